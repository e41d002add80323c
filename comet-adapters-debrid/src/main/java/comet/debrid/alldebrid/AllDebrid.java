package comet.debrid.alldebrid;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.Capabilities.ListPaging;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.file.FileSelector;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.release.ReleaseParser;
import comet.core.torrent.InfoHash;
import comet.debrid.call.Budget;
import comet.debrid.call.CallResources;
import comet.debrid.call.ErrorReader;
import comet.debrid.call.ServiceCalls;
import comet.debrid.call.ServiceProfile;
import comet.debrid.operation.NoCacheCheck;
import comet.debrid.operation.UnknownWords;
import comet.debrid.operation.VerifiedAccounts;
import comet.debrid.operation.WholeLibrary;
import comet.debrid.operation.resolve.Refusals;
import comet.debrid.operation.resolve.Resolver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** AllDebrid. Thread-safe. */
public final class AllDebrid implements DebridService {

    private static final Capabilities CAPABILITIES =
            new Capabilities(CacheCheck.NONE, 1, false, true, true, ListPaging.WHOLE, IndexSpace.TREE_ORDER, true);

    // Published: 12 calls a second and 600 a minute (AD-05). This is what we allow ourselves (DBT-07).
    private static final ServiceProfile PROFILE = new ServiceProfile(
            List.of(Budget.perMinute(400, 8), Budget.inAnySecond(8)), Duration.ofSeconds(60), ErrorReader.NONE);

    private final InstantSource time;
    private final AllDebridApi api;
    private final VerifiedAccounts accounts;
    private final WholeLibrary<LibraryItem> libraries;
    private final UnknownWords unknown;
    private final FileSelector selector;
    private final Resolver resolver;

    /**
     * @param baseUrl the setting {@code ALLDEBRID_URL}
     * @param parser reads the names of files
     */
    public AllDebrid(String baseUrl, ReleaseParser parser, CallResources resources) {
        this.time = resources.time();
        this.api = new AllDebridApi(new ServiceCalls(PROFILE, baseUrl, resources), resources);
        this.accounts = new VerifiedAccounts(resources);
        this.libraries = new WholeLibrary<>(resources);
        this.unknown = new UnknownWords(ServiceId.ALLDEBRID, resources);
        this.selector = new FileSelector(parser, IndexSpace.TREE_ORDER);
        this.resolver = new Resolver(baseUrl, resources, this::remove, Refusals.TRUSTED);
    }

    /** How many answers had text in front of their JSON since the start (AD-03). */
    public long answersWithTextInFront() {
        return api.answersWithTextInFront();
    }

    @Override
    public Set<ServiceId> services() {
        return Set.of(ServiceId.ALLDEBRID);
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
            throws DebridException {
        return NoCacheCheck.of(request);
    }

    @Override
    public MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        try {
            return resolver.resolve(request, deadline, resolve -> new Playback(api, selector, unknown, resolve).link());
        } finally {
            libraries.changed(request.account());
        }
    }

    @Override
    public LibraryPage library(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        Account account = request.account();
        return libraries.page(request, () -> Mapping.library(api.magnets(account, deadline), unknown), item -> item);
    }

    @Override
    public Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline)
            throws DebridException, InterruptedException {
        return selector.complete(Mapping.files(api.files(entry.account(), entry.id(), deadline), entry.id()));
    }

    @Override
    public void remove(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException {
        try {
            api.delete(entry.account(), entry.id(), deadline);
        } catch (DebridException e) {
            if (e.failure().kind() != FailureKind.TORRENT_NOT_FOUND) {
                throw e;
            }
        }
        libraries.changed(entry.account());
        resolver.forget(entry.account(), entry.id());
    }
}
