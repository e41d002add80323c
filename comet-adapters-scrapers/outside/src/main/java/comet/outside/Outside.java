package comet.outside;

import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * All calls to one service, or to one instance of it. Thread-safe; one for the life of the app, because it remembers how
 * often the service was called and whether it is down.
 *
 * <p>A call blocks until its answer is read, and fails in one of the named ways ({@link Failure}): nothing else is ever
 * thrown, whatever the service does.
 */
public final class Outside {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final int MAX_REDIRECTS = 5;
    private static final int SHORTEST_WAIT_MILLIS = 200;
    private static final int LONGEST_WAIT_MILLIS = 400;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final Habits habits;
    private final OutsideResources resources;
    private final InstantSource time;
    private final Ways ways;
    private final Semaphore slots;
    private final Optional<Bucket> rate;
    private final Optional<Breaker> breaker;
    private final SharedAnswers shared = new SharedAnswers();

    public Outside(Habits habits, OutsideResources resources) {
        this.habits = habits;
        this.resources = resources;
        this.time = resources.time();
        this.ways = Ways.of(habits, resources);
        this.slots = new Semaphore(habits.callsAtOnce(), true);
        this.rate = habits.rate().map(this::bucket);
        this.breaker = habits.breaker().map(rules -> new Breaker(habits.name(), rules, time));
    }

    private Bucket bucket(Habits.CallRate pace) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(pace.calls()).refillGreedy(pace.calls(), pace.per()))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return ChronoUnit.NANOS.between(Instant.EPOCH, time.instant());
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                })
                .build();
    }

    /** The word of the service. */
    public String name() {
        return habits.name();
    }

    /** Whether the service is left alone at the moment, because it failed too often. */
    public boolean isResting() {
        return breaker.filter(Breaker::isOpen).isPresent();
    }

    /**
     * Sends a call and takes its answer, whose status is 2xx or one that the call accepts.
     *
     * @throws SourceException if there is no such answer
     * @throws InterruptedException if interrupted; the call is broken off
     */
    public Answer send(OutsideCall call, Deadline deadline) throws SourceException, InterruptedException {
        return ask(call, answer -> answer, deadline);
    }

    /**
     * Sends a call and reads its answer; one that cannot be read counts as a failure of the service.
     *
     * @throws SourceException if there is no answer with status 2xx or one that the call accepts, or the reader refuses
     * @throws InterruptedException if interrupted; the call is broken off
     */
    public <T> T ask(OutsideCall call, AnswerReader<T> reader, Deadline deadline)
            throws SourceException, InterruptedException {
        if (breaker.isEmpty()) {
            return asked(call, reader, deadline);
        }
        if (!breaker.get().admits()) {
            throw new SourceException(Failure.RESTING);
        }
        try (Breaker.Passage passage = breaker.get().enter()) {
            try {
                T read = asked(call, reader, deadline);
                passage.succeeded();
                return read;
            } catch (SourceException e) {
                tell(passage, e);
                throw e;
            }
        }
    }

    private void tell(Breaker.Passage passage, SourceException e) {
        switch (e.failure()) {
            case TIMEOUT, UNREACHABLE, FAULTY, UNREADABLE -> passage.failed();
            case LIMITED -> passage.toldToWait(pauseOf(e.retryAfter()));
            case REFUSED, BLOCKED, CLOSED -> passage.succeeded();
            case RESTING, SKIPPED, BROKEN -> {
                // Nothing was learned of the service.
            }
        }
    }

    /** What a service asks for, within reason (RSL-04). */
    private Duration pauseOf(Optional<Duration> told) {
        Duration wait = told.orElse(USUAL_PAUSE);
        Duration longest = habits.breaker().orElseThrow().longestTold();
        if (wait.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private <T> T asked(OutsideCall call, AnswerReader<T> reader, Deadline deadline)
            throws SourceException, InterruptedException {
        if (call.json().isPresent()) {
            return reader.read(inSlot(call, deadline));
        }
        return reader.read(shared.get(call.identity(), () -> inSlot(call, deadline), () -> deadline.left(time)));
    }

    private Answer inSlot(OutsideCall call, Deadline deadline) throws SourceException, InterruptedException {
        take(slots, deadline);
        try {
            if (!habits.slots()) {
                return answered(call, deadline);
            }
            take(resources.slots(), deadline);
            try {
                return answered(call, deadline);
            } finally {
                resources.slots().release();
            }
        } finally {
            slots.release();
        }
    }

    private void take(Semaphore permits, Deadline deadline) throws SourceException, InterruptedException {
        if (!permits.tryAcquire(TimeUnit.NANOSECONDS.convert(deadline.left(time)), TimeUnit.NANOSECONDS)) {
            throw new SourceException(Failure.SKIPPED);
        }
    }

    /** How one sending ended: an answer that counts, or a failure and perhaps a wait before the next. */
    private Answer answered(OutsideCall call, Deadline deadline) throws SourceException, InterruptedException {
        for (int attempt = 0; ; attempt++) {
            awaitTurn(deadline);
            try {
                return judged(call, exchange(call, deadline));
            } catch (SourceException e) {
                Optional<Duration> wait = waitBeforeNext(attempt, e);
                if (wait.isEmpty() || wait.get().compareTo(deadline.left(time)) >= 0) {
                    throw e;
                }
                resources.pause().pause(wait.get());
            }
        }
    }

    private void awaitTurn(Deadline deadline) throws SourceException, InterruptedException {
        if (rate.isEmpty()) {
            return;
        }
        Duration longest =
                deadline.within(habits.rate().orElseThrow().longestWait(), time).left(time);
        boolean turn = rate.get()
                .asBlocking()
                .tryConsume(1, longest.toNanos(), nanos -> resources.pause().pause(Duration.ofNanos(nanos)));
        if (!turn) {
            throw new SourceException(Failure.SKIPPED);
        }
    }

    private Optional<Duration> waitBeforeNext(int attempt, SourceException e) {
        return switch (habits.repeats()) {
            case Repeats.Never() -> Optional.empty();
            case Repeats.AfterFaults(int times) ->
                attempt < times && isPassing(e)
                        ? Optional.of(Duration.ofMillis(
                                resources.random().nextInt(SHORTEST_WAIT_MILLIS, LONGEST_WAIT_MILLIS + 1)))
                        : Optional.empty();
            case Repeats.WhenLimited(int times, Duration shortest) ->
                attempt < times && e.failure() == Failure.LIMITED
                        ? Optional.of(waitWhenLimited(attempt, shortest, e.retryAfter()))
                        : Optional.empty();
        };
    }

    private static Duration waitWhenLimited(int attempt, Duration shortest, Optional<Duration> told) {
        Duration wait = told.orElse(shortest.multipliedBy(1L << attempt));
        return wait.compareTo(shortest) < 0 ? shortest : wait;
    }

    private static boolean isPassing(SourceException e) {
        return e.failure() == Failure.UNREACHABLE
                || (e.failure() == Failure.FAULTY
                        && e.status().orElse(0) >= 502
                        && e.status().orElse(0) <= 504);
    }

    private Answer exchange(OutsideCall call, Deadline deadline) throws SourceException, InterruptedException {
        HttpUrl url = call.url();
        for (int hops = 0; ; hops++) {
            Answer answer = exchange(call, url, deadline);
            Optional<HttpUrl> next = call.redirects() == Redirects.FOLLOW ? redirected(url, answer) : Optional.empty();
            if (next.isEmpty()) {
                return answer;
            }
            if (hops == MAX_REDIRECTS) {
                throw new SourceException(Failure.UNREADABLE);
            }
            url = next.get();
        }
    }

    private static Optional<HttpUrl> redirected(HttpUrl url, Answer answer) {
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 ->
                answer.header("Location").flatMap(location -> Optional.ofNullable(url.resolve(location)));
            default -> Optional.empty();
        };
    }

    private Answer exchange(OutsideCall call, HttpUrl url, Deadline deadline)
            throws SourceException, InterruptedException {
        // Waiting is no time of the service (SCR-D16).
        CallLimits.Permit connection = resources.limits().take(url, deadline.left(time));
        try {
            return exchanged(call, url, deadline);
        } finally {
            connection.giveBack();
        }
    }

    private Answer exchanged(OutsideCall call, HttpUrl url, Deadline deadline)
            throws SourceException, InterruptedException {
        Duration limit = deadline.within(call.answerTime().orElse(habits.answerTime()), time)
                .left(time);
        if (limit.isZero()) {
            throw new SourceException(Failure.TIMEOUT);
        }
        try {
            return ways.exchange(
                    request(call, url),
                    new Transport.Terms(
                            limit, call.maxBody().orElse(habits.maxBody()), call.connectTime(), call.file()),
                    deadline);
        } catch (TransportException e) {
            throw new SourceException(
                    switch (e.fault()) {
                        case NO_CONNECTION, BROKEN_OFF -> Failure.UNREACHABLE;
                        case SILENT, UNFINISHED -> Failure.TIMEOUT;
                        case TOO_LARGE -> Failure.UNREADABLE;
                    });
        }
    }

    /** Headers of the call itself may be credentials: they go to the host it names alone (SCR-D26). */
    private Request request(OutsideCall call, HttpUrl url) {
        Request.Builder request = new Request.Builder().url(url);
        habits.headers().forEach(request::header);
        boolean sameHost = url.host().equals(call.url().host())
                && url.port() == call.url().port()
                && url.isHttps() == call.url().isHttps();
        call.headers().forEach((name, value) -> {
            if (sameHost || isCondition(name)) {
                request.header(name, value);
            }
        });
        call.json().ifPresent(value -> request.post(RequestBody.create(WireJson.write(value), JSON)));
        return request.build();
    }

    /** What one already has is no secret, and the host that a redirect names is the one that knows it. */
    private static boolean isCondition(String header) {
        return header.equalsIgnoreCase("If-None-Match") || header.equalsIgnoreCase("If-Modified-Since");
    }

    private Answer judged(OutsideCall call, Answer answer) throws SourceException {
        if (answer.isSuccess() || call.accepts(answer.status())) {
            return answer;
        }
        Optional<Duration> wait = RetryAfter.of(answer, time.instant());
        int status = answer.status();
        if (call.redirects() == Redirects.KEEP && status / 100 == 3) {
            return answer;
        }
        if (status == TOO_MANY_REQUESTS || (status == UNAVAILABLE && wait.isPresent())) {
            throw new SourceException(Failure.LIMITED, status, wait);
        }
        throw new SourceException(Challenge.isIn(answer) ? Failure.BLOCKED : failure(status), status, wait);
    }

    private static Failure failure(int status) {
        if (status == 410) {
            return Failure.CLOSED;
        }
        return status >= 500 ? Failure.FAULTY : Failure.REFUSED;
    }
}
