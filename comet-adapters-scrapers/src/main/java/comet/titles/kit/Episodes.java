package comet.titles.kit;

import comet.core.media.EpisodeIndex;
import comet.core.media.IndexedEpisode;
import java.util.List;
import java.util.OptionalInt;

/** What all providers of episodes leave out. */
public final class Episodes {

    /** From here on a season is a year: no request uses it unless it names it. */
    private static final int FIRST_YEAR = 1900;

    private Episodes() {}

    /** An index of these without seasons that are years, unless such a one is wanted (EPX-13 as recorded). */
    public static EpisodeIndex index(List<IndexedEpisode> episodes, OptionalInt season) {
        boolean byYear = season.orElse(0) >= FIRST_YEAR;
        return EpisodeIndex.of(episodes.stream()
                .filter(episode -> byYear || episode.place().seasonNumber() < FIRST_YEAR)
                .toList());
    }
}
