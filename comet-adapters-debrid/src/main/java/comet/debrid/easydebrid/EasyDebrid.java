package comet.debrid.easydebrid;

import static comet.core.debrid.FailureKind.MAGNET_REJECTED;
import static comet.core.debrid.FailureKind.NOT_READY;
import static comet.core.debrid.FailureKind.UNSUPPORTED;

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
import comet.core.debrid.EntryRequest;
import comet.core.debrid.FailureTrail;
import comet.core.debrid.Learned;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.file.FileChoice;
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
import comet.debrid.operation.VerifiedAccounts;
import comet.debrid.operation.resolve.Refusals;
import comet.debrid.operation.resolve.Removal;
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
import java.util.OptionalInt;
import java.util.Set;

/** EasyDebrid. Thread-safe. */
public final class EasyDebrid implements DebridService {

    private static final int BATCH = 50; // ED-34

    private static final Capabilities CAPABILITIES = new Capabilities(
            CacheCheck.WITH_FILES, BATCH, false, false, true, ListPaging.NO_LIST, IndexSpace.ANSWER_ORDER, true);

    // Nothing is published; this is what we allow ourselves.
    private static final ServiceProfile PROFILE =
            new ServiceProfile(List.of(Budget.perMinute(60, 5)), Duration.ofSeconds(60), Failures.at(Step.VERIFY));

    private final InstantSource time;
    private final EasyDebridApi api;
    private final VerifiedAccounts accounts;
    private final BatchedCheck check;
    private final FileSelector checkedFiles;
    private final FileSelector linkedFiles;
    private final QueuedTorrents queued;
    private final Resolver resolver;

    /**
     * @param baseUrl the setting {@code EASYDEBRID_URL}
     * @param parser reads the names of files
     */
    public EasyDebrid(String baseUrl, ReleaseParser parser, CallResources resources) {
        this.time = resources.time();
        ServiceCalls calls = new ServiceCalls(PROFILE, baseUrl, resources);
        this.api = new EasyDebridApi(calls);
        this.accounts = new VerifiedAccounts(resources);
        this.check = new BatchedCheck(BATCH, calls::callsForOneList, resources);
        this.checkedFiles = new FileSelector(parser, IndexSpace.NO_INDEX); // ED-22
        this.linkedFiles = new FileSelector(parser, IndexSpace.ANSWER_ORDER);
        this.queued = new QueuedTorrents(resources);
        this.resolver = new Resolver(baseUrl, resources, Removal.NONE, Refusals.TRUSTED);
    }

    @Override
    public Set<ServiceId> services() {
        return Set.of(ServiceId.EASYDEBRID);
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
        return Mapping.status(api.details(account, by), time.instant());
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
        for (var torrent : Mapping.checked(api.lookup(request.account(), batch, deadline), batch)) {
            found.put(torrent.torrent(), torrent.availability(request, checkedFiles, time.instant()));
        }
        return found;
    }

    @Override
    public MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return resolver.resolve(request, deadline, this::way);
    }

    /** ED-30, ED-33: the links come first, and the file is chosen among those that have one. */
    private MadeLink way(Resolve play) throws DebridException, InterruptedException {
        List<ListedFile<String>> files = links(play);
        return switch (linkedFiles.choose(files, play.request())) {
            case FileChoice.Chosen<String>(String url, ServedFile file, Optional<CompleteFileList> all) ->
                play.made(play.playable(url), Optional.of(file), all, Optional.empty());
            case FileChoice.Refused<String> refused -> {
                learnFiles(play, files);
                throw new DebridException(
                        refused.failure(),
                        Learned.NOTHING,
                        FailureTrail.NONE.because(refused.reason().name()));
            }
        };
    }

    private List<ListedFile<String>> links(Resolve play) throws DebridException, InterruptedException {
        try {
            return Mapping.linked(api.links(play.request(), play.deadline()));
        } catch (DebridException e) {
            if (e.failure().kind() == NOT_READY) {
                queue(play);
            }
            throw e;
        }
    }

    /** ED-31, ED-32: what is not cached is queued for the service's own cache; there is nothing to wait for. */
    private void queue(Resolve play) throws DebridException, InterruptedException {
        play.refused();
        play.requireDownloadWanted();
        if (!queued.claim(play.account(), play.hash())) {
            return;
        }
        boolean accepted = false;
        try {
            accepted =
                    Mapping.isAccepted(api.queue(play.account(), play.request().torrent(), play.deadline()));
        } finally {
            if (!accepted) {
                queued.release(play.account(), play.hash());
            }
        }
        if (!accepted) {
            throw new DebridException(DebridFailure.of(MAGNET_REJECTED));
        }
    }

    /** That what is asked for is not in it helps everybody who would have chosen it. */
    private void learnFiles(Resolve play, List<ListedFile<String>> files) {
        if (!files.isEmpty() && !play.request().torrent().isPrivate()) {
            CheckedTorrent<String> torrent = new CheckedTorrent<>(play.hash(), true, files);
            play.learn(torrent.evidence(play.account().service(), checkedFiles, time.instant()));
        }
    }

    /** The service keeps none (ED-60). */
    @Override
    public LibraryPage library(LibraryRequest request, Deadline deadline) {
        return new LibraryPage(List.of(), OptionalInt.of(0));
    }

    @Override
    public Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline) throws DebridException {
        throw new DebridException(DebridFailure.of(UNSUPPORTED));
    }

    /** What is not in an account is as good as removed (DBR-01). */
    @Override
    public void remove(EntryRequest entry, Deadline deadline) {}
}
