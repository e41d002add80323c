package comet.core.ranking;

/**
 * What a profile says about one attribute (RANK-01).
 *
 * @param fetch whether releases with it are accepted
 * @param useCustomRank whether {@code rank} replaces the weight of the table
 * @param rank what it then adds to the rank
 */
public record CustomRank(boolean fetch, boolean useCustomRank, int rank) {

    /** Accepts or refuses, with the weight of the table. */
    public static CustomRank fetching(boolean fetch) {
        return new CustomRank(fetch, false, 0);
    }

    /** The same with a weight of its own. */
    public CustomRank withRank(int value) {
        return new CustomRank(fetch, true, value);
    }
}
