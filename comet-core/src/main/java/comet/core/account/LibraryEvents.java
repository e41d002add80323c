package comet.core.account;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;
import comet.core.port.StoreException;

/**
 * Hears what becomes of the reading of libraries: numbers and services, never whose library or what is in it (SYNC-41).
 * Implementations are thread-safe, do not block and do not throw.
 */
public interface LibraryEvents {

    /**
     * A snapshot was replaced.
     *
     * @param torrents how many it has
     * @param withoutHash entries that are left out because the service does not tell which torrents they are (SYNC-22)
     */
    void synced(ServiceId service, int torrents, int withoutHash);

    /** A library was seen to be unchanged (DB-65). */
    void unchanged(ServiceId service);

    /** A library could not be read; the snapshot stands as it was, unless the account itself was refused (DB-68). */
    void failed(ServiceId service, DebridFailure failure);

    /** A sync broke: a fault of ours, or of an adapter. */
    void broke(ServiceId service, Throwable fault);

    /** The store of snapshots, or the locks, could not be used. */
    void storeFailed(StoreException failure);

    /** Tells nobody. */
    LibraryEvents NONE = new LibraryEvents() {
        @Override
        public void synced(ServiceId service, int torrents, int withoutHash) {}

        @Override
        public void unchanged(ServiceId service) {}

        @Override
        public void failed(ServiceId service, DebridFailure failure) {}

        @Override
        public void broke(ServiceId service, Throwable fault) {}

        @Override
        public void storeFailed(StoreException failure) {}
    };
}
