package comet.debrid.call;

import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.IP_NOT_ALLOWED;
import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;
import static comet.core.debrid.FailureKind.RATE_LIMITED;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.FailureTrail;
import comet.core.debrid.Learned;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.Precedence;
import comet.outside.Transport;
import comet.outside.TransportException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Request;

/**
 * All calls to one base URL of a service. Thread-safe; one for the life of the app, because it remembers what each key
 * has spent, which keys are cooling down, and whether the service is down.
 *
 * <p>A call blocks until its answer is read, and fails in one of the closed ways:
 *
 * <ul>
 *   <li>without a key: {@code INVALID_CREDENTIALS}, and nothing is sent (DBP-04);
 *   <li>no time left, or no whole answer in time: {@code NETWORK_TIMEOUT};
 *   <li>refused: what the service's error object says, else its HTTP status (DBE-04);
 *   <li>too large, unreadable, a redirect: {@code PROTOCOL_ERROR} (DBT-02);
 *   <li>more than its budget allows in the time left, or more than 8 calls of a key at once: {@link
 *       DebridFailure#ownBudgetSpent}, which starts no cool-down (DBT-03, DBT-07, DBT-09);
 *   <li>while the key cools down: the failure that started it (DBT-06);
 *   <li>while the service is known to be down: {@code SERVER_ERROR} (DBT-08).
 * </ul>
 *
 * <p>A third of the places and of the budget is kept for the calls of plays, told by the deadline (DBT-09).
 *
 * <p>A call is sent a second time in two cases only: it may be repeated and the first one met no answer or a gateway
 * without one (DBT-04), or the service asked to wait for at most two seconds (DBT-05).
 */
public final class ServiceCalls {

    /** Calls to one service at the same time (DBT-03). */
    private static final int CALLS_AT_ONCE = 32;

    /** Largest body that is read, in bytes (DBT-02). */
    static final int MAX_BODY = 16 << 20;

    /**
     * How a call fails whose answer is larger (DBT-02). The service is well: who asked for many things at once may ask
     * again for fewer.
     */
    public static final DebridFailure TOO_LARGE =
            DebridFailure.of(PROTOCOL_ERROR).withFurtherKey("ANSWER_TOO_LARGE");

    private static final Duration CONNECT_TIME = Duration.ofSeconds(5);

    private static final Duration LONGEST_WAIT_FOR_LIMIT = Duration.ofSeconds(2);
    private static final int SHORTEST_WAIT_MILLIS = 200;
    private static final int LONGEST_WAIT_MILLIS = 400;

    /** Asking again at once can only make these worse (DBT-06); that of RATE_LIMITED differs between services. */
    private static final Map<FailureKind, Duration> COOL_DOWNS =
            Map.of(IP_NOT_ALLOWED, Duration.ofMinutes(10), INVALID_CREDENTIALS, Duration.ofMinutes(5));

    /** How one sending of a call ended. */
    private sealed interface Attempt<T> {
        record Answered<T>(T value) implements Attempt<T> {}

        /**
         * @param passing nothing of an answer came, or a gateway's alone: a repetition may be luckier
         * @param passesIn after which time, where the adapter knows
         * @param trail the status of the answer, where there was one (ASK-27)
         */
        record Failed<T>(DebridFailure failure, boolean passing, Optional<Duration> passesIn, FailureTrail trail)
                implements Attempt<T> {

            Failed(DebridFailure failure, boolean passing, FailureTrail trail) {
                this(failure, passing, Optional.empty(), trail);
            }
        }
    }

    private final ServiceProfile profile;
    private final CallResources resources;
    private final InstantSource time;
    private final RequestWriter requests;
    private final Transport transport;
    private final CircuitBreaker breaker;
    private final PerAccount<KeyState> accounts;
    private final Slots slots = new Slots(CALLS_AT_ONCE);

    /**
     * @param baseUrl http or https, with any path; a trailing slash is dropped (DBK-01)
     * @throws IllegalArgumentException if the base URL is no such address, or has a login, query or fragment
     */
    public ServiceCalls(ServiceProfile profile, String baseUrl, CallResources resources) {
        this.profile = profile;
        this.resources = resources;
        this.time = resources.time();
        this.requests = new RequestWriter(baseUrl, resources.userAgent());
        this.transport = new Transport(resources.http(), resources.threads(), CALLS_AT_ONCE, CONNECT_TIME);
        this.breaker = new CircuitBreaker(time);
        this.accounts = new PerAccount<>(resources.random(), KeyState::new);
    }

    /**
     * Sends a call and reads the JSON of its answer.
     *
     * @throws DebridException if there is no such answer
     * @throws InterruptedException if interrupted; the call is cancelled, the service may have acted all the same
     */
    public <T> T send(ServiceCall call, Class<T> type, Deadline deadline) throws DebridException, InterruptedException {
        return send(call, answer -> answer.read(type), deadline);
    }

    /**
     * Sends a call whose answer needs a closer look: at its status, its headers, or at JSON of several forms.
     *
     * @throws DebridException if the service refuses, or the reader does
     * @throws InterruptedException if interrupted; the call is cancelled, the service may have acted all the same
     */
    public <T> T send(ServiceCall call, AnswerReader<T> reader, Deadline deadline)
            throws DebridException, InterruptedException {
        if (call.key().isMissing()) {
            throw new DebridException(DebridFailure.of(INVALID_CREDENTIALS, "AUTH_MISSING_APIKEY"));
        }
        Request request = requests.write(call);
        KeyState account = accounts.of(call.account());
        take(account.slots(), call, deadline);
        try {
            take(slots, call, deadline);
            try {
                return sendOnceOrTwice(new Sending<>(call, request, reader, account, deadline));
            } finally {
                slots.giveBack(deadline.precedence());
            }
        } finally {
            account.slots().giveBack(deadline.precedence());
        }
    }

    /**
     * How many calls one list may make with an account now: half of what is left, and nothing of the third that is kept for
     * plays (DBT-09). Without a budget, as many as it likes.
     */
    public int callsForOneList(Account account) {
        return accounts.of(account).leftForOneList(profile.budgets(), time.instant());
    }

    /** Everything one call carries with it. */
    private record Sending<T>(
            ServiceCall call, Request request, AnswerReader<T> reader, KeyState account, Deadline deadline) {}

    private <T> T sendOnceOrTwice(Sending<T> sending) throws DebridException, InterruptedException {
        Attempt<T> attempt = attempt(sending);
        Optional<Duration> wait = waitBeforeRepeating(sending, attempt);
        if (wait.isPresent()) {
            resources.pause().pause(wait.get());
            attempt = attempt(sending);
        }
        return switch (attempt) {
            case Attempt.Answered<T>(T value) -> value;
            case Attempt.Failed<T>(var failure, var passing, var passesIn, var trail) -> {
                coolDown(sending, failure);
                throw new DebridException(failure, Learned.NOTHING, trail);
            }
        };
    }

    private <T> Attempt<T> attempt(Sending<T> sending) throws DebridException, InterruptedException {
        requireNoCoolDown(sending);
        try (CircuitBreaker.Passage passage = breaker.enter()) {
            spend(sending);
            Attempt<T> attempt = exchange(sending, timeFor(sending.call(), sending.deadline()));
            passage.ended(kindOf(attempt));
            return attempt;
        }
    }

    private <T> Attempt<T> exchange(Sending<T> sending, Duration limit) throws InterruptedException {
        FailureTrail trail = FailureTrail.NONE;
        try {
            Answer answer =
                    new Answer(followed(sending, transport.exchange(sending.request(), limit, MAX_BODY), limit));
            trail = trail.answered(answer.status());
            ErrorReader errors = sending.call().errors().orElse(profile.errors());
            Optional<Verdict> refusal = Verdict.on(answer, sending.call(), errors, time.instant());
            return refusal.isPresent()
                    ? new Attempt.Failed<>(
                            refusal.get().failure(),
                            refusal.get().passing(),
                            refusal.get().passesIn(),
                            trail)
                    : new Attempt.Answered<>(sending.reader().read(answer));
        } catch (DebridException e) {
            return new Attempt.Failed<>(e.failure(), false, trail);
        } catch (TransportException e) {
            boolean large = e.fault() == TransportException.Fault.TOO_LARGE;
            return new Attempt.Failed<>(
                    large ? TOO_LARGE : DebridFailure.of(NETWORK_TIMEOUT),
                    !e.fault().hasBegun(),
                    trail);
        }
    }

    /** The answer from where the service has moved, if the call wants that. */
    private comet.outside.Answer followed(Sending<?> sending, comet.outside.Answer answer, Duration limit)
            throws TransportException, InterruptedException {
        if (!sending.call().isFollowingOnSameHost()) {
            return answer;
        }
        Optional<Request> moved = Moved.onSameHost(sending.request(), answer);
        return moved.isPresent() ? transport.exchange(moved.get(), limit, MAX_BODY) : answer;
    }

    private Optional<Duration> waitBeforeRepeating(Sending<?> sending, Attempt<?> attempt) {
        Optional<Duration> wait = switch (attempt) {
            case Attempt.Answered<?> answered -> Optional.empty();
            case Attempt.Failed<?>(var failure, var passing, var passesIn, var trail) -> {
                if (failure.kind() == RATE_LIMITED) {
                    yield failure.retryAfter().filter(asked -> asked.compareTo(LONGEST_WAIT_FOR_LIMIT) <= 0);
                }
                yield passing && sending.call().isRepeatable()
                        ? Optional.of(passesIn.orElseGet(this::shortWait))
                        : Optional.empty();
            }
        };
        Duration left = sending.deadline().left(time);
        return wait.filter(needed -> needed.compareTo(left) < 0);
    }

    private Duration shortWait() {
        return Duration.ofMillis(resources.random().nextInt(SHORTEST_WAIT_MILLIS, LONGEST_WAIT_MILLIS + 1));
    }

    private static Optional<FailureKind> kindOf(Attempt<?> attempt) {
        return switch (attempt) {
            case Attempt.Answered<?> answered -> Optional.empty();
            // Whoever sends too much is not down.
            case Attempt.Failed<?>(var failure, var passing, var passesIn, var trail) ->
                failure.equals(TOO_LARGE) ? Optional.empty() : Optional.of(failure.kind());
        };
    }

    private void take(Slots free, ServiceCall call, Deadline deadline) throws DebridException, InterruptedException {
        if (!free.take(deadline.precedence(), timeFor(call, deadline))) {
            throw new DebridException(DebridFailure.ownBudgetSpent());
        }
    }

    /** Waits until the call may be sent. Meanwhile another one may have met a limit: then this one goes nowhere (DBT-06). */
    private void spend(Sending<?> sending) throws DebridException, InterruptedException {
        List<Budget> budgets = Stream.concat(profile.budgets().stream(), sending.call().budgets().stream())
                .toList();
        Precedence precedence = sending.deadline().precedence();
        Deadline latest = sending.deadline().within(timeFor(sending.call(), sending.deadline()), time);
        KeyState.Payment payment;
        do {
            Duration longest = latest.left(time);
            payment = sending.account().pay(budgets, time.instant(), precedence, longest);
            if (payment.after().compareTo(longest) > 0) {
                throw new DebridException(DebridFailure.ownBudgetSpent().withRetryAfter(payment.after()));
            }
            if (payment.after().isPositive()) {
                resources.pause().pause(payment.after());
                requireNoCoolDown(sending);
            }
        } while (!payment.paid());
    }

    private void requireNoCoolDown(Sending<?> sending) throws DebridException {
        Optional<DebridFailure> cooling = sending.account().cooling(time.instant());
        if (cooling.isPresent()) {
            throw new DebridException(cooling.get());
        }
    }

    /** How long the call may take from now on; never zero, because to a socket that means "for ever". */
    private Duration timeFor(ServiceCall call, Deadline deadline) throws DebridException {
        Duration limit = call.limit().orElse(resources.answerTime());
        Duration left = deadline.within(limit, time).left(time);
        if (left.isZero()) {
            throw new DebridException(DebridFailure.of(NETWORK_TIMEOUT));
        }
        return left;
    }

    private void coolDown(Sending<?> sending, DebridFailure failure) {
        if (failure.kind() == INVALID_CREDENTIALS && sending.call().isRenewable()) {
            return;
        }
        Optional<Duration> length = failure.kind() == RATE_LIMITED
                ? Optional.of(failure.retryAfter().orElse(profile.coolDown()))
                : Optional.ofNullable(COOL_DOWNS.get(failure.kind()));
        length.ifPresent(
                span -> sending.account().coolDown(failure, time.instant().plus(span)));
    }
}
