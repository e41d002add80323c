package comet.debrid.offcloud;

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
import comet.core.debrid.ServiceId;
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
import comet.debrid.operation.UnknownWords;
import comet.debrid.operation.VerifiedAccounts;
import comet.debrid.operation.resolve.Refusals;
import comet.debrid.operation.resolve.Resolver;
import comet.debrid.words.Step;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Offcloud. Thread-safe. */
public final class Offcloud implements DebridService {

    private static final System.Logger LOG = System.getLogger(Offcloud.class.getName());

    private static final Capabilities CAPABILITIES = new Capabilities(
            CacheCheck.WITH_FILES,
            OffcloudApi.MOST_MAGNETS,
            false,
            false,
            false,
            ListPaging.WHOLE,
            IndexSpace.NO_INDEX,
            false);

    /** DBT-07: nothing is published; this is what we allow ourselves. */
    private static final ServiceProfile PROFILE =
            new ServiceProfile(List.of(Budget.perMinute(60, 5)), Duration.ofSeconds(60), Failures.at(Step.LOOK));

    private final InstantSource time;
    private final OffcloudApi api;
    private final VerifiedAccounts accounts;
    private final BatchedCheck check;
    private final History history;
    private final FileSelector files;
    private final Resolver resolver;
    private final Playback playback;

    /**
     * @param baseUrl the setting {@code OFFCLOUD_URL}
     * @param parser reads the names of files
     */
    public Offcloud(String baseUrl, ReleaseParser parser, CallResources resources) {
        this.time = resources.time();
        ServiceCalls calls = new ServiceCalls(PROFILE, baseUrl, resources);
        this.api = new OffcloudApi(calls);
        this.accounts = new VerifiedAccounts(resources);
        this.check = new BatchedCheck(OffcloudApi.MOST_MAGNETS, calls::callsForOneList, resources);
        HistoryMapping mapping = new HistoryMapping(new UnknownWords(ServiceId.OFFCLOUD, resources));
        this.history = new History(api, mapping, resources);
        this.files = new FileSelector(parser, IndexSpace.NO_INDEX);
        this.resolver = new Resolver(baseUrl, resources, this::remove, Refusals.TRUSTED);
        this.playback = new Playback(api, history, mapping, files, time);
    }

    @Override
    public Set<ServiceId> services() {
        return Set.of(ServiceId.OFFCLOUD);
    }

    @Override
    public Capabilities capabilities(Account account) {
        return CAPABILITIES;
    }

    @Override
    public AccountStatus verify(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return accounts.verify(account, deadline, by -> ask(account, by));
    }

    @Override
    public AccountStatus recheck(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return accounts.recheck(account, deadline, by -> ask(account, by));
    }

    private AccountStatus ask(Account account, Deadline deadline) throws DebridException, InterruptedException {
        AccountJson answer = api.account(account, deadline);
        AccountStatus status = Mapping.status(answer, time.instant());
        if (status.refusal().isEmpty() && Boolean.FALSE.equals(answer.canDownload())) {
            LOG.log(Level.INFO, "A premium account of offcloud says that it cannot download");
        }
        return status;
    }

    @Override
    public Optional<Instant> sameUntil(Account account) {
        return accounts.goodUntil(account);
    }

    @Override
    public Map<InfoHash, Availability> availability(AvailabilityRequest request, Deadline deadline)
            throws DebridException, InterruptedException {
        return check.check(
                request,
                deadline,
                batch -> Mapping.availability(
                        api.check(request.account(), batch, deadline), batch, request, files, time.instant()));
    }

    @Override
    public MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return resolver.resolve(request, deadline, playback::go);
    }

    @Override
    public LibraryPage library(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return history.page(request, deadline);
    }

    @Override
    public Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline)
            throws DebridException, InterruptedException {
        return files.complete(playback.filesOf(entry.account(), entry.id(), deadline));
    }

    @Override
    public void remove(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException {
        history.remove(entry.account(), entry.id(), deadline);
        resolver.forget(entry.account(), entry.id());
    }
}
