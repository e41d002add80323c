package comet.app.wiring;

import comet.core.account.LibraryEvents;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;
import comet.core.port.StoreException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;

/** Tells the operator in the log what became of the reading of libraries: numbers alone (SYNC-41). */
final class LibraryLog implements LibraryEvents {

    private static final Logger SYNCS = System.getLogger("comet.core.account.LibrarySync");
    private static final Logger STORES = System.getLogger("comet.persistence.Stores");

    @Override
    public void synced(ServiceId service, int torrents, int withoutHash) {
        SYNCS.log(
                Level.INFO,
                () -> "a library at " + service.key() + " was read: " + torrents + " torrents, " + withoutHash
                        + " entries without hash left out");
    }

    @Override
    public void unchanged(ServiceId service) {
        SYNCS.log(Level.DEBUG, () -> "a library at " + service.key() + " is unchanged");
    }

    @Override
    public void failed(ServiceId service, DebridFailure failure) {
        SYNCS.log(
                Level.WARNING,
                () -> "a library at " + service.key() + " could not be read: "
                        + failure.kind().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void broke(ServiceId service, Throwable fault) {
        SYNCS.log(Level.ERROR, "reading a library at " + service.key() + " broke", fault);
    }

    @Override
    public void storeFailed(StoreException failure) {
        // The database itself tells the operator, once a minute.
        STORES.log(Level.DEBUG, failure.getMessage());
    }
}
