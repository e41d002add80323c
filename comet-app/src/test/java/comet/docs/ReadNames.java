package comet.docs;

import comet.core.ranking.Appraisal;
import comet.core.ranking.RankingProfile;
import comet.core.ranking.ReleaseAppraiser;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseNameParser;

/** The example of the embedders' page: a name read and ranked. */
final class ReadNames {

    private ReadNames() {}

    static Appraisal appraise(String name) {
        // region read
        ParsedRelease release = new ReleaseNameParser().parse(name);
        ReleaseAppraiser appraiser = new ReleaseAppraiser(RankingProfile.DEFAULT);
        Appraisal appraisal = appraiser.appraise(release);
        // end read
        return appraisal;
    }
}
