package comet.debrid.operation.resolve;

import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.NOT_READY;
import static comet.core.debrid.FailureKind.TORRENT_FAILED;

import comet.core.debrid.Account;
import comet.core.debrid.AccountEntry.Origin;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.Evidence;
import comet.core.debrid.FailureTrail;
import comet.core.debrid.FailureTrail.Step;
import comet.core.debrid.Learned;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.Link;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServedFile;
import comet.core.debrid.TorrentState;
import comet.core.file.FileChoice;
import comet.core.file.FileSelector;
import comet.core.file.ListedFile;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One playback on its way to a link. An adapter takes the steps it needs, in the order of its service; what they teach,
 * and which entry they went through, is kept here. Used by one thread, for one playback.
 */
public final class Resolve {

    private final LinkRequest request;
    private final Deadline deadline;
    private final Resolver.Surroundings around;
    private final EntryMemory memory;
    private final Lessons lessons;
    private final EntryTrail trail;
    private final Instant startedAt;
    private final Adding adding;
    private final Waiting waiting;
    private Step step = Step.FIND;

    Resolve(LinkRequest request, Deadline deadline, Resolver.Surroundings around, EntryMemory memory) {
        this.request = request;
        this.deadline = deadline;
        this.around = around;
        this.memory = memory;
        this.lessons = new Lessons(request);
        this.trail = new EntryTrail(request.account(), memory, around);
        this.adding = new Adding(request, deadline, around, memory, trail, lessons);
        this.waiting = new Waiting(deadline, around, trail);
        this.startedAt = around.time().instant();
    }

    /** What is asked for. */
    public LinkRequest request() {
        return request;
    }

    /** Through which account. */
    public Account account() {
        return request.account();
    }

    /** Which torrent. */
    public InfoHash hash() {
        return request.torrent().infoHash();
    }

    /** By when (DBW-01); for every call. */
    public Deadline deadline() {
        return deadline;
    }

    // Finding and adding

    /** The entry it goes through now; empty before one is found or added, and after one was left. */
    public Optional<Entry> entry() {
        return trail.current();
    }

    /**
     * The entry that is remembered, or was in the account's list not longer than 600 s ago (DBM-05, first two ways). It
     * was not asked whether it is still there.
     */
    public Optional<Entry> known() {
        Optional<EntryId> remembered = memory.find(hash(), now()).filter(trail::isUsable);
        return remembered
                .or(() -> EntryPreference.best(request.known().entries(), hash(), trail::isUsable))
                .map(this::enter);
    }

    /** An entry that the service itself just showed to be in the account; remembered for 600 s. */
    public Entry found(EntryId id) {
        memory.remember(hash(), id, false, now());
        return enter(id);
    }

    private Entry enter(EntryId id) {
        return trail.enter(new Entry(id, Origin.FOUND, memory.isOurs(id, now())));
    }

    /**
     * The best entry of this torrent among these: ready before under way before waiting before failed, then the newest
     * (DBM-05, third way; RD-30).
     */
    public Optional<Entry> findAmong(Collection<LibraryItem> newest) {
        adding.listedBefore();
        return EntryPreference.best(newest, hash(), trail::isUsable).map(this::found);
    }

    /**
     * Adds the torrent, once for all playbacks of it that run at the same time (DBM-07). Call it before anything else
     * creates an entry; the entry is remembered for 600 s.
     *
     * @throws DebridException if the service did not accept it
     */
    public Entry add(Add add) throws DebridException, InterruptedException {
        step = Step.ADD;
        return adding.add(add);
    }

    /**
     * The same, for an add that must not be repeated: when nobody knows whether the service received it, the newest
     * entries are looked through once (DBM-08).
     *
     * @param newest the newest entries of the account
     * @throws DebridException if the service did not accept it; {@code NETWORK_TIMEOUT} if it cannot be found
     */
    public Entry add(Add add, Look<? extends Collection<LibraryItem>> newest)
            throws DebridException, InterruptedException {
        return add(() -> adding.orFind(add, () -> askAccount(newest)));
    }

    /**
     * Which of the two ways to add is right (DBM-04): the {@code .torrent}, where the product holds it, for a private
     * torrent that is not at hand, and for one whose magnet was rejected; else the magnet.
     *
     * @param atHand whether the service is known to have it cached
     */
    public Added byMagnetOrFile(boolean atHand, Add byMagnet, Function<TorrentFile, Add> byFile)
            throws DebridException, InterruptedException {
        return adding.byMagnetOrFile(atHand, byMagnet, byFile);
    }

    /**
     * That entry was not there before this playback, although the add could not tell: it may be removed like one that was
     * made. For services that answer with the same entry again, by the time they write of its making.
     */
    public Entry provedNew(Entry entry) {
        memory.remember(hash(), entry.id(), true, now());
        return trail.replace(entry, new Entry(entry.id(), Origin.MADE, true));
    }

    /** The service goes on with the same entry under another id. */
    public Entry renamed(Entry entry, EntryId id) {
        memory.remember(hash(), id, entry.ours(), now());
        return trail.replace(entry, new Entry(id, entry.origin(), entry.ours()));
    }

    /** When the playback began. */
    public Instant startedAt() {
        return startedAt;
    }

    /**
     * Makes a call about the account as a whole, a list for example: that the service refuses it for legal reasons is not
     * about this torrent.
     */
    public <T> T askAccount(Look<T> call) throws DebridException, InterruptedException {
        step = Step.FIND;
        try {
            return call.look();
        } catch (DebridException e) {
            lessons.blockIsJudged();
            throw e;
        }
    }

    // Leaving entries

    /** It is not in the account any more (DBW-07). */
    public void forget(Entry entry) {
        trail.forget(entry);
    }

    /**
     * It is of no use. What the product made is removed at once; what the viewer has is left alone (DBM-06, DBW-08,
     * DBU-02).
     *
     * @return whether it was removed
     */
    public boolean giveUp(Entry entry) throws InterruptedException {
        return trail.giveUp(entry);
    }

    /**
     * It turns out to have been in the account before, though the service answered the add as if it were new: it is not
     * removed (DBU-02), and what it proves is about this account alone.
     *
     * @return the same entry, as one that was found
     */
    public Entry foundBefore(Entry entry) {
        return trail.disown(entry);
    }

    /** Another one takes its place; it is removed at the end if this playback made it (RD-21). */
    public void passOver(Entry entry) {
        trail.passOver(entry);
    }

    // Waiting

    /**
     * Waits.
     *
     * @throws DebridException if the deadline comes before (DBW-01): {@code NOT_READY} if there is an entry, which by
     *     itself proves nothing
     */
    public void pause(Duration wait) throws DebridException, InterruptedException {
        step = Step.WAIT;
        if (!waiting.pause(wait)) {
            lessons.endProvesNothing();
            throw waiting.late();
        }
    }

    /**
     * Looks until it is settled, or for the last time. What is not settled by the deadline is not ready (DBW-01).
     *
     * @return what was seen last
     */
    public <T> T watch(Looks looks, Look<T> look, Predicate<T> settled) throws DebridException, InterruptedException {
        step = Step.WAIT;
        return waiting.watch(looks, look, settled);
    }

    /**
     * Goes on only with what is ready (DBS-02).
     *
     * @throws DebridException {@code TORRENT_FAILED} if the service gave it up, else {@code NOT_READY}
     */
    public void requireReady(TorrentState state) throws DebridException {
        step = Step.WAIT;
        switch (state) {
            case READY -> {}
            case FAILED -> throw new DebridException(DebridFailure.of(TORRENT_FAILED));
            case QUEUED, DOWNLOADING, PROCESSING, UPLOADING, UNKNOWN -> throw notReady();
        }
    }

    // Learning

    /** The service's own check says that it is cached (DBC-03). @param files all its playable files, if told */
    public void checkedCached(Optional<CompleteFileList> files) {
        lessons.cached(files, now());
    }

    /** The service's own check says that it is not cached. */
    public void checkedNotCached() {
        lessons.notCached(now());
    }

    /** The service showed in another way that it is not cached: it refused a direct link, or a bare hash. */
    public void refused() {
        lessons.refused(now());
    }

    /** Anything else. */
    public void learn(Evidence evidence) {
        lessons.add(evidence);
    }

    /** The torrent is ready and only its link is missing: what is not ready from now on proves nothing (AD-24). */
    public void onlyLinkMissing() {
        lessons.endProvesNothing();
    }

    /** It turned out not to be ready; that is remembered for everybody unless it is known already (DBW-05). */
    public DebridException notReady() {
        return new DebridException(DebridFailure.of(NOT_READY));
    }

    /**
     * Goes on only if something may be left downloading in the account (DBW-06): to be called before an add of what is
     * known, or very likely, not to be cached.
     *
     * @throws DebridException {@code NOT_READY} otherwise, which by itself proves nothing
     */
    public void requireDownloadWanted() throws DebridException {
        if (request.cachedOnly()) {
            lessons.endProvesNothing();
            throw new DebridException(DebridFailure.of(NOT_READY));
        }
    }

    /**
     * Chooses the file of a torrent that is ready (DBF-01 to DBF-14).
     *
     * @throws DebridException if none is played; that a ready torrent does not hold the episode is remembered
     */
    public <F> FileChoice.Chosen<F> choose(FileSelector selector, List<ListedFile<F>> files) throws DebridException {
        step = Step.CHOOSE;
        return switch (selector.choose(files, request)) {
            case FileChoice.Chosen<F> chosen -> chosen;
            case FileChoice.Refused<F> refused -> {
                if (refused.files().isPresent()) {
                    lessons.ready(wasThereBefore(), refused.files(), now());
                }
                throw new DebridException(
                        refused.failure(),
                        Learned.NOTHING,
                        FailureTrail.NONE.because(refused.reason().name()));
            }
        };
    }

    /**
     * Makes the call that gives a link.
     *
     * @param fileName the base name of the file that is asked for: a legal refusal is about it alone
     */
    public <T> T askLink(String fileName, Look<T> call) throws DebridException, InterruptedException {
        step = Step.LINK;
        try {
            return call.look();
        } catch (DebridException e) {
            if (e.failure().kind() == LEGAL_BLOCK) {
                lessons.blockIsJudged();
                lessons.addAll(around.refusals().linkRefused(request, fileName, now()));
            }
            throw e;
        }
    }

    /**
     * Reads the address that the service gave for a player (DBL-01), see {@link comet.debrid.operation.PlayableLinks}.
     *
     * @param url as the service wrote it; null and empty are no link
     * @throws DebridException {@code PROTOCOL_ERROR} if no player may have it
     */
    public Link playable(@Nullable String url) throws DebridException {
        return around.links().read(url, account().key());
    }

    /**
     * The end: there is a link (DBW-04). It proves that the torrent is cached: for everybody, or, if the entry was in the
     * account before, the service's check said no, or the torrent is private, for this account (DBC-03).
     *
     * @param file which file it is; empty when the service does not tell
     * @param files all playable files of the torrent, when the service told them all
     * @param playsUntil when the service lets the link end
     */
    public MadeLink made(
            Link link, Optional<ServedFile> file, Optional<CompleteFileList> files, Optional<Instant> playsUntil) {
        lessons.ready(wasThereBefore(), files, now());
        return new MadeLink(link, file, playsUntil, Learned.NOTHING);
    }

    /** The end, with the file that was chosen from a list of all files. */
    public MadeLink made(Link link, FileChoice.Chosen<?> chosen, Optional<Instant> playsUntil) {
        return made(link, Optional.of(chosen.file()), chosen.files(), playsUntil);
    }

    /** When a link made now ends as those of the service do; empty where it is not known, or not within the hour. */
    public Optional<Instant> usualEnd() {
        return LinkLife.of(account().service()).map(now()::plus);
    }

    private boolean wasThereBefore() {
        return trail.current().filter(entry -> entry.origin() == Origin.FOUND).isPresent();
    }

    // For the resolver

    /** Where it is on its way, for the log (ASK-27). */
    Step step() {
        return step;
    }

    /** What it means in the end that this happened (DBW-01). */
    DebridFailure judged(DebridFailure failure) {
        if (failure.kind() == NETWORK_TIMEOUT
                && waiting.isOver()
                && trail.current().isPresent()) {
            lessons.endProvesNothing();
            return DebridFailure.of(NOT_READY);
        }
        lessons.failed(failure, around.refusals(), now());
        return failure;
    }

    /** Removes what is not wanted, and says what was learned. @param failure how it ended; empty for a link */
    Learned finish(Optional<DebridFailure> failure) throws InterruptedException {
        boolean wanted = failure.isEmpty()
                || CleanUp.keeps(failure.get().kind(), request.cachedOnly() && !lessons.provesNothing());
        return lessons.all(trail.leave(wanted));
    }

    /** It was interrupted: what was added stays. */
    void abandon() {
        trail.abandon();
    }

    private Instant now() {
        return around.time().instant();
    }
}
