package comet.core.ranking;

import java.util.Optional;

/**
 * What one thing in a name adds to the rank.
 *
 * @param term the term it belongs to
 * @param attribute what it is ranked by; empty for values without a weight (RANK-05) and for what is preferred
 * @param found what the name says, such as {@code BluRay REMUX}, {@code proper} or {@code fr}
 * @param weight what it adds; may be 0 or negative
 * @param custom whether the profile set that weight
 */
public record Contribution(
        RankTerm term, Optional<RankedAttribute> attribute, String found, long weight, boolean custom) {}
