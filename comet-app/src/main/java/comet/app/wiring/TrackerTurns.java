package comet.app.wiring;

import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.port.StoreException;
import comet.core.port.TrackerStore;
import comet.titles.trackers.TrackerList;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Fetches the list of public trackers and stores it; one that cannot be had keeps what is known of it, also from before
 * the start (TRK-04). Used by one thread.
 */
final class TrackerTurns {

    private static final Logger LOG = System.getLogger("comet.titles.Trackers");
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Optional<TrackerList> list;
    private final TrackerStore store;
    private final InstantSource time;
    private boolean restored;

    TrackerTurns(Optional<TrackerList> list, TrackerStore store, InstantSource time) {
        this.list = list;
        this.store = store;
        this.time = time;
    }

    /** Fetches it, if it is wanted. */
    String take() throws InterruptedException {
        if (list.isPresent()) {
            restore(list.get());
            fetch(list.get());
        }
        return list.map(known -> known.current().urls().size()).orElse(0) + " public trackers known";
    }

    private void restore(TrackerList trackers) {
        if (restored) {
            return;
        }
        try {
            trackers.restore(store.find());
            restored = true;
        } catch (StoreException e) {
            LOG.log(Level.WARNING, e::getMessage);
        }
    }

    private void fetch(TrackerList trackers) throws InterruptedException {
        try {
            trackers.refresh(Deadline.after(LIMIT, time));
            store.replace(trackers.current().urls());
        } catch (SourceException e) {
            LOG.log(
                    Level.WARNING,
                    "the public list of trackers failed: " + e.failure().name().toLowerCase(Locale.ROOT)
                            + "; what is known stays");
        } catch (StoreException e) {
            LOG.log(Level.WARNING, e::getMessage);
        }
    }
}
