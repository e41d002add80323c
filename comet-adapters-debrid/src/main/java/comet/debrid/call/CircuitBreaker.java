package comet.debrid.call;

import static comet.core.debrid.FailureKind.SERVER_ERROR;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Keeps calls from a service that is down (DBT-08). Opens when in the last 30 seconds at least 10 calls ended and 75 %
 * or more of them in {@code SERVER_ERROR}, {@code NETWORK_TIMEOUT} or {@code PROTOCOL_ERROR}; 10 seconds later it lets
 * one call through, whose end decides. Failures that say something about an account or a torrent do not count at all.
 * Thread-safe.
 */
final class CircuitBreaker {

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final Duration OPEN = Duration.ofSeconds(10);
    private static final int FEWEST_CALLS = 10;
    private static final int FAILED_PERCENT = 75;

    /** The calls that ended within one second: the window moves in such steps, however many calls there are. */
    private static final class Second {
        private final long epochSecond;
        private int ended;
        private int failed;

        Second(long epochSecond) {
            this.epochSecond = epochSecond;
        }
    }

    private sealed interface State {
        record Closed() implements State {}

        record Open(Instant until) implements State {}

        record Probing() implements State {}
    }

    private static final State CLOSED = new State.Closed();
    private static final State PROBING = new State.Probing();

    private final InstantSource time;
    private final Deque<Second> window = new ArrayDeque<>();
    private State state = CLOSED;

    CircuitBreaker(InstantSource time) {
        this.time = time;
    }

    /** One call on its way through the breaker. Closing it without an end counts nothing. */
    final class Passage implements AutoCloseable {
        private final boolean probe;
        private boolean open = true;

        private Passage(boolean probe) {
            this.probe = probe;
        }

        /** The call has ended. @param failure how it failed; empty when it did not */
        void ended(Optional<FailureKind> failure) {
            open = false;
            if (probe) {
                probed(failure);
            } else {
                count(failure);
            }
        }

        @Override
        public void close() {
            if (open && probe) {
                probeGivenUp();
            }
        }
    }

    /** @throws DebridException while calls are kept away: {@code SERVER_ERROR} with the key STORE_SERVER_DOWN */
    synchronized Passage enter() throws DebridException {
        return switch (state) {
            case State.Closed() -> new Passage(false);
            case State.Open(var until)
            when !time.instant().isBefore(until) -> {
                state = PROBING;
                yield new Passage(true);
            }
            case State.Open ignored -> throw new DebridException(refusal());
            case State.Probing() -> throw new DebridException(refusal());
        };
    }

    private static DebridFailure refusal() {
        return DebridFailure.of(SERVER_ERROR).withFurtherKey("STORE_SERVER_DOWN");
    }

    private synchronized void probed(Optional<FailureKind> failure) {
        if (failure.filter(CircuitBreaker::isFaultOfService).isPresent()) {
            state = new State.Open(time.instant().plus(OPEN));
        } else {
            state = CLOSED;
        }
    }

    /** Nobody knows how the probe ended: the next call is the probe. */
    private synchronized void probeGivenUp() {
        state = new State.Open(time.instant());
    }

    private synchronized void count(Optional<FailureKind> failure) {
        if (!state.equals(CLOSED) || failure.filter(CircuitBreaker::saysNothing).isPresent()) {
            return;
        }
        Second second = currentSecond();
        second.ended++;
        if (failure.filter(CircuitBreaker::isFaultOfService).isPresent()) {
            second.failed++;
        }
        int ended = window.stream().mapToInt(each -> each.ended).sum();
        int failed = window.stream().mapToInt(each -> each.failed).sum();
        if (ended >= FEWEST_CALLS && failed * 100L >= (long) ended * FAILED_PERCENT) {
            state = new State.Open(time.instant().plus(OPEN));
            window.clear();
        }
    }

    private Second currentSecond() {
        long now = time.instant().getEpochSecond();
        while (!window.isEmpty() && window.getFirst().epochSecond <= now - WINDOW.toSeconds()) {
            window.removeFirst();
        }
        if (window.isEmpty() || window.getLast().epochSecond < now) {
            window.addLast(new Second(now));
        }
        return window.getLast();
    }

    private static boolean isFaultOfService(FailureKind kind) {
        return kind == SERVER_ERROR || kind == FailureKind.NETWORK_TIMEOUT || kind == FailureKind.PROTOCOL_ERROR;
    }

    private static boolean saysNothing(FailureKind kind) {
        return switch (kind.scope()) {
            case ACCOUNT, TORRENT -> true;
            case FILE, SERVICE, REQUEST -> false;
        };
    }
}
