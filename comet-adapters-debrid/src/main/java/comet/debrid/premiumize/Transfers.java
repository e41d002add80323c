package comet.debrid.premiumize;

import comet.core.debrid.Account;
import comet.core.debrid.EntryId;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.CallResources;
import comet.debrid.operation.WholeLibrary;
import java.time.Duration;
import java.util.List;

/** The torrents in accounts (PM-14, PM-61), each with its hash as far as anybody knows it. Thread-safe. */
final class Transfers {

    /** There is no question about one transfer: how far it is, is in the list (PM-61). */
    private static final Duration GOOD_FOR_STATE = Duration.ofSeconds(5);

    private final PremiumizeApi api;
    private final TransferMapping mapping;
    private final WholeLibrary<Transfer> library;
    private final OwnTransfers own;

    Transfers(PremiumizeApi api, TransferMapping mapping, CallResources resources) {
        this.api = api;
        this.mapping = mapping;
        this.library = new WholeLibrary<>(resources);
        this.own = new OwnTransfers(resources);
    }

    /** A page of them, as they were within a minute (DBX-02). */
    LibraryPage page(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return library.page(request, () -> ask(request.account(), deadline), Transfer::item);
    }

    /** All of them, as they were within a minute. */
    List<Transfer> all(Account account, Deadline deadline) throws DebridException, InterruptedException {
        return library.all(account, () -> ask(account, deadline));
    }

    /** All of them, as they are now. */
    List<Transfer> lately(Account account, Deadline deadline) throws DebridException, InterruptedException {
        return library.all(account, GOOD_FOR_STATE, () -> ask(account, deadline));
    }

    private List<Transfer> ask(Account account, Deadline deadline) throws DebridException, InterruptedException {
        return mapping.transfers(api.transfers(account, deadline)).stream()
                .map(transfer ->
                        own.find(account, transfer.id()).map(transfer::of).orElse(transfer))
                .toList();
    }

    /** Whether one was made here since the start of the program. */
    boolean isOwn(Account account, EntryId id) {
        return own.find(account, id).isPresent();
    }

    /** One may have been added: they are asked for again. */
    void changed(Account account) {
        library.changed(account);
    }

    /** One was made here. */
    void made(Account account, EntryId id, InfoHash hash) {
        own.remember(account, id, hash);
        library.changed(account);
    }

    /** Removes one with its files; that there is none is a success (DBR-01). */
    void remove(Account account, EntryId id, Deadline deadline) throws DebridException, InterruptedException {
        try {
            api.delete(account, id.text(), deadline);
        } catch (DebridException e) {
            if (e.failure().kind() != FailureKind.TORRENT_NOT_FOUND) {
                throw e;
            }
        }
        own.forget(account, id);
        library.changed(account);
    }
}
