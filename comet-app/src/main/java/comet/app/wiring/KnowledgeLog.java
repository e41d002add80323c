package comet.app.wiring;

import comet.core.basis.Changes;
import comet.core.basis.Subject;
import comet.core.debrid.ServiceId;
import comet.core.knowledge.KnowledgeEvents;
import comet.core.port.StoreException;
import comet.core.torrent.InfoHash;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;

/**
 * Tells the operator in the log when what was learned of torrents could not be looked up or kept, and lists that were made
 * before it was learned that they are to be made anew. Thread-safe.
 */
final class KnowledgeLog implements KnowledgeEvents {

    private static final Logger STORES = System.getLogger("comet.persistence.Stores");

    private final Changes changes;

    KnowledgeLog(Changes changes) {
        this.changes = changes;
    }

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
        learned(service, torrents);
    }

    @Override
    public void learned(ServiceId service, Set<InfoHash> torrents) {
        changes.changed(torrents.stream()
                .map(torrent -> Subject.torrent(service, torrent))
                .toList());
    }

    @Override
    public void namesChanged(ServiceId service) {
        changes.changed(Subject.names(service));
    }
}
