package comet.app.wiring;

import comet.core.debrid.ServiceId;
import comet.core.knowledge.KnowledgeEvents;
import comet.core.port.StoreException;
import comet.core.torrent.InfoHash;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;

/** Tells the operator in the log when what was learned of torrents could not be looked up or kept. Thread-safe. */
final class KnowledgeLog implements KnowledgeEvents {

    private static final Logger STORES = System.getLogger("comet.persistence.Stores");

    @Override
    public void storeFailed(StoreException failure) {
        // The database itself tells the operator, once a minute.
        STORES.log(Level.DEBUG, failure.getMessage());
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
