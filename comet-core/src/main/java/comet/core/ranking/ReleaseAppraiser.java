package comet.core.ranking;

import comet.core.release.ParsedRelease;
import java.util.List;

/**
 * Judges releases by one profile: whether they are acceptable, why not, and what they are worth. Make one for a profile
 * and use it for many releases. Immutable and thread-safe.
 */
public final class ReleaseAppraiser {

    private final RankingOptions options;
    private final FetchRules fetch;
    private final ScoreRules score;

    public ReleaseAppraiser(RankingProfile profile) {
        LanguageFilter languages = new LanguageFilter(profile.languages());
        this.options = profile.options();
        this.fetch = new FetchRules(profile, languages);
        this.score = new ScoreRules(profile, languages);
    }

    /** Why searches refuse a release: the reasons of the first check that does, sorted; empty when none does. */
    public List<RejectionReason> reasons(ParsedRelease release) {
        return fetch.firstReasons(release);
    }

    /** What a release is worth; also counted for those that are refused (RANK-21). */
    public long rank(ParsedRelease release) {
        return score.rank(release);
    }

    /**
     * Whether a release stays (RANK-22).
     *
     * @param rank its {@link #rank}
     */
    public boolean keeps(ParsedRelease release, long rank) {
        return !options.removeTrash()
                || (rank >= options.minimumRank() && reasons(release).isEmpty());
    }

    /** Everything at once, with all reasons and every contribution: for explanations, not for many releases. */
    public Appraisal appraise(ParsedRelease release) {
        return new Appraisal(
                fetch.firstReasons(release),
                fetch.allReasons(release),
                fetch.acceptingPattern(release),
                score.sheet(release),
                options.removeTrash(),
                options.minimumRank());
    }
}
