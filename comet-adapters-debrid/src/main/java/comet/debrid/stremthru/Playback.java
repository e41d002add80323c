package comet.debrid.stremthru;

import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;
import static comet.core.debrid.FailureKind.UNSUPPORTED;

import comet.core.debrid.AccountEntry.Origin;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.Link;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.file.FileChoice;
import comet.core.file.FileSelector;
import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import comet.debrid.call.Written;
import comet.debrid.operation.UnknownWords;
import comet.debrid.operation.resolve.Added;
import comet.debrid.operation.resolve.Entry;
import comet.debrid.operation.resolve.Resolve;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One playback through the gateway (ST-40 to ST-43): the add shows how far the torrent is and what is in it, whether it
 * was there before or not; then the file is chosen, and its link is asked for. Used by one thread.
 */
final class Playback {

    /** ST-41. */
    private static final Duration BEFORE_LOOKING_AGAIN = Duration.ofSeconds(1);

    /** An entry that is so much older than the playback was there before, whatever the clocks say. */
    private static final Duration CERTAINLY_BEFORE = Duration.ofMinutes(10);

    /** Newest entries among which an add is looked for whose answer was lost (DBM-08). */
    private static final int NEWEST = 100;

    private final StremThruApi api;
    private final StoreTraits store;
    private final FileSelector selector;
    private final UnknownWords unknown;
    private final Resolve resolve;
    private final LinkRequest request;

    /** What the add of this playback answered; null when there was none, or its answer was lost. */
    private MagnetJson.@Nullable Data added;

    Playback(StremThruApi api, StoreTraits store, FileSelector selector, UnknownWords unknown, Resolve resolve) {
        this.api = api;
        this.store = store;
        this.selector = selector;
        this.unknown = unknown;
        this.resolve = resolve;
        this.request = resolve.request();
    }

    /** Goes the way to the link; once more from the start if what is remembered is gone (DBW-07). */
    MadeLink link() throws DebridException, InterruptedException {
        Entry entry = enter();
        try {
            return link(entry);
        } catch (DebridException e) {
            if (added != null || !isGone(e.failure().kind())) {
                throw e;
            }
            resolve.forget(entry);
        }
        return link(enter());
    }

    /** Some stores cannot be asked about one entry. */
    private static boolean isGone(FailureKind kind) {
        return kind == TORRENT_NOT_FOUND || kind == UNSUPPORTED;
    }

    private Entry enter() throws DebridException, InterruptedException {
        return resolve.add(this::add, this::newest);
    }

    private Added add() throws DebridException, InterruptedException {
        MagnetJson answer =
                api.add(resolve.account(), request.torrent().magnet(), request.clientAddress(), resolve.deadline());
        MagnetJson.Data magnet = Mapping.magnet(answer, resolve.hash());
        EntryId id = Mapping.id(magnet);
        added = magnet;
        return new Added(id, wasThereBefore(id, magnet) ? Origin.FOUND : Origin.NOT_TOLD);
    }

    /** The gateway does not tell, but sometimes it can be known: what others have cached is another question (DBC-03). */
    private boolean wasThereBefore(EntryId id, MagnetJson.Data magnet) {
        boolean known = request.known().entries().stream().map(LibraryItem::id).anyMatch(id::equals);
        return known
                || Written.instant(magnet.addedAt())
                        .filter(at -> at.isBefore(resolve.startedAt().minus(CERTAINLY_BEFORE)))
                        .isPresent();
    }

    private List<LibraryItem> newest() throws DebridException, InterruptedException {
        LibraryJson answer = api.list(resolve.account(), NEWEST, 0, request.clientAddress(), resolve.deadline());
        return Mapping.library(Mapping.required(answer.data()), unknown);
    }

    private MadeLink link(Entry entry) throws DebridException, InterruptedException {
        MagnetJson.Data magnet = added == null ? look(entry) : added;
        resolve.requireReady(Mapping.state(magnet.status(), unknown));
        List<ListedFile<String>> files = Mapping.files(magnet, store);
        if (files.isEmpty()) {
            resolve.pause(BEFORE_LOOKING_AGAIN);
            files = Mapping.files(look(entry), store);
        }
        FileChoice.Chosen<String> chosen = resolve.choose(selector, files);
        Link link = resolve.askLink(chosen.file().name(), () -> link(chosen.handle()));
        return resolve.made(link, chosen, resolve.usualEnd());
    }

    private MagnetJson.Data look(Entry entry) throws DebridException, InterruptedException {
        MagnetJson answer = api.look(resolve.account(), entry.id(), request.clientAddress(), resolve.deadline());
        return Mapping.magnet(answer, resolve.hash());
    }

    private Link link(String handle) throws DebridException, InterruptedException {
        LinkJson answer = api.link(resolve.account(), handle, request.clientAddress(), resolve.deadline());
        String link = Mapping.required(answer.data()).link();
        if (link == null || link.isBlank()) {
            throw new DebridException(DebridFailure.of(LINK_UNAVAILABLE));
        }
        return resolve.playable(link);
    }
}
