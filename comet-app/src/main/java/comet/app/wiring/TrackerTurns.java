package comet.app.wiring;

import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.titles.trackers.TrackerList;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Fetches lists of public trackers; one that cannot be had keeps what is known of it (TRK-04). Used by one thread. */
final class TrackerTurns {

    private static final Logger LOG = System.getLogger("comet.titles.Trackers");
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final List<TrackerList> lists;
    private final InstantSource time;

    TrackerTurns(List<TrackerList> lists, InstantSource time) {
        this.lists = lists;
        this.time = time;
    }

    /** Fetches each. */
    String take() throws InterruptedException {
        int known = 0;
        for (TrackerList list : lists) {
            fetch(list);
            known += list.current().urls().size();
        }
        return known + " public trackers known";
    }

    private void fetch(TrackerList list) throws InterruptedException {
        try {
            list.refresh(Deadline.after(LIMIT, time));
        } catch (SourceException e) {
            LOG.log(
                    Level.WARNING,
                    "the public list of trackers failed: " + e.failure().name().toLowerCase(Locale.ROOT)
                            + "; what is known stays");
        }
    }
}
