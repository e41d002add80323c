package comet.app.wiring;

import comet.core.library.LibraryLabel;
import comet.core.ranking.Appraisal;
import comet.core.ranking.DroppedReleases;
import comet.core.ranking.Ranker;
import comet.core.ranking.RejectionReason;
import comet.core.torrent.Release;
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

    /** What is in somebody's account is his own business, also before the operator (SYNC-41). */
    private static String name(Release release) {
        return LibraryLabel.isOwn(release.tracker()) ? "a torrent in a library" : "'" + release.title() + "'";
    }

    /** The names of releases have no control characters: they stay in their line. */
    private static String line(Ranker.Candidate candidate, Appraisal appraisal) {
        String reasons =
                appraisal.allReasons().stream().map(RejectionReason::text).collect(Collectors.joining(", "));
        return "Dropped " + name(candidate.release()) + ": reasons [" + reasons + "], rank " + appraisal.rank()
                + ", minimum "
                + BigDecimal.valueOf(appraisal.minimumRank())
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
