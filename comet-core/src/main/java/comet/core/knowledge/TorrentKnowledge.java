package comet.core.knowledge;

import comet.core.basis.Basis;
import comet.core.basis.Subject;
import comet.core.debrid.Account;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.AddAnswer;
import comet.core.debrid.Availability;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.EntryId;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.Learned;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.evidence.AccountRecord;
import comet.core.evidence.Judgement;
import comet.core.evidence.Known;
import comet.core.evidence.Learning;
import comet.core.evidence.Lesson;
import comet.core.evidence.Lifetimes;
import comet.core.evidence.NameShapes;
import comet.core.evidence.NameTrial;
import comet.core.evidence.NameTrials;
import comet.core.evidence.TorrentRecord;
import comet.core.evidence.ValidEvidence;
import comet.core.file.FileSelector;
import comet.core.port.DebridException;
import comet.core.port.EvidenceStore;
import comet.core.port.InstallationSecret;
import comet.core.port.Pause;
import comet.core.port.StoreException;
import comet.core.release.ReleaseParser;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * What is known of torrents at debrid services. Asked before a list and before a playback, told afterwards. A store that
 * fails costs what it holds, never the answer: {@link KnowledgeEvents} hears of it. Thread-safe.
 *
 * <p>Asking reads the store and may block; telling does not. What was told is true for all who ask this instance from
 * then on, and for those of others when it is stored.
 */
public final class TorrentKnowledge {

    /** Lessons, and files in their lists, that may wait to be stored: some dozens of MiB. */
    private static final int MOST_UNSTORED = 200_000;

    private final EvidenceStore store;
    private final InstallationSecret secret;
    private final FileSelector files;
    private final Lifetimes lifetimes;
    private final InstantSource time;
    private final KnowledgeEvents events;
    private final SeenNames names;
    private final UnstoredLearnings unstored = new UnstoredLearnings(MOST_UNSTORED);
    private final StoringBehind storing;

    /**
     * @param secret what accounts are known by (DBP-05)
     * @param parser reads the names of files
     * @param start the setting {@code DEBRID_REFUSED_SHAPES}
     * @param threads for storing what was learned; one at a time
     */
    public TorrentKnowledge(
            EvidenceStore store,
            InstallationSecret secret,
            ReleaseParser parser,
            Lifetimes lifetimes,
            RefusedShapes start,
            Executor threads,
            InstantSource time,
            Pause pause,
            KnowledgeEvents events) {
        this.store = store;
        this.secret = secret;
        // Numbers of files are those in the lists: none is counted here.
        this.files = new FileSelector(parser, IndexSpace.NO_INDEX);
        this.lifetimes = lifetimes;
        this.time = time;
        this.events = events;
        this.names = new SeenNames(store, unstored, new NameShapes(start), time, events);
        this.storing = new StoringBehind(store, unstored, lifetimes, threads, time, pause, events);
    }

    /** What is known of the torrents, in the order asked: one answer for each. */
    public Map<InfoHash, Known> known(Question question) {
        return known(question, Basis.unwatched());
    }

    /**
     * The same.
     *
     * @param basis hears what it is made from, and until when it holds
     */
    public Map<InfoHash, Known> known(Question question, Basis basis) {
        ServiceId service = question.account().service();
        Set<InfoHash> torrents = question.torrents().keySet();
        Map<InfoHash, TorrentRecord> shared = shared(service, torrents, basis);
        Map<InfoHash, AccountRecord> own = own(question.account(), torrents, basis);
        Map<String, NameTrials> seen = names.at(service, basis);
        boolean canBeAsked = question.cacheCheck() != CacheCheck.NONE;
        ValidEvidence valid = valid(service, canBeAsked, time.instant());
        Judgement judgement = new Judgement(valid, files, question.media());
        Map<InfoHash, Known> known = new LinkedHashMap<>();
        question.torrents().forEach((torrent, name) -> {
            TorrentRecord forAll = shared.getOrDefault(torrent, TorrentRecord.EMPTY);
            AccountRecord ofAccount =
                    withLibrary(own.getOrDefault(torrent, AccountRecord.EMPTY), service, torrent, question.ready());
            basis.on(Subject.torrent(service, torrent));
            valid.nextEnd(forAll, ofAccount).ifPresent(basis::until);
            known.put(torrent, judgement.of(torrent, name, names.areRefused(service, name, seen), forAll, ofAccount));
        });
        return known;
    }

    private static AccountRecord withLibrary(
            AccountRecord own, ServiceId service, InfoHash torrent, Map<InfoHash, Instant> ready) {
        Instant at = ready.get(torrent);
        return at == null
                ? own
                : own.after(
                        new Lesson.Told(Evidence.cached(service, torrent, EvidenceKind.ACCOUNT, Optional.empty(), at)));
    }

    /** What is known of a torrent that is about to be played. */
    public KnownBefore before(Account account, InfoHash torrent) {
        Basis unwatched = Basis.unwatched();
        TorrentRecord shared =
                shared(account.service(), Set.of(torrent), unwatched).getOrDefault(torrent, TorrentRecord.EMPTY);
        AccountRecord own = own(account, Set.of(torrent), unwatched).getOrDefault(torrent, AccountRecord.EMPTY);
        Instant now = time.instant();
        List<LibraryItem> entries = own
                .entryAt()
                .filter(at -> now.isBefore(at.plus(Lifetimes.ENTRY)))
                .flatMap(at -> own.entry())
                .map(id -> entry(id, torrent))
                .stream()
                .toList();
        List<Evidence> evidence = valid(account.service(), false, now).of(torrent, shared, own);
        return new KnownBefore(entries, evidence, own.entry().stream().collect(Collectors.toUnmodifiableSet()));
    }

    private static LibraryItem entry(EntryId id, InfoHash torrent) {
        return new LibraryItem(
                id, Optional.of(torrent), "", OptionalLong.empty(), TorrentState.UNKNOWN, Optional.empty());
    }

    private ValidEvidence valid(ServiceId service, boolean canBeAsked, Instant now) {
        return new ValidEvidence(service, canBeAsked, lifetimes, now);
    }

    /**
     * Which torrents entries of the account are, as earlier playbacks showed: for services that do not tell (Premiumize).
     */
    public Map<EntryId, InfoHash> entries(Account account) {
        try {
            return store.entries(identity(account));
        } catch (StoreException e) {
            events.storeFailed(e);
            return Map.of();
        }
    }

    /** A service's own check answered. */
    public void checked(Account account, Map<InfoHash, Availability> answers) {
        told(
                account.service(),
                identified(account),
                answers.values().stream()
                        .flatMap(answer -> answer.evidence().stream())
                        .toList());
    }

    /** Somebody else told what services have cached (DBC-09): evidence for everybody. */
    public void hinted(Collection<Evidence> hints) {
        hints.stream()
                .collect(Collectors.groupingBy(Evidence::service))
                .forEach((service, of) -> told(service, Optional.empty(), of));
    }

    private void told(ServiceId service, Optional<AccountIdentity> account, List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return;
        }
        Lessons lessons = new Lessons(service, account, evidence.getFirst().torrent(), time.instant());
        evidence.forEach(lessons::told);
        storing.add(lessons.all(), List.of());
        events.learned(service, evidence.stream().map(Evidence::torrent).collect(Collectors.toUnmodifiableSet()));
    }

    /** A playback ended in a link. */
    public void played(LinkRequest request, MadeLink made) {
        Learned learned = made.learned();
        take(request, lessons(request).learned(learned).linked(made.file()), trials(request, learned));
    }

    /** A playback ended in a failure. */
    public void failed(LinkRequest request, DebridException failure) {
        Learned learned = failure.learned();
        Lessons lessons =
                lessons(request).learned(learned).failed(failure.failure().kind(), learned);
        take(request, lessons, trials(request, learned));
    }

    private Lessons lessons(LinkRequest request) {
        Account account = request.account();
        return new Lessons(
                account.service(), identified(account), request.torrent().infoHash(), time.instant());
    }

    private void take(LinkRequest request, Lessons lessons, List<NameTrial> trials) {
        List<Learning> learnings = lessons.all();
        if (learnings.isEmpty() && trials.isEmpty()) {
            return;
        }
        storing.add(learnings, trials);
        events.changed(
                request.account().service(),
                learnings.stream().map(Learning::torrent).collect(Collectors.toUnmodifiableSet()));
    }

    /** What was accepted and what was refused counts, each add once; a link without an add was served (DBC-10). */
    private List<NameTrial> trials(LinkRequest request, Learned learned) {
        ServiceId service = request.account().service();
        List<NameTrial> trials = new ArrayList<>();
        for (AddAnswer answer : learned.adds()) {
            switch (answer.verdict()) {
                case ACCEPTED -> trials.addAll(names.saw(service, answer.name(), false, answer.at()));
                case REFUSED -> trials.addAll(names.saw(service, answer.name(), true, answer.at()));
                case REFUSED_OR_PAUSED -> {}
            }
        }
        boolean wasServed = learned.evidence().stream().anyMatch(evidence -> evidence.kind() == EvidenceKind.RESOLVED);
        if (wasServed && learned.adds().isEmpty()) {
            String name = request.torrent().name().orElse(request.file().torrentName());
            trials.addAll(names.saw(service, name, false, time.instant()));
        }
        return trials;
    }

    /** An entry was removed from the account. */
    public void removed(Account account, InfoHash torrent, EntryId id) {
        Instant now = time.instant();
        Lessons lessons = new Lessons(account.service(), identified(account), torrent, now);
        lessons.own(torrent, new Lesson.EntryGone(id, now));
        storing.add(lessons.all(), List.of());
        events.changed(account.service(), Set.of(torrent));
    }

    /**
     * Stores what waits, at the end of the program (SRCH-106).
     *
     * @return whether nothing waits any more
     */
    public boolean drain(Duration limit) throws InterruptedException {
        return storing.drain(limit);
    }

    private Map<InfoHash, TorrentRecord> shared(ServiceId service, Collection<InfoHash> torrents, Basis basis) {
        // Taken first: what is stored meanwhile is in both, which is harmless; in neither it would be lost.
        UnstoredLearnings.View<TorrentRecord> view = unstored.view(service, torrents);
        Map<InfoHash, TorrentRecord> stored = Map.of();
        try {
            stored = store.torrents(service, torrents);
        } catch (StoreException e) {
            basis.once();
            events.storeFailed(e);
        }
        return added(view, torrents, stored, TorrentRecord.EMPTY);
    }

    private Map<InfoHash, AccountRecord> own(Account account, Collection<InfoHash> torrents, Basis basis) {
        Optional<AccountIdentity> identity = identified(account);
        if (identity.isEmpty()) {
            basis.once();
            return Map.of();
        }
        UnstoredLearnings.View<AccountRecord> view = unstored.view(identity.get(), torrents);
        Map<InfoHash, AccountRecord> stored = Map.of();
        try {
            stored = store.torrents(identity.get(), torrents);
        } catch (StoreException e) {
            basis.once();
            events.storeFailed(e);
        }
        return added(view, torrents, stored, AccountRecord.EMPTY);
    }

    private static <R> Map<InfoHash, R> added(
            UnstoredLearnings.View<R> view, Collection<InfoHash> torrents, Map<InfoHash, R> stored, R empty) {
        Map<InfoHash, R> all = new HashMap<>();
        torrents.forEach(torrent -> all.put(torrent, view.addedTo(torrent, stored.getOrDefault(torrent, empty))));
        return all;
    }

    private Optional<AccountIdentity> identified(Account account) {
        if (account.key().isMissing()) {
            return Optional.empty();
        }
        try {
            return Optional.of(identity(account));
        } catch (StoreException e) {
            events.storeFailed(e);
            return Optional.empty();
        }
    }

    private AccountIdentity identity(Account account) throws StoreException {
        return AccountIdentity.of(account, secret.bytes());
    }
}
