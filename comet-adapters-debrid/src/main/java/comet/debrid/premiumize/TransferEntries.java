package comet.debrid.premiumize;

import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.NOT_READY;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LinkRequest;
import comet.core.port.DebridException;
import comet.debrid.call.Written;
import comet.debrid.operation.resolve.Added;
import comet.debrid.operation.resolve.Entries;
import comet.debrid.operation.resolve.Entry;
import comet.debrid.operation.resolve.Resolve;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a torrent becomes a transfer, and how its transfer is found (PM-32, PM-33). */
final class TransferEntries implements Entries {

    private final PremiumizeApi api;
    private final Transfers transfers;

    TransferEntries(PremiumizeApi api, Transfers transfers) {
        this.api = api;
        this.transfers = transfers;
    }

    @Override
    public List<LibraryItem> newest(Resolve play) throws DebridException, InterruptedException {
        return lately(play).stream().map(Transfer::item).toList();
    }

    /** The transfers; those known beforehand by their id to be of this torrent say so. */
    private List<Transfer> lately(Resolve play) throws DebridException, InterruptedException {
        Set<EntryId> known = idsKnown(play.request());
        return transfers.lately(play.account(), play.deadline()).stream()
                .map(transfer -> known.contains(transfer.id()) ? transfer.of(play.hash()) : transfer)
                .toList();
    }

    private static Set<EntryId> idsKnown(LinkRequest request) {
        return Stream.concat(
                        request.known().entries().stream().map(LibraryItem::id), request.known().earlier().stream())
                .collect(Collectors.toSet());
    }

    /** @throws DebridException {@code TORRENT_NOT_FOUND} if it is not in the list any more */
    Transfer find(Resolve play, Entry entry) throws DebridException, InterruptedException {
        return lately(play).stream()
                .filter(transfer -> transfer.id().equals(entry.id()))
                .findFirst()
                .orElseThrow(() -> new DebridException(DebridFailure.of(TORRENT_NOT_FOUND)));
    }

    @Override
    public void beforeAdding(Resolve play) throws DebridException {
        play.requireDownloadWanted();
    }

    @Override
    public Added add(Resolve play) throws DebridException, InterruptedException {
        try {
            return play.byMagnetOrFile(
                    false,
                    () -> made(play, api.create(play.request(), play.deadline())),
                    file -> () -> made(play, api.create(play.request(), file, play.deadline())));
        } catch (DebridException e) {
            if (e.failure().kind() == NETWORK_TIMEOUT || e.failure().kind() == NOT_READY) {
                transfers.changed(play.account());
            }
            if (e.failure().kind() != NOT_READY) {
                throw e;
            }
            // It says that it has this transfer already.
            return Added.found(play.findAmong(newest(play)).orElseThrow(() -> e).id());
        }
    }

    private Added made(Resolve play, CreatedJson answer) throws DebridException {
        EntryId id = Written.text(answer.id()).flatMap(EntryId::parse).orElseThrow(Mapping::unreadable);
        transfers.made(play.account(), id, play.hash());
        return Added.made(id);
    }

    /**
     * Removes a transfer that was made here longer ago than playbacks remember: those they remember they remove
     * themselves, and one of the viewer stays (DBU-02).
     */
    void removeIfMadeLongAgo(Resolve play, Entry entry, Transfer transfer)
            throws DebridException, InterruptedException {
        if (!entry.ours() && isOwn(play.request(), transfer)) {
            transfers.remove(play.account(), transfer.id(), play.deadline());
        }
    }

    /** What the service does not show can only be known of a transfer that was made here, however long ago. */
    private boolean isOwn(LinkRequest request, Transfer transfer) {
        return transfers.isOwn(request.account(), transfer.id())
                || (!transfer.shown() && idsKnown(request).contains(transfer.id()));
    }
}
