package comet.debrid.operation.resolve;

import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.MAGNET_REJECTED;
import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;

import comet.core.debrid.AccountEntry.Origin;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LinkRequest;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentFile;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** How one playback adds its torrent (DBM-04, DBM-07, DBM-08). */
final class Adding {

    private final LinkRequest request;
    private final Deadline deadline;
    private final Resolver.Surroundings around;
    private final EntryMemory memory;
    private final EntryTrail trail;
    private final Lessons lessons;
    private boolean listedBefore;

    Adding(
            LinkRequest request,
            Deadline deadline,
            Resolver.Surroundings around,
            EntryMemory memory,
            EntryTrail trail,
            Lessons lessons) {
        this.request = request;
        this.deadline = deadline;
        this.around = around;
        this.memory = memory;
        this.trail = trail;
        this.lessons = lessons;
    }

    /** Somebody looked through the entries: what was not among them is new when it is there later. */
    void listedBefore() {
        listedBefore = true;
    }

    Entry add(Add add) throws DebridException, InterruptedException {
        try {
            Added added =
                    memory.addOnce(hash(), trail::isUsable, now(), deadline.left(around.time()), () -> judged(add));
            boolean ours = added.origin() == Origin.MADE || memory.isOurs(added.id(), now());
            return trail.enter(new Entry(added.id(), added.origin(), ours));
        } catch (DebridException e) {
            if (e.failure().kind() == LEGAL_BLOCK) {
                lessons.blockIsJudged();
            }
            throw e;
        }
    }

    private Added judged(Add add) throws DebridException, InterruptedException {
        around.refusals().beforeAdd(request, now());
        try {
            Added added = add.add();
            lessons.judged(around.refusals().accepted(request, now()));
            return added;
        } catch (DebridException e) {
            if (e.failure().kind() == LEGAL_BLOCK) {
                lessons.judged(around.refusals().refused(request, now()));
            }
            throw e;
        }
    }

    /** An add that is not repeated when its answer is lost, but looked for. */
    Added orFind(Add add, Look<? extends Collection<LibraryItem>> newest) throws DebridException, InterruptedException {
        try {
            return add.add();
        } catch (DebridException e) {
            if (e.failure().kind() != NETWORK_TIMEOUT) {
                throw e;
            }
            return find(newest).orElseThrow(() -> e);
        }
    }

    private Optional<Added> find(Look<? extends Collection<LibraryItem>> newest) throws InterruptedException {
        Origin origin = listedBefore ? Origin.MADE : Origin.FOUND;
        try {
            return EntryPreference.newest(newest.look(), hash(), trail::isUsable)
                    .map(id -> new Added(id, origin));
        } catch (DebridException e) {
            return Optional.empty();
        }
    }

    Added byMagnetOrFile(boolean atHand, Add byMagnet, Function<TorrentFile, Add> byFile)
            throws DebridException, InterruptedException {
        Optional<TorrentFile> file = request.torrent().file();
        if (file.isPresent() && request.torrent().isPrivate() && !atHand) {
            return byFile.apply(file.get()).add();
        }
        try {
            return byMagnet.add();
        } catch (DebridException e) {
            if (e.failure().kind() != MAGNET_REJECTED || file.isEmpty()) {
                throw e;
            }
            return byFile.apply(file.get()).add();
        }
    }

    private InfoHash hash() {
        return request.torrent().infoHash();
    }

    private Instant now() {
        return around.time().instant();
    }
}
