package comet.core.ranking;

import java.util.List;
import java.util.Optional;

/**
 * What a profile makes of a release, and why.
 *
 * @param reasons why it is refused, as searches decide: those of the first check that refuses, sorted by their text;
 *     empty when it is acceptable (RANK-11)
 * @param allReasons the reasons of every check, sorted by their text. May hold reasons although the release is
 *     acceptable, when {@code acceptedBy} has the last word (RDB-08)
 * @param acceptedBy the required pattern that accepts it before the later checks are asked
 * @param score how the rank comes about
 * @param filtered whether the profile drops anything at all
 * @param minimumRank what a kept release has at least
 */
public record Appraisal(
        List<RejectionReason> reasons,
        List<RejectionReason> allReasons,
        Optional<TitlePattern> acceptedBy,
        ScoreSheet score,
        boolean filtered,
        double minimumRank) {

    public Appraisal {
        reasons = List.copyOf(reasons);
        allReasons = List.copyOf(allReasons);
    }

    /** Whether no check refuses the release. */
    public boolean isAcceptable() {
        return reasons.isEmpty();
    }

    /** The rank; counted for refused releases as well (RANK-21). */
    public long rank() {
        return score.total();
    }

    /** Whether the release stays (RANK-22). */
    public boolean isKept() {
        return !filtered || (isAcceptable() && rank() >= minimumRank);
    }
}
