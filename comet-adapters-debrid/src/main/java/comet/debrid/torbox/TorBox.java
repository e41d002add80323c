package comet.debrid.torbox;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.Capabilities.ListPaging;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.file.FileSelector;
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
import comet.debrid.operation.VerifiedAccounts;
import comet.debrid.operation.resolve.Refusals;
import comet.debrid.operation.resolve.Resolve;
import comet.debrid.operation.resolve.Resolver;
import comet.debrid.words.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** TorBox. Thread-safe. */
public final class TorBox implements DebridService {

    private static final int BATCH = 500; // TB-11

    private static final Capabilities CAPABILITIES = new Capabilities(
            Capabilities.CacheCheck.WITH_FILES,
            BATCH,
            false,
            true,
            true,
            ListPaging.OFFSET,
            IndexSpace.SERVICE_ID,
            true);

    /** Published are 300 a minute (TB-04); this is what DBT-07 leaves of them. */
    private static final ServiceProfile PROFILE =
            new ServiceProfile(List.of(Budget.perMinute(240, 10)), Duration.ofSeconds(60), Failures.at(Step.LOOK));

    private final InstantSource time;
    private final TorBoxApi api;
    private final FileSelector selector;
    private final VerifiedAccounts accounts;
    private final BatchedCheck batches;
    private final CacheCheck check;
    private final Resolver resolver;

    /**
     * @param baseUrl the setting {@code TORBOX_URL}
     * @param parser reads the names of files
     */
    public TorBox(String baseUrl, ReleaseParser parser, CallResources resources) {
        this.time = resources.time();
        ServiceCalls calls = new ServiceCalls(PROFILE, baseUrl, resources);
        this.api = new TorBoxApi(calls);
        this.selector = new FileSelector(parser, IndexSpace.SERVICE_ID);
        this.accounts = new VerifiedAccounts(resources);
        this.batches = new BatchedCheck(BATCH, calls::callsForOneList, resources);
        this.check = new CacheCheck(api, selector, time);
        this.resolver = new Resolver(baseUrl, resources, this::remove, Refusals.TRUSTED);
    }

    @Override
    public Set<ServiceId> services() {
        return Set.of(ServiceId.TORBOX);
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
        return Mapping.status(api.user(account, by), time.instant());
    }

    @Override
    public Optional<Instant> sameUntil(Account account) {
        return accounts.goodUntil(account);
    }

    @Override
    public Map<InfoHash, Availability> availability(AvailabilityRequest request, Deadline deadline)
            throws DebridException, InterruptedException {
        return batches.check(request, deadline, batch -> check.ask(request, batch, deadline));
    }

    @Override
    public MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return resolver.resolve(request, deadline, this::way);
    }

    private MadeLink way(Resolve play) throws DebridException, InterruptedException {
        LookUp lookUp = new LookUp(api, play);
        Probe probe = new Probe(api, selector, time, play);
        Adding adding = new Adding(api, accounts, time, play, probe, lookUp);
        return new Playback(api, selector, time, play, adding, lookUp).link();
    }

    @Override
    public LibraryPage library(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        List<TorrentJson> torrents = api.torrents(request.account(), request.offset(), request.limit(), deadline);
        return Mapping.page(torrents, request.limit(), time.instant());
    }

    @Override
    public Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline)
            throws DebridException, InterruptedException {
        Item item = Item.read(entry.id())
                .orElseThrow(() -> new DebridException(DebridFailure.of(FailureKind.TORRENT_NOT_FOUND)));
        if (item.isQueued()) {
            return Optional.empty();
        }
        TorrentJson torrent = api.torrent(entry.account(), item, deadline);
        return State.of(torrent, time.instant()) == TorrentState.READY
                ? selector.complete(Mapping.files(torrent.files()))
                : Optional.empty();
    }

    @Override
    public void remove(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException {
        Optional<Item> item = Item.read(entry.id());
        if (item.isEmpty()) {
            return; // no id of TorBox's: there is no such entry (DBR-01)
        }
        try {
            api.remove(entry.account(), item.get(), deadline);
        } catch (DebridException e) {
            if (e.failure().kind() != FailureKind.TORRENT_NOT_FOUND) {
                throw e;
            }
        }
        resolver.forget(entry.account(), entry.id());
    }
}
