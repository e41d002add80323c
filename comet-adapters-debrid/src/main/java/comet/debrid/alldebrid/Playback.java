package comet.debrid.alldebrid;

import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;
import static comet.core.debrid.FailureKind.TORRENT_TOO_LARGE;

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
import comet.debrid.alldebrid.StatusJson.Magnet;
import comet.debrid.alldebrid.UploadJson.Uploaded;
import comet.debrid.operation.UnknownWords;
import comet.debrid.operation.resolve.Added;
import comet.debrid.operation.resolve.Entry;
import comet.debrid.operation.resolve.Looks;
import comet.debrid.operation.resolve.Resolve;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One playback at AllDebrid (AD-30 to AD-33): upload, look at what is not ready, list files, choose, unlock. Uploading
 * the same torrent gives the same id, so nothing is looked for before. Used by one thread.
 */
final class Playback {

    /** AD-33. */
    private static final Looks FOR_FILES = Looks.atOnceThenAfter(Duration.ofSeconds(1));

    /** AD-24. */
    private static final Looks FOR_DELAYED_LINK = Looks.each(Duration.ofSeconds(5), 3);

    private static final int LINK_IS_MADE = 1;
    private static final int LINK_IS_READY = 2;

    /** How long an entry that the product made is remembered (DBM-05). */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** How far AllDebrid's clock may be behind ours. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(60);

    private final AllDebridApi api;
    private final FileSelector selector;
    private final UnknownWords unknown;
    private final Resolve resolve;
    private final Set<FailureKind> forgiven = EnumSet.noneOf(FailureKind.class);

    /** Whether what was uploaded last is ready, as the upload said. */
    private boolean ready;

    Playback(AllDebridApi api, FileSelector selector, UnknownWords unknown, Resolve resolve) {
        this.api = api;
        this.selector = selector;
        this.unknown = unknown;
        this.resolve = resolve;
    }

    /** Goes the way to the link. */
    MadeLink link() throws DebridException, InterruptedException {
        while (true) {
            Entry entry = upload();
            try {
                entry = ready ? entry : settled(entry);
                return link(entry);
            } catch (DebridException e) {
                if (!leaves(entry, e.failure().kind())) {
                    throw e;
                }
            }
        }
    }

    /** Whether the playback begins again without that entry: once for each reason (DBW-07, DBW-08). */
    private boolean leaves(Entry entry, FailureKind kind) throws InterruptedException {
        if (kind == TORRENT_NOT_FOUND && forgiven.add(kind)) {
            resolve.forget(entry);
            return true;
        }
        return kind == LINK_UNAVAILABLE && forgiven.add(kind) && isOurs(entry) && resolve.giveUp(entry);
    }

    // Uploading

    private Entry upload() throws DebridException, InterruptedException {
        ready = false;
        return resolve.add(() -> resolve.byMagnetOrFile(
                false,
                this::byMagnet,
                file -> () -> added(api.upload(
                        resolve.account(),
                        resolve.hash(),
                        file,
                        resolve.request().clientAddress(),
                        resolve.deadline()))));
    }

    private Added byMagnet() throws DebridException, InterruptedException {
        LinkRequest request = resolve.request();
        return added(
                api.upload(resolve.account(), request.torrent().magnet(), request.clientAddress(), resolve.deadline()));
    }

    private Added added(UploadJson.Data answer) throws DebridException {
        Uploaded uploaded = Mapping.uploaded(answer);
        EntryId id = Mapping.id(uploaded);
        ready = uploaded.ready();
        boolean known = resolve.request().known().entries().stream()
                .map(LibraryItem::id)
                .anyMatch(id::equals);
        return known ? Added.found(id) : Added.made(id);
    }

    // What is not ready

    /** AD-32: goes on with an entry that is ready after all, or whose failure a second try has mended. */
    private Entry settled(Entry entry) throws DebridException, InterruptedException {
        Magnet magnet = magnet(entry);
        Entry current = entry.ours() && isOlder(entry, magnet) ? resolve.foundBefore(entry) : entry;
        if (MagnetState.mayPass(magnet.statusCode())) {
            if (current.ours() && resolve.giveUp(current)) {
                current = upload();
            } else {
                api.restart(resolve.account(), current.id(), resolve.deadline());
            }
            if (ready) {
                return current;
            }
            magnet = magnet(current);
        }
        if (MagnetState.isTooBig(magnet.statusCode())) {
            throw new DebridException(DebridFailure.of(TORRENT_TOO_LARGE));
        }
        resolve.requireReady(MagnetState.of(magnet.statusCode(), unknown));
        return current;
    }

    private Magnet magnet(Entry entry) throws DebridException, InterruptedException {
        return Mapping.magnet(api.status(resolve.account(), entry.id(), resolve.deadline()), entry.id());
    }

    /**
     * Whether it was in the account before the product could have made it. The answer to an upload does not tell, the
     * date does (DBU-02).
     */
    private boolean isOlder(Entry entry, Magnet magnet) {
        Instant made = resolve.startedAt().minus(entry.isNew() ? Duration.ZERO : REMEMBERED);
        return Mapping.uploadedAt(magnet)
                .filter(at -> !at.isBefore(made.minus(CLOCK_DIFFERENCE)))
                .isEmpty();
    }

    /**
     * Whether the product may take it away. Of what was ready at once, AllDebrid has to be asked how old it is; without
     * an answer it is taken for the viewer's.
     */
    private boolean isOurs(Entry entry) throws InterruptedException {
        if (!entry.ours()) {
            return false;
        }
        try {
            if (!isOlder(entry, magnet(entry))) {
                return true;
            }
        } catch (DebridException e) {
            // why does not matter: how the playback ends is decided already (DBU-01)
        }
        resolve.foundBefore(entry);
        return false;
    }

    // From the entry to the link

    private MadeLink link(Entry entry) throws DebridException, InterruptedException {
        List<ListedFile<String>> files = resolve.watch(FOR_FILES, () -> files(entry), listed -> !listed.isEmpty());
        FileChoice.Chosen<String> chosen = chosen(entry, files);
        resolve.onlyLinkMissing();
        Link link = resolve.askLink(chosen.file().name(), () -> unlocked(chosen.handle()));
        return resolve.made(link, chosen, Optional.empty());
    }

    /** What is of no use is removed, so before that it is made sure whose it is. */
    private FileChoice.Chosen<String> chosen(Entry entry, List<ListedFile<String>> files)
            throws DebridException, InterruptedException {
        return switch (selector.choose(files, resolve.request())) {
            case FileChoice.Chosen<String> chosen -> chosen;
            case FileChoice.Refused<String> refused -> {
                isOurs(entry);
                yield resolve.choose(selector, files);
            }
        };
    }

    private List<ListedFile<String>> files(Entry entry) throws DebridException, InterruptedException {
        return Mapping.files(api.files(resolve.account(), entry.id(), resolve.deadline()), entry.id());
    }

    private Link unlocked(String handle) throws DebridException, InterruptedException {
        UnlockedJson.Data answer =
                api.unlock(resolve.account(), handle, resolve.request().clientAddress(), resolve.deadline());
        return resolve.playable(
                answer.delayed() == null || answer.delayed() == 0 ? answer.link() : delayed(answer.delayed()));
    }

    /** AD-24. */
    private String delayed(long id) throws DebridException, InterruptedException {
        DelayedJson.Data seen = resolve.watch(
                FOR_DELAYED_LINK,
                () -> api.delayed(resolve.account(), id, resolve.deadline()),
                answer -> !isBeingMade(answer));
        if (isBeingMade(seen)) {
            throw resolve.notReady();
        }
        if (seen.status() == null) {
            throw Mapping.unreadable();
        }
        if (seen.status() != LINK_IS_READY || seen.link() == null) {
            throw new DebridException(DebridFailure.of(LINK_UNAVAILABLE));
        }
        return seen.link();
    }

    private static boolean isBeingMade(DelayedJson.Data answer) {
        return answer.status() != null && answer.status() == LINK_IS_MADE;
    }
}
