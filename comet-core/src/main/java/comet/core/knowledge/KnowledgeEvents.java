package comet.core.knowledge;

import comet.core.debrid.ServiceId;
import comet.core.port.StoreException;
import comet.core.torrent.InfoHash;
import java.util.Set;

/** Hears what happens to what is remembered. Does not block and does not throw; called on any thread. */
public interface KnowledgeEvents {

    /** The store failed: what it holds counts as not known, or what was learned is stored later. */
    void storeFailed(StoreException failure);

    /** So many things learned were not stored: too many were waiting, or the store was away for too long. */
    void lost(int learnings);

    /**
     * A playback taught something of these torrents that may contradict what lists say: whoever keeps lists makes them
     * anew (ASK-14).
     */
    void changed(ServiceId service, Set<InfoHash> torrents);

    /** A check, or somebody else, told something of these torrents; whoever asks from now on hears it. */
    default void learned(ServiceId service, Set<InfoHash> torrents) {}

    /** Which names the service refuses may be another than before (DBC-10). */
    default void namesChanged(ServiceId service) {}

    /** Nobody listens. */
    KnowledgeEvents NONE = new KnowledgeEvents() {
        @Override
        public void storeFailed(StoreException failure) {}

        @Override
        public void lost(int learnings) {}

        @Override
        public void changed(ServiceId service, Set<InfoHash> torrents) {}
    };
}
