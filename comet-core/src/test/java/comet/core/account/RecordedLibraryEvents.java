package comet.core.account;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;
import comet.core.port.StoreException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was told of the reading of libraries, in order. Thread-safe. */
public final class RecordedLibraryEvents implements LibraryEvents {

    private final List<String> told = new CopyOnWriteArrayList<>();

    /** One line each. */
    public List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public void synced(ServiceId service, int torrents, int withoutHash) {
        told.add("synced " + service + " " + torrents + " without hash " + withoutHash);
    }

    @Override
    public void unchanged(ServiceId service) {
        told.add("unchanged " + service);
    }

    @Override
    public void failed(ServiceId service, DebridFailure failure) {
        told.add("failed " + service + " " + failure.kind());
    }

    @Override
    public void broke(ServiceId service, Throwable fault) {
        told.add("broke " + service + " " + fault.getClass().getSimpleName());
    }

    @Override
    public void storeFailed(StoreException failure) {
        told.add("store: " + failure.getMessage());
    }
}
