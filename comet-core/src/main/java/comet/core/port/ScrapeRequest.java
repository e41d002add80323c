package comet.core.port;

import comet.core.media.AnimeFacts;
import comet.core.media.ImdbId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a source is asked for (SCR-01).
 *
 * @param media the title and the part of it; its text is the id as requested, for sources that search by id (SCR-02)
 * @param metadata canonical title, years, aliases
 * @param anime how the part goes by elsewhere
 * @param searchTitles titles for sources that search by text, best first (SRCH-45); at least one
 * @param context who asks
 */
public record ScrapeRequest(
        MediaRequest media,
        MediaMetadata metadata,
        AnimeFacts anime,
        List<String> searchTitles,
        ScrapeContext context) {

    /** @throws IllegalArgumentException if there is no title to search for */
    public ScrapeRequest {
        searchTitles = List.copyOf(searchTitles);
        if (searchTitles.isEmpty()) {
            throw new IllegalArgumentException("at least one title is searched for");
        }
    }

    /** Of what no anime list knows. */
    public ScrapeRequest(MediaRequest media, MediaMetadata metadata, List<String> searchTitles, ScrapeContext context) {
        this(media, metadata, AnimeFacts.none(media), searchTitles, context);
    }

    /** The part of a title under which what is found is kept (DB-04). */
    public MediaRequest place() {
        return anime.place(media, metadata);
    }

    /** The season that is searched for, after anime mapping; empty for films and whole series (SRCH-14). */
    public OptionalInt season() {
        return anime.coordinates().mapped().season();
    }

    /** The episode that is searched for, after anime mapping; empty for films, seasons and whole series. */
    public OptionalInt episode() {
        return anime.coordinates().mapped().episode();
    }

    /** The IMDb id, also of a Kitsu id that is mapped to one; sources that need one make no call without it (SCR-D05). */
    public Optional<ImdbId> imdbId() {
        return anime.imdb();
    }
}
