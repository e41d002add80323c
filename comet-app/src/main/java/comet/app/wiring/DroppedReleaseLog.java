package comet.app.wiring;

import comet.core.ranking.Appraisal;
import comet.core.ranking.DroppedReleases;
import comet.core.ranking.Ranker;
import comet.core.ranking.RejectionReason;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Tells the operator why a release disappeared, one line for each (RDB-10). Only where the operator asked for it. */
final class DroppedReleaseLog implements DroppedReleases {

    private static final Logger LOGGER = System.getLogger("comet.core.search.DroppedReleases");

    @Override
    public void dropped(Ranker.Candidate candidate, Appraisal appraisal) {
        LOGGER.log(Level.INFO, () -> line(candidate, appraisal));
    }

    /** The names of releases have no control characters: they stay in their line. */
    private static String line(Ranker.Candidate candidate, Appraisal appraisal) {
        String reasons =
                appraisal.allReasons().stream().map(RejectionReason::text).collect(Collectors.joining(", "));
        return "Dropped '" + candidate.release().title() + "': reasons [" + reasons + "], rank " + appraisal.rank()
                + ", minimum "
                + BigDecimal.valueOf(appraisal.minimumRank())
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
