package comet.debrid.premiumize;

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
import comet.debrid.operation.UnknownWords;
import comet.debrid.operation.VerifiedAccounts;
import comet.debrid.operation.resolve.Refusals;
import comet.debrid.operation.resolve.Resolver;
import comet.debrid.words.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Premiumize. Thread-safe. */
public final class Premiumize implements DebridService {

    private static final Capabilities CAPABILITIES = new Capabilities(
            CacheCheck.HASH_ONLY,
            PremiumizeApi.MOST_HASHES,
            false,
            false,
            false,
            ListPaging.WHOLE,
            IndexSpace.ANSWER_ORDER,
            true);

    /** DBT-07: nothing is published; this is what we allow ourselves. */
    private static final ServiceProfile PROFILE =
            new ServiceProfile(List.of(Budget.perMinute(120, 10)), Duration.ofMinutes(2), Failures.at(Step.LOOK));

    private final InstantSource time;
    private final PremiumizeApi api;
    private final VerifiedAccounts accounts;
    private final BatchedCheck check;
    private final Transfers transfers;
    private final FileSelector files;
    private final Resolver resolver;
    private final Playback playback;

    /**
     * @param baseUrl the setting {@code PREMIUMIZE_URL}
     * @param parser reads the names of files
     */
    public Premiumize(String baseUrl, ReleaseParser parser, CallResources resources) {
        this.time = resources.time();
        ServiceCalls calls = new ServiceCalls(PROFILE, baseUrl, resources);
        this.api = new PremiumizeApi(calls);
        this.accounts = new VerifiedAccounts(resources);
        this.check = new BatchedCheck(PremiumizeApi.MOST_HASHES, calls::callsForOneList, resources);
        UnknownWords unknownWords = new UnknownWords(ServiceId.PREMIUMIZE, resources);
        this.transfers = new Transfers(api, new TransferMapping(unknownWords), resources);
        this.files = new FileSelector(parser, IndexSpace.ANSWER_ORDER);
        this.resolver = new Resolver(baseUrl, resources, this::remove, Refusals.TRUSTED);
        this.playback = new Playback(api, transfers, files, time);
    }

    @Override
    public Set<ServiceId> services() {
        return Set.of(ServiceId.PREMIUMIZE);
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
        Account account = request.account();
        return check.check(
                request,
                deadline,
                batch -> Mapping.availability(api.check(account, batch, deadline), batch, time.instant()));
    }

    @Override
    public MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return resolver.resolve(request, deadline, playback::go);
    }

    @Override
    public LibraryPage library(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return transfers.page(request, deadline);
    }

    @Override
    public Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline)
            throws DebridException, InterruptedException {
        Transfer transfer = transfers.all(entry.account(), deadline).stream()
                .filter(listed -> listed.id().equals(entry.id()))
                .findFirst()
                .orElseThrow(() -> new DebridException(DebridFailure.of(FailureKind.TORRENT_NOT_FOUND)));
        if (transfer.item().state() != TorrentState.READY) {
            return Optional.empty();
        }
        TransferFiles read = TransferFiles.read(transfer, entry.account(), api, deadline);
        return read.complete() ? files.complete(read.files()) : Optional.empty();
    }

    @Override
    public void remove(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException {
        transfers.remove(entry.account(), entry.id(), deadline);
        resolver.forget(entry.account(), entry.id());
    }
}
