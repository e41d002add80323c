package comet.debrid.realdebrid;

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
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.RefusedShapes;
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
import comet.debrid.operation.NoCacheCheck;
import comet.debrid.operation.UnknownWords;
import comet.debrid.operation.VerifiedAccounts;
import comet.debrid.operation.resolve.PausedAdds;
import comet.debrid.operation.resolve.Resolver;
import comet.debrid.words.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Real-Debrid. Thread-safe. */
public final class RealDebrid implements DebridService {

    private static final Capabilities CAPABILITIES =
            new Capabilities(CacheCheck.NONE, 1, true, true, false, ListPaging.OFFSET, IndexSpace.TORRENT_ORDER, true);

    // RD-05 and DBT-07: 250 a minute are published, and refused calls count.
    private static final ServiceProfile PROFILE =
            new ServiceProfile(List.of(Budget.perMinute(200, 20)), Duration.ofSeconds(60), Failures.at(Step.LIST));

    private final InstantSource time;
    private final RealDebridApi api;
    private final Mapping mapping;
    private final FileSelector selector;
    private final VerifiedAccounts accounts;
    private final Reasons reasons;
    private final Resolver resolver;
    private final RealDebridWay way;

    /**
     * @param baseUrl the setting {@code REALDEBRID_URL}
     * @param parser reads names of files
     * @param shapes the setting {@code DEBRID_REFUSED_SHAPES}
     */
    public RealDebrid(String baseUrl, CallResources resources, ReleaseParser parser, RefusedShapes shapes) {
        this.time = resources.time();
        PausedAdds pausedAdds = new PausedAdds(shapes, resources);
        this.api = new RealDebridApi(
                new ServiceCalls(PROFILE, baseUrl, resources), account -> pausedAdds.limited(account, time.instant()));
        this.mapping = new Mapping(new UnknownWords(ServiceId.REALDEBRID, resources));
        this.selector = new FileSelector(parser, IndexSpace.TORRENT_ORDER);
        this.accounts = new VerifiedAccounts(resources);
        this.reasons = new Reasons(api, time);
        this.resolver = new Resolver(
                baseUrl, resources, (entry, deadline) -> api.delete(entry.account(), entry.id(), deadline), pausedAdds);
        this.way = new RealDebridWay(api, mapping, selector, resources);
    }

    @Override
    public Set<ServiceId> services() {
        return Set.of(ServiceId.REALDEBRID);
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

    /** DBC-05: it cannot be asked. */
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
            return resolver.resolve(request, deadline, way);
        } catch (DebridException e) {
            throw reasons.of(e, request.account(), deadline);
        }
    }

    /** RD-40. */
    @Override
    public LibraryPage library(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        try {
            RealDebridApi.Page page = api.torrents(request.account(), request.limit(), request.offset(), deadline);
            return new LibraryPage(
                    mapping.items(page.torrents()).stream()
                            .limit(request.limit())
                            .toList(),
                    page.total());
        } catch (DebridException e) {
            throw reasons.of(e, request.account(), deadline);
        }
    }

    @Override
    public Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline)
            throws DebridException, InterruptedException {
        TorrentJson torrent = api.torrent(entry.account(), entry.id(), deadline);
        return mapping.state(torrent) == TorrentState.READY
                ? selector.complete(Mapping.files(torrent))
                : Optional.empty();
    }

    @Override
    public void remove(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException {
        try {
            api.delete(entry.account(), entry.id(), deadline);
        } catch (DebridException e) {
            throw reasons.of(e, entry.account(), deadline);
        }
        resolver.forget(entry.account(), entry.id());
    }
}
