package comet.core.ranking;

import java.util.Set;

/**
 * What one viewer wants filtered out and preferred (RANK-01; the parts that a user configuration may change).
 *
 * @param removeTrash whether anything is filtered at all: without it resolutions, languages, rank and quality rules
 *     drop nothing (UCFG-088)
 * @param hiddenResolutions switches that are off: parsed values such as {@code 480p}, and {@code unknown}, which also
 *     decides for values without a switch of their own (UCFG-083)
 * @param languages language rules
 * @param minimumRank releases ranked below are dropped; finite
 */
public record RankingProfile(
        boolean removeTrash, Set<String> hiddenResolutions, LanguageRules languages, double minimumRank) {

    /** The rank threshold that in practice drops nothing (UCFG-085). */
    public static final double NO_MINIMUM_RANK = -10_000_000_000d;

    /** The profile of a viewer who chose nothing (UCFG-095). */
    public static final RankingProfile DEFAULT =
            new RankingProfile(true, Set.of(), LanguageRules.NONE, NO_MINIMUM_RANK);

    /** @throws IllegalArgumentException if the threshold is not finite */
    public RankingProfile {
        if (!Double.isFinite(minimumRank)) {
            throw new IllegalArgumentException("a rank threshold is a finite number");
        }
        hiddenResolutions = Set.copyOf(hiddenResolutions);
    }
}
