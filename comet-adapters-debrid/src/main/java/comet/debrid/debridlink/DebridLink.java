package comet.debrid.debridlink;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.Capabilities.ListPaging;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EntryId;
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
import comet.debrid.operation.Recent;
import comet.debrid.operation.VerifiedAccounts;
import comet.debrid.operation.WholeLibrary;
import comet.debrid.operation.resolve.Refusals;
import comet.debrid.operation.resolve.Resolver;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;

/** Debrid-Link. Thread-safe. */
public final class DebridLink implements DebridService {

    private static final System.Logger LOG = System.getLogger(DebridLink.class.getName());

    private static final Capabilities CAPABILITIES =
            new Capabilities(CacheCheck.NONE, 1, false, false, true, ListPaging.PAGES, IndexSpace.ANSWER_ORDER, true);

    // Nothing is published, but too many calls lock the key (DL-04). This is what we allow ourselves (DBT-07).
    private static final ServiceProfile PROFILE =
            new ServiceProfile(List.of(Budget.perMinute(60, 5)), Failures.LOCK, ErrorReader.NONE);

    /** How long an entry that the product made is remembered (DBM-05). */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final InstantSource time;
    private final DebridLinkApi api;
    private final Listings listings;
    private final Library library;
    private final VerifiedAccounts accounts;
    private final FileSelector selector;
    private final Resolver resolver;
    private final Recent<EntryId, Boolean> surelyMade;
    private final AccountUses uses;
    private final WholeLibrary<LibraryItem> beforeProbes;
    private final int probes;

    /**
     * @param baseUrl the setting {@code DEBRIDLINK_URL}
     * @param probes the setting {@code DEBRIDLINK_PROBE_TOP_N}: how many torrents of a list are added for a moment to find
     *     out whether they are cached (DL-12); 0 for none
     * @param parser reads the names of files
     * @throws IllegalArgumentException if the number of probes is negative
     */
    public DebridLink(String baseUrl, int probes, ReleaseParser parser, CallResources resources) {
        if (probes < 0) {
            throw new IllegalArgumentException("a number of probes is not negative");
        }
        this.time = resources.time();
        this.api = new DebridLinkApi(new ServiceCalls(PROFILE, baseUrl, resources), resources);
        this.listings = new Listings(resources);
        this.library = new Library(api, listings);
        this.accounts = new VerifiedAccounts(resources);
        this.selector = new FileSelector(parser, IndexSpace.ANSWER_ORDER);
        this.resolver = new Resolver(baseUrl, resources, this::takeOut, Refusals.TRUSTED);
        this.surelyMade = new Recent<>(REMEMBERED, resources);
        this.uses = new AccountUses(resources);
        this.beforeProbes = new WholeLibrary<>(resources);
        this.probes = probes;
    }

    @Override
    public Set<ServiceId> services() {
        return Set.of(ServiceId.DEBRIDLINK);
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
        return probes > 0 ? Optional.empty() : accounts.goodUntil(account);
    }

    @Override
    public Map<InfoHash, Availability> availability(AvailabilityRequest request, Deadline deadline)
            throws DebridException, InterruptedException {
        Map<InfoHash, Availability> unknown = NoCacheCheck.of(request);
        if (probes == 0) {
            return unknown;
        }
        Map<InfoHash, Availability> all = new HashMap<>(unknown);
        all.putAll(probed(request, deadline));
        return Map.copyOf(all);
    }

    private Map<InfoHash, Availability> probed(AvailabilityRequest request, Deadline deadline)
            throws InterruptedException {
        try {
            List<LibraryItem> inAccount = beforeProbes.all(request.account(), () -> firstOfLibrary(request, deadline));
            return inAccount.size() < LibraryRequest.MAX_LIMIT
                    ? new Probe(api, selector, time, request, deadline).tryFirst(probes, uses, inAccount)
                    : Map.of(); // there may be more: nobody could say what was there before
        } catch (DebridException e) {
            LOG.log(
                    Level.DEBUG,
                    "No torrents are tried at Debrid-Link: {0}",
                    e.failure().kind());
            return Map.of();
        }
    }

    private List<LibraryItem> firstOfLibrary(AvailabilityRequest request, Deadline deadline)
            throws DebridException, InterruptedException {
        LibraryRequest first =
                new LibraryRequest(request.account(), LibraryRequest.MAX_LIMIT, 0, request.clientAddress());
        return library.page(first, deadline).items();
    }

    @Override
    public MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        Lock playing = uses.playing(request.account());
        playing.lockInterruptibly();
        try {
            return resolver.resolve(
                    request, deadline, resolve -> new Playback(api, selector, listings, surelyMade, resolve).link());
        } finally {
            playing.unlock();
            beforeProbes.changed(request.account());
        }
    }

    @Override
    public LibraryPage library(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return library.page(request, deadline);
    }

    @Override
    public Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline)
            throws DebridException, InterruptedException {
        TorrentJson torrent = api.torrent(entry.account(), entry.id(), entry.clientAddress(), deadline);
        return Mapping.isArchive(torrent) ? Optional.empty() : selector.complete(Mapping.files(torrent));
    }

    @Override
    public void remove(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException {
        try {
            takeOut(entry, deadline);
        } catch (DebridException e) {
            if (!Failures.isTooNarrow(e.failure())) {
                throw e;
            }
            LOG.log(Level.WARNING, "A key of Debrid-Link may not remove torrents"); // DL-63
        }
    }

    private void takeOut(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException {
        try {
            api.remove(entry.account(), entry.id(), deadline);
        } catch (DebridException e) {
            if (e.failure().kind() != FailureKind.TORRENT_NOT_FOUND) {
                throw e;
            }
        }
        beforeProbes.changed(entry.account());
        resolver.forget(entry.account(), entry.id());
    }
}
