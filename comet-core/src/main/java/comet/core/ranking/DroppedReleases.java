package comet.core.ranking;

/** Hears of every release that a search drops, and why (RDB-10). Does not block and does not throw. */
@FunctionalInterface
public interface DroppedReleases {

    /** A release was dropped. */
    void dropped(Ranker.Candidate candidate, Appraisal appraisal);
}
