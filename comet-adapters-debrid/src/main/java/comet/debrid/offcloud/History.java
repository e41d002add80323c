package comet.debrid.offcloud;

import comet.core.debrid.Account;
import comet.core.debrid.EntryId;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.debrid.call.CallResources;
import comet.debrid.operation.WholeLibrary;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** The torrents in the histories of accounts (OC-16, OC-28). Thread-safe. */
final class History {

    private final OffcloudApi api;
    private final HistoryMapping mapping;
    private final InstantSource time;
    private final WholeLibrary<LibraryItem> library;

    History(OffcloudApi api, HistoryMapping mapping, CallResources resources) {
        this.api = api;
        this.mapping = mapping;
        this.time = resources.time();
        this.library = new WholeLibrary<>(resources);
    }

    LibraryPage page(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return library.page(request, () -> ask(request.account(), deadline), Function.identity());
    }

    /** All of them, as they were within a minute. */
    List<LibraryItem> all(Account account, Deadline deadline) throws DebridException, InterruptedException {
        return library.all(account, () -> ask(account, deadline));
    }

    private List<LibraryItem> ask(Account account, Deadline deadline) throws DebridException, InterruptedException {
        return mapping.torrents(api.history(account, deadline), time.instant());
    }

    /** A line may have been added. */
    void changed(Account account) {
        library.changed(account);
    }

    /** Removes a line; that there is none is a success (DBR-01). */
    void remove(Account account, EntryId id, Deadline deadline) throws DebridException, InterruptedException {
        try {
            api.remove(account, id.text(), deadline);
        } catch (DebridException e) {
            if (e.failure().kind() != FailureKind.TORRENT_NOT_FOUND) {
                throw e;
            }
        }
        library.changed(account);
    }
}
