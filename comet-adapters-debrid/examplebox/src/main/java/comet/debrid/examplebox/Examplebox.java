package comet.debrid.examplebox;

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
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.torrent.InfoHash;
import comet.debrid.call.Budget;
import comet.debrid.call.CallResources;
import comet.debrid.call.ServiceCalls;
import comet.debrid.call.ServiceProfile;
import comet.debrid.operation.BatchedCheck;
import comet.debrid.operation.PlayableLinks;
import comet.debrid.operation.VerifiedAccounts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

// region Examplebox
/** Examplebox. Thread-safe. */
public final class Examplebox implements DebridService {

    // Examplebox does not exist, so it borrows the id of a service that does. Yours is the constant of step 1.
    private static final ServiceId ID = ServiceId.EASYDEBRID;

    private static final int BATCH = 100; // EX-11

    private static final Capabilities CAPABILITIES = new Capabilities(
            CacheCheck.HASH_ONLY, BATCH, false, false, true, ListPaging.NO_LIST, IndexSpace.NO_INDEX, true);

    // EX-31: nothing is published; this is what we allow ourselves.
    private static final ServiceProfile PROFILE =
            new ServiceProfile(List.of(Budget.perMinute(60, 5)), Duration.ofSeconds(60), Failures::read);

    private final InstantSource time;
    private final PlayableLinks links;
    private final ExampleboxApi api;
    private final VerifiedAccounts accounts;
    private final BatchedCheck check;

    /** @param baseUrl the setting {@code EXAMPLEBOX_URL} */
    public Examplebox(String baseUrl, CallResources resources) {
        this.time = resources.time();
        this.links = PlayableLinks.of(baseUrl);
        ServiceCalls calls = new ServiceCalls(PROFILE, baseUrl, resources);
        this.api = new ExampleboxApi(calls);
        this.accounts = new VerifiedAccounts(resources);
        this.check = new BatchedCheck(BATCH, calls::callsForOneList, resources);
    }

    @Override
    public Set<ServiceId> services() {
        return Set.of(ID);
    }

    @Override
    public Capabilities capabilities(Account account) {
        return CAPABILITIES;
    }

    @Override
    public AccountStatus verify(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return accounts.verify(account, deadline, by -> Mapping.status(api.account(account, by), time.instant()));
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
                batch -> Mapping.cached(api.check(account, batch, deadline), account.service(), time.instant()));
    }

    @Override
    public MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        PlayJson answer;
        try {
            answer = api.play(request, deadline);
        } catch (DebridException e) {
            throw Mapping.teaching(e, request, time.instant());
        }
        return Mapping.made(links.read(answer.link(), request.account().key()), request, time.instant());
    }

    /** EX-12: nothing is ever in an account. */
    @Override
    public LibraryPage library(LibraryRequest request, Deadline deadline) {
        return new LibraryPage(List.of(), OptionalInt.of(0));
    }

    @Override
    public Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline) throws DebridException {
        throw new DebridException(DebridFailure.of(FailureKind.UNSUPPORTED));
    }

    /** DBR-01: what is not there is as good as removed. */
    @Override
    public void remove(EntryRequest entry, Deadline deadline) {}
}
// end Examplebox
