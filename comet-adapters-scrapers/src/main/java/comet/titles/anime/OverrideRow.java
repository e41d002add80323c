package comet.titles.anime;

import java.util.List;

/**
 * A row of the list of overrides: where a Kitsu number begins at IMDb (ANM-06).
 *
 * @param kitsu at least 1
 * @param imdb as {@link ImdbCode}
 * @param season {@link IdRow.Pair#ABSENT} = not told
 * @param episode {@link IdRow.Pair#ABSENT} = not told
 * @param notAtImdb numbers of episodes that IMDb does not have, at least 1 each
 */
record OverrideRow(int kitsu, long imdb, int season, int episode, List<Integer> notAtImdb) {}
