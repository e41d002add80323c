package comet.debrid.debridlink;

import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.Link;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.TorrentState;
import comet.core.file.FileChoice;
import comet.core.file.FileRefusal;
import comet.core.file.FileSelector;
import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import comet.debrid.operation.Recent;
import comet.debrid.operation.resolve.Added;
import comet.debrid.operation.resolve.Entry;
import comet.debrid.operation.resolve.Looks;
import comet.debrid.operation.resolve.Resolve;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One playback at Debrid-Link (DL-30 to DL-35): the entry that is known, else the bare hash, which is added only if it is
 * cached, else the magnet, which is then downloaded. Used by one thread.
 */
final class Playback {

    /** DL-34. */
    private static final Looks ONCE_AFTER_A_SECOND = Looks.each(Duration.ofSeconds(1), 1);

    private final DebridLinkApi api;
    private final FileSelector selector;
    private final Resolve resolve;
    private final LinkRequest request;
    private final Recent<EntryId, Boolean> surelyMade;
    private final boolean surelyAbsent;

    /** What the last add answered. */
    private @Nullable TorrentJson added;

    /** @param surelyMade entries of which it is certain that the product made them */
    Playback(
            DebridLinkApi api,
            FileSelector selector,
            Listings listings,
            Recent<EntryId, Boolean> surelyMade,
            Resolve resolve) {
        this.api = api;
        this.selector = selector;
        this.resolve = resolve;
        this.request = resolve.request();
        this.surelyMade = surelyMade;
        this.surelyAbsent = listings.proveAbsence(resolve.account(), resolve.hash());
    }

    /** Goes the way to the link. */
    MadeLink link() throws DebridException, InterruptedException {
        Optional<Entry> known = resolve.known();
        if (known.isPresent()) {
            try {
                return link(torrent(known.get()));
            } catch (DebridException e) {
                switch (e.failure().kind()) {
                    case TORRENT_NOT_FOUND -> resolve.forget(known.get()); // DBW-07
                    case TORRENT_FAILED -> resolve.giveUp(withItsOwner(known.get())); // DBM-06
                    default -> throw e;
                }
            }
        }
        Entry entry = addIfCached();
        try {
            return link(settled(entry));
        } catch (DebridException e) {
            withItsOwner(entry);
            throw e;
        }
    }

    /** DL-34, DL-23: what the add did not tell is read by the id, once. */
    private TorrentJson settled(Entry entry) throws DebridException, InterruptedException {
        TorrentJson answer = added;
        if (answer == null || !Mapping.isSettled(answer)) {
            return resolve.watch(ONCE_AFTER_A_SECOND, () -> torrent(entry), any -> true);
        }
        return Mapping.state(answer) == TorrentState.READY && Mapping.isArchive(answer) ? torrent(entry) : answer;
    }

    /** What is not certain to be the product's is the viewer's, and is not removed (DL-62, DBU-02). */
    private Entry withItsOwner(Entry entry) {
        boolean certain = surelyMade.find(resolve.account(), entry.id()).isPresent();
        return certain ? entry : resolve.foundBefore(entry);
    }

    // Adding

    private Entry addIfCached() throws DebridException, InterruptedException {
        try {
            return resolve.add(
                    () -> added(api.addIfCached(
                            resolve.account(), resolve.hash(), request.clientAddress(), resolve.deadline())),
                    this::newest);
        } catch (DebridException e) {
            if (!Failures.isNotAdded(e.failure())) {
                throw e;
            }
            throw downloading();
        }
    }

    /** DL-32: it is not cached, which is no error of the add. */
    private DebridException downloading() throws DebridException, InterruptedException {
        resolve.refused();
        resolve.requireDownloadWanted();
        resolve.add(
                () -> resolve.byMagnetOrFile(
                        false,
                        () -> added(api.download(
                                resolve.account(),
                                request.torrent().magnet(),
                                request.clientAddress(),
                                resolve.deadline())),
                        file -> () -> added(api.download(
                                resolve.account(), resolve.hash(), file, request.clientAddress(), resolve.deadline()))),
                this::newest);
        return resolve.notReady();
    }

    /**
     * Adding twice gives the same entry, and the answer does not tell whether the add made it. It did not, if the entry is
     * known or older than this playback; it certainly did, if a list from before did not hold the torrent (DL-62).
     */
    private Added added(TorrentJson torrent) throws DebridException {
        EntryId id = Mapping.id(torrent);
        added = torrent;
        boolean known = request.known().entries().stream().map(LibraryItem::id).anyMatch(id::equals);
        if (known || !Mapping.isMadeSince(torrent, resolve.startedAt())) {
            return Added.found(id);
        }
        if (surelyAbsent) {
            surelyMade.keep(resolve.account(), id, true);
        }
        return Added.made(id);
    }

    /** DBM-08. */
    private List<LibraryItem> newest() throws DebridException, InterruptedException {
        ListJson page = api.list(resolve.account(), 0, request.clientAddress(), resolve.deadline());
        return Library.items(page);
    }

    // From the entry to the link

    private TorrentJson torrent(Entry entry) throws DebridException, InterruptedException {
        return api.torrent(resolve.account(), entry.id(), request.clientAddress(), resolve.deadline());
    }

    private MadeLink link(TorrentJson torrent) throws DebridException, InterruptedException {
        resolve.requireReady(Mapping.state(torrent));
        List<ListedFile<String>> files = Mapping.files(torrent);
        if (torrent.isZip() && files.isEmpty()) {
            throw new DebridException(FileRefusal.ARCHIVE_ONLY.failure()); // DL-23
        }
        FileChoice.Chosen<String> chosen = resolve.choose(selector, files);
        Link link = resolve.playable(chosen.handle());
        return resolve.made(link, chosen, Optional.empty());
    }
}
