package comet.debrid.debrider;

import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.Capabilities.ListPaging;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.file.FileChoice;
import comet.core.file.FileRefusal;
import comet.core.file.FileSelector;
import comet.core.file.ListedFile;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.release.ReleaseParser;
import comet.core.torrent.InfoHash;
import comet.debrid.call.Budget;
import comet.debrid.call.CallResources;
import comet.debrid.call.ServiceCalls;
import comet.debrid.call.ServiceProfile;
import comet.debrid.operation.BatchedCheck;
import comet.debrid.operation.CheckedTorrent;
import comet.debrid.operation.UnknownWords;
import comet.debrid.operation.VerifiedAccounts;
import comet.debrid.operation.WholeLibrary;
import comet.debrid.operation.resolve.Added;
import comet.debrid.operation.resolve.Entry;
import comet.debrid.operation.resolve.Refusals;
import comet.debrid.operation.resolve.Resolve;
import comet.debrid.operation.resolve.Resolver;
import comet.debrid.words.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Debrider. Thread-safe. */
public final class Debrider implements DebridService {

    private static final int BATCH = 50; // DR-34

    private static final Capabilities CAPABILITIES = new Capabilities(
            CacheCheck.WITH_FILES, BATCH, false, false, false, ListPaging.WHOLE, IndexSpace.ANSWER_ORDER, true);

    // Nothing is published; this is what we allow ourselves.
    private static final ServiceProfile PROFILE =
            new ServiceProfile(List.of(Budget.perMinute(60, 5)), Duration.ofSeconds(60), Failures.at(Step.VERIFY));

    /** Nothing is wrong but that links are missing. */
    private static final Set<FileRefusal> WITHOUT_LINK =
            Set.of(FileRefusal.NO_FILES, FileRefusal.NOTHING_LINKED, FileRefusal.NOT_LINKED);

    private final InstantSource time;
    private final DebriderApi api;
    private final Mapping mapping;
    private final VerifiedAccounts accounts;
    private final BatchedCheck check;
    private final WholeLibrary<LibraryItem> library;
    private final FileSelector checkedFiles;
    private final FileSelector linkedFiles;
    private final Resolver resolver;

    /**
     * @param baseUrl the setting {@code DEBRIDER_URL}
     * @param parser reads the names of files
     */
    public Debrider(String baseUrl, ReleaseParser parser, CallResources resources) {
        this.time = resources.time();
        ServiceCalls calls = new ServiceCalls(PROFILE, baseUrl, resources);
        this.api = new DebriderApi(calls);
        this.mapping = new Mapping(new UnknownWords(ServiceId.DEBRIDER, resources));
        this.accounts = new VerifiedAccounts(resources);
        this.check = new BatchedCheck(BATCH, calls::callsForOneList, resources);
        this.library = new WholeLibrary<>(resources);
        this.checkedFiles = new FileSelector(parser, IndexSpace.NO_INDEX); // DR-23
        this.linkedFiles = new FileSelector(parser, IndexSpace.ANSWER_ORDER);
        this.resolver = new Resolver(baseUrl, resources, this::remove, Refusals.TRUSTED);
    }

    @Override
    public Set<ServiceId> services() {
        return Set.of(ServiceId.DEBRIDER);
    }

    @Override
    public Capabilities capabilities(Account account) {
        return CAPABILITIES;
    }

    @Override
    public AccountStatus verify(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return accounts.verify(account, deadline, by -> status(account, by));
    }

    @Override
    public AccountStatus recheck(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return accounts.recheck(account, deadline, by -> status(account, by));
    }

    private AccountStatus status(Account account, Deadline by) throws DebridException, InterruptedException {
        return Mapping.status(api.account(account, by), time.instant());
    }

    @Override
    public Optional<Instant> sameUntil(Account account) {
        return accounts.goodUntil(account);
    }

    @Override
    public Map<InfoHash, Availability> availability(AvailabilityRequest request, Deadline deadline)
            throws DebridException, InterruptedException {
        return check.check(request, deadline, batch -> checked(request, batch, deadline));
    }

    private Map<InfoHash, Availability> checked(AvailabilityRequest request, List<InfoHash> batch, Deadline deadline)
            throws DebridException, InterruptedException {
        Map<InfoHash, Availability> found = new HashMap<>();
        var answer = api.lookup(request.account(), batch, Optional.empty(), deadline);
        for (CheckedTorrent<String> torrent : Mapping.checked(answer, batch)) {
            found.put(torrent.torrent(), torrent.availability(request, checkedFiles, time.instant()));
        }
        return found;
    }

    @Override
    public MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return resolver.resolve(request, deadline, this::way);
    }

    /** DR-30: what is cached comes with its links; else a task of the account may have it. */
    private MadeLink way(Resolve play) throws DebridException, InterruptedException {
        CheckedTorrent<String> torrent = lookUp(play);
        return torrent.cached() ? fromFiles(play, torrent.files()) : throughTask(play, true);
    }

    private CheckedTorrent<String> lookUp(Resolve play) throws DebridException, InterruptedException {
        List<InfoHash> asked = List.of(play.hash());
        var answer = api.lookup(play.account(), asked, play.request().clientAddress(), play.deadline());
        CheckedTorrent<String> torrent = Mapping.checked(answer, asked).stream()
                .filter(row -> row.torrent().equals(play.hash()))
                .findFirst()
                .orElseGet(() -> new CheckedTorrent<>(play.hash(), false, List.of()));
        play.learn(torrent.evidence(ServiceId.DEBRIDER, checkedFiles, time.instant()));
        return torrent;
    }

    /** DR-30, DR-33: links that are missing are asked for once. */
    private MadeLink fromFiles(Resolve play, List<ListedFile<String>> files)
            throws DebridException, InterruptedException {
        FileChoice<String> choice = linkedFiles.choose(files, play.request());
        if (choice instanceof FileChoice.Refused<String> refused && WITHOUT_LINK.contains(refused.reason())) {
            List<ListedFile<String>> linked = Mapping.linked(api.generate(play.request(), play.deadline()));
            choice = linkedFiles.choose(linked, play.request());
        }
        return switch (choice) {
            case FileChoice.Chosen<String>(String url, ServedFile file, Optional<CompleteFileList> all) ->
                play.made(play.playable(url), Optional.of(file), all, play.usualEnd());
            case FileChoice.Refused<String> refused -> throw new DebridException(failure(refused));
        };
    }

    private static DebridFailure failure(FileChoice.Refused<String> refused) {
        return WITHOUT_LINK.contains(refused.reason()) ? DebridFailure.of(LINK_UNAVAILABLE) : refused.failure();
    }

    /**
     * DR-31: the task that has the torrent, if there is one.
     *
     * @param firstTime whether to look once more when the task turns out to be gone (DBW-07)
     */
    private MadeLink throughTask(Resolve play, boolean firstTime) throws DebridException, InterruptedException {
        Map<EntryId, TorrentState> states = tasks(play).stream()
                .collect(Collectors.toMap(LibraryItem::id, LibraryItem::state, (first, second) -> first));
        play.known().filter(entry -> !states.containsKey(entry.id())).ifPresent(play::forget);
        Optional<Entry> task = play.findAmong(tasks(play));
        if (task.isEmpty()) {
            return add(play, states.keySet());
        }
        Entry entry = task.get();
        return switch (states.getOrDefault(entry.id(), TorrentState.UNKNOWN)) {
            case READY -> fromTask(play, entry, firstTime);
            case FAILED -> {
                play.giveUp(entry);
                yield add(play, states.keySet());
            }
            case QUEUED, DOWNLOADING, PROCESSING, UPLOADING, UNKNOWN -> throw play.notReady();
        };
    }

    private MadeLink fromTask(Resolve play, Entry entry, boolean firstTime)
            throws DebridException, InterruptedException {
        List<ListedFile<String>> files;
        try {
            files = Mapping.files(api.task(play.account(), entry.id(), play.deadline()), play.hash());
        } catch (DebridException e) {
            if (!firstTime || e.failure().kind() != TORRENT_NOT_FOUND) {
                throw e;
            }
            play.forget(entry);
            library.changed(play.account());
            return throughTask(play, false);
        }
        return fromFiles(play, files);
    }

    /** DR-32: there is nothing to wait for, because a download takes longer than anybody waits. */
    private MadeLink add(Resolve play, Set<EntryId> before) throws DebridException, InterruptedException {
        play.requireDownloadWanted();
        play.add(() -> added(play, before), () -> tasks(play));
        throw play.notReady();
    }

    private Added added(Resolve play, Set<EntryId> before) throws DebridException, InterruptedException {
        Optional<EntryId> told;
        try {
            told = api.add(play.account(), play.request().torrent(), play.deadline())
                    .flatMap(Mapping::id);
        } finally {
            library.changed(play.account());
        }
        return Added.made(told.isPresent() ? told.get() : newTask(play, before));
    }

    /** DR-24: an answer without the id of the task. */
    private EntryId newTask(Resolve play, Set<EntryId> before) throws DebridException, InterruptedException {
        return tasks(play).stream()
                .filter(task -> task.infoHash().filter(play.hash()::equals).isPresent())
                .map(LibraryItem::id)
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow(Mapping::unreadable);
    }

    private List<LibraryItem> tasks(Resolve play) throws DebridException, InterruptedException {
        return play.askAccount(() ->
                library.all(play.account(), () -> mapping.items(api.tasks(play.account(), play.deadline()))));
    }

    @Override
    public LibraryPage library(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return library.page(request, () -> mapping.items(api.tasks(request.account(), deadline)), item -> item);
    }

    @Override
    public Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline)
            throws DebridException, InterruptedException {
        TaskJson task = api.task(entry.account(), entry.id(), deadline);
        return mapping.state(task.status()) == TorrentState.READY
                ? linkedFiles.complete(Mapping.listed(task.files()))
                : Optional.empty();
    }

    /** DR-27: what is not there is as good as removed. */
    @Override
    public void remove(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException {
        try {
            api.remove(entry.account(), entry.id(), deadline);
        } catch (DebridException e) {
            if (e.failure().kind() != TORRENT_NOT_FOUND) {
                throw e;
            }
        } finally {
            library.changed(entry.account());
        }
        resolver.forget(entry.account(), entry.id());
    }
}
