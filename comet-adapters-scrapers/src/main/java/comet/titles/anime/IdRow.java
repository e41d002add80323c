package comet.titles.anime;

import comet.core.anime.AnimeSite;
import java.util.List;
import java.util.Map;

/**
 * A row of the list of ids. What has a wrong type is as if it were not there.
 *
 * @param ids by site; at least one
 * @param imdb as {@link ImdbCode}
 * @param tmdbTv 0 = none
 * @param tmdbFilm the first of several; 0 = none
 * @param tvdb 0 = none
 */
record IdRow(
        Map<AnimeSite, String> ids,
        List<Long> imdb,
        Form form,
        int tmdbTv,
        int tmdbFilm,
        int tvdb,
        Pair atTvdb,
        Pair atTmdb) {

    /**
     * Where the anime begins in another catalogue.
     *
     * @param season {@link #ABSENT} = not told
     * @param offset what is added to the number of an episode; {@link #ABSENT} = not told
     */
    record Pair(int season, int offset) {
        static final int ABSENT = -1;
        static final Pair NONE = new Pair(ABSENT, ABSENT);

        boolean isTold() {
            return season != ABSENT || offset != ABSENT;
        }
    }
}
