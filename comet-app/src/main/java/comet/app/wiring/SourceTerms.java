package comet.app.wiring;

import comet.http.page.Attribution;
import java.util.List;

/** What the terms of sources of titles ask a product to say (RSL-10, SED-04). */
final class SourceTerms {

    static final Attribution TMDB = new Attribution(
            "This product uses the TMDB API but is not endorsed or certified by TMDB.", "https://www.themoviedb.org");

    static final Attribution TVMAZE =
            new Attribution("Data of series from TVmaze, CC BY-SA 4.0", "https://www.tvmaze.com/api#licensing");

    /** The project and its continuation. */
    static final List<Attribution> ANIME_OFFLINE_DATABASE = List.of(
            new Attribution(
                    "Data of anime from the anime-offline-database, ODbL 1.0",
                    "https://github.com/manami-project/anime-offline-database"),
            new Attribution(
                    "The continuation of the anime-offline-database, ODbL 1.0",
                    "https://github.com/cedya77/anime-offline-database"));

    private SourceTerms() {}
}
