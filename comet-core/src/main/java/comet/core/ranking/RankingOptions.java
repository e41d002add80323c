package comet.core.ranking;

/**
 * The single options of a profile (RANK-01), except those about languages, which are in {@link LanguageRules}.
 *
 * @param titleSimilarity how alike titles must be for the standalone ranking (RANK-35); 0 to 1
 * @param removeTrash whether anything is filtered at all: without it resolutions, languages, rank and quality rules drop
 *     nothing (RANK-22, UCFG-088)
 * @param minimumRank releases ranked below are dropped; finite, fractions allowed
 * @param removeAdult whether releases recognised as adult are refused
 * @param speedMode kept for profiles of other programs; has no effect
 * @param extrasGate whether extras count only for releases with a bit depth, HDR, a season or an episode (RDB-07)
 */
public record RankingOptions(
        double titleSimilarity,
        boolean removeTrash,
        double minimumRank,
        boolean removeAdult,
        boolean speedMode,
        boolean extrasGate) {

    /** The rank threshold that in practice drops nothing (UCFG-085). */
    public static final double NO_MINIMUM_RANK = -10_000_000_000d;

    /** The product's own options. */
    public static final RankingOptions DEFAULT = new RankingOptions(0.85, true, NO_MINIMUM_RANK, true, true, true);

    /** Drops what is ranked very low. */
    public static final RankingOptions STRICT = DEFAULT.withMinimumRank(-10_000);

    /** @throws IllegalArgumentException if the similarity is not within 0 to 1 or the threshold is not finite */
    public RankingOptions {
        if (!(titleSimilarity >= 0 && titleSimilarity <= 1)) {
            throw new IllegalArgumentException("a similarity is a number from 0 to 1");
        }
        if (!Double.isFinite(minimumRank)) {
            throw new IllegalArgumentException("a rank threshold is a finite number");
        }
    }

    /** The same with or without filters. */
    public RankingOptions withRemoveTrash(boolean value) {
        return new RankingOptions(titleSimilarity, value, minimumRank, removeAdult, speedMode, extrasGate);
    }

    /** The same with another threshold. */
    public RankingOptions withMinimumRank(double value) {
        return new RankingOptions(titleSimilarity, removeTrash, value, removeAdult, speedMode, extrasGate);
    }

    /** The same with adult releases refused or not. */
    public RankingOptions withRemoveAdult(boolean value) {
        return new RankingOptions(titleSimilarity, removeTrash, minimumRank, value, speedMode, extrasGate);
    }

    /** The same with the gate before the extras, or without. */
    public RankingOptions withExtrasGate(boolean value) {
        return new RankingOptions(titleSimilarity, removeTrash, minimumRank, removeAdult, speedMode, value);
    }
}
