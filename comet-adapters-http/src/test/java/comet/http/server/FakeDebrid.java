package comet.http.server;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Capabilities;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.Link;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import comet.core.testing.ScriptedDebridService.LibraryStep;
import comet.core.torrent.InfoHash;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Real-Debrid alone, unless it is told otherwise, as scripted: what a key does is written in the key. It remembers what it was asked to play.
 *
 * <p>{@code REFUSED} is not accepted, {@code EXPIRED} has expired, {@code RESTRICTED} is of too
 * small a plan, {@code TRIAL} opens a trial account, {@code BROKEN} makes the service fall over; every
 * other key plays {@code https://cdn.example.net/dl/<file name>}.
 */
final class FakeDebrid implements DebridServices, DebridService {

    private volatile Set<ServiceId> services = Set.of(ServiceId.REALDEBRID);

    /** What it keeps of each account; null as long as it keeps no library. */
    volatile @Nullable LibraryStep library;

    final List<LinkRequest> played = new CopyOnWriteArrayList<>();

    /** How it fails to play for a key. */
    final Map<String, DebridException> failures = new ConcurrentHashMap<>();

    /** What happens while it makes a link. */
    volatile Runnable whileLinking = () -> {};

    /** Whose accounts it was asked about, as they are now. */
    final List<Account> rechecked = new CopyOnWriteArrayList<>();

    private final Map<String, AccountStatus> statuses = new ConcurrentHashMap<>();
    private final Map<String, DebridFailure> refusals = new ConcurrentHashMap<>();

    private volatile boolean bindsLinks = true;

    /** From now on its links are nobody's in particular. */
    void bindsNoLinks() {
        bindsLinks = false;
    }

    /** From now on this key opens such an account. */
    void opens(String key, AccountStatus status) {
        statuses.put(key, status);
    }

    /** From now on this key is answered with this failure. */
    void refuses(String key, DebridFailure failure) {
        refusals.put(key, failure);
    }

    /** From now on it is that service instead. */
    void becomes(ServiceId other) {
        services = Set.of(other);
    }

    @Override
    public Optional<DebridService> find(ServiceId id) {
        return services.contains(id) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Set<ServiceId> services() {
        return services;
    }

    @Override
    public Capabilities capabilities(Account account) {
        return new Capabilities(
                Capabilities.CacheCheck.NONE,
                1,
                false,
                false,
                true,
                library == null ? Capabilities.ListPaging.NO_LIST : Capabilities.ListPaging.OFFSET,
                Capabilities.IndexSpace.TORRENT_ORDER,
                bindsLinks);
    }

    @Override
    public AccountStatus verify(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException {
        DebridFailure failure = refusals.get(account.key().secret());
        if (failure != null) {
            throw new DebridException(failure);
        }
        judge(account.key());
        return statuses.getOrDefault(
                account.key().secret(),
                AccountStatus.of(
                        account.key().secret().equals("TRIAL")
                                ? AccountStatus.Kind.TRIAL
                                : AccountStatus.Kind.PREMIUM));
    }

    @Override
    public AccountStatus recheck(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException {
        rechecked.add(account);
        return verify(account, clientAddress, deadline);
    }

    @Override
    public Map<InfoHash, Availability> availability(AvailabilityRequest request, Deadline deadline) {
        throw new UnsupportedOperationException("the routes never ask");
    }

    @Override
    public MadeLink link(LinkRequest request, Deadline deadline) throws DebridException {
        judge(request.account().key());
        played.add(request);
        whileLinking.run();
        DebridException failure = failures.get(request.account().key().secret());
        if (failure != null) {
            throw failure;
        }
        return MadeLink.of(Link.parse(
                        "https://cdn.example.net/dl/" + request.file().index().orElse(0) + ".mkv")
                .orElseThrow());
    }

    @Override
    public LibraryPage library(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return Objects.requireNonNull(library, "nobody asks a service without a library")
                .page(request, deadline);
    }

    @Override
    public Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline) {
        throw new UnsupportedOperationException("the routes never ask");
    }

    @Override
    public void remove(EntryRequest entry, Deadline deadline) {
        throw new UnsupportedOperationException("the routes never ask");
    }

    private static void judge(ApiKey key) throws DebridException {
        switch (key.secret()) {
            case "REFUSED" -> throw new DebridException(DebridFailure.of(FailureKind.INVALID_CREDENTIALS, "bad_token"));
            case "EXPIRED" -> throw new DebridException(DebridFailure.of(FailureKind.SUBSCRIPTION_EXPIRED));
            case "RESTRICTED" -> throw new DebridException(DebridFailure.of(FailureKind.PLAN_RESTRICTED));
            case "BROKEN" -> throw new IllegalStateException("cannot read " + key.secret() + "-IN-A-MESSAGE");
            default -> {}
        }
    }
}
