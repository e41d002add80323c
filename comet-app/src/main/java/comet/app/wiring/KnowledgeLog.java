package comet.app.wiring;

import comet.core.debrid.ServiceId;
import comet.core.knowledge.KnowledgeEvents;
import comet.core.port.StoreException;
import comet.core.torrent.InfoHash;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Tells the operator in the log when what was learned of torrents could not be looked up or kept. Thread-safe. */
final class KnowledgeLog implements KnowledgeEvents {

    private static final Logger STORES = System.getLogger("comet.persistence.Stores");

    /** While a database is away every list meets the same failure. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final InstantSource time;
    private final AtomicReference<Instant> toldAt = new AtomicReference<>(Instant.MIN);

    KnowledgeLog(InstantSource time) {
        this.time = time;
    }

    @Override
    public void storeFailed(StoreException failure) {
        Instant now = time.instant();
        Instant before = toldAt.get();
        boolean isDue = before.equals(Instant.MIN) || !now.isBefore(before.plus(QUIET));
        if (isDue && toldAt.compareAndSet(before, now)) {
            STORES.log(Level.WARNING, failure.getMessage());
        }
    }

    @Override
    public void lost(int learnings) {
        STORES.log(Level.WARNING, learnings + " things learned of torrents at debrid services were not stored");
    }

    @Override
    public void changed(ServiceId service, Set<InfoHash> torrents) {
        // Every list is made anew: none is kept that could be wrong.
    }
}
