package comet.core.search;

import comet.core.port.PartNumbering;
import comet.core.port.SeriesEpisodes;
import comet.core.port.TitleGenres;
import java.util.List;

/**
 * Who knows, besides providers of titles, what a search needs to know of the part that was asked for. Each is asked
 * beside the others, and none of them ends a search by knowing nothing (MDA-02).
 *
 * @param numbering how the part goes by in other catalogues
 * @param episodes the episodes of a series
 * @param searchTitles which titles sources are asked for
 * @param filter what is done about titles that are not released yet
 * @param genres what sort of thing a title is, where it matters (ANM-49)
 */
public record PartFacts(
        PartNumbering numbering,
        SeriesEpisodes episodes,
        SearchTitles searchTitles,
        ReleaseFilter filter,
        TitleGenres genres) {

    /** Nothing but what providers of titles tell. */
    public static final PartFacts NONE = new PartFacts(
            PartNumbering.NONE, SeriesEpisodes.NONE, new SearchTitles(true, true, List.of()), ReleaseFilter.OFF);

    /** Of whom nobody tells genres. */
    public PartFacts(
            PartNumbering numbering, SeriesEpisodes episodes, SearchTitles searchTitles, ReleaseFilter filter) {
        this(numbering, episodes, searchTitles, filter, TitleGenres.NONE);
    }
}
