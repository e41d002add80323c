package comet.core.ranking;

import comet.core.matching.MultiMarker;
import comet.core.release.ReleaseNameParser;
import comet.core.release.TracedRelease;

/**
 * Explains release names: what was read and where, and why a profile keeps or drops the release. For people who look at
 * single names; searches use {@link ProfileRanker}. Immutable and thread-safe.
 */
public final class ReleaseExplainer {

    private final ReleaseNameParser parser = new ReleaseNameParser();
    private final ReleaseAppraiser appraiser;

    public ReleaseExplainer(RankingProfile profile) {
        this.appraiser = new ReleaseAppraiser(profile);
    }

    /** Explains one name; any text is one. */
    public ReleaseExplanation explain(String name) {
        TracedRelease traced = parser.trace(name);
        return new ReleaseExplanation(traced, appraiser.appraise(MultiMarker.marked(traced.release())));
    }
}
