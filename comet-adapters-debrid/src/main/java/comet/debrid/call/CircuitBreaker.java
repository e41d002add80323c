package comet.debrid.call;

import static comet.core.debrid.FailureKind.SERVER_ERROR;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridException;
import comet.outside.Breaker;
import java.time.Duration;
import java.time.InstantSource;
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

    private final Breaker breaker;

    CircuitBreaker(InstantSource time) {
        this.breaker = Breaker.byShare("debrid", WINDOW, FEWEST_CALLS, FAILED_PERCENT, OPEN, time);
    }

    /** One call on its way through the breaker. Closing it without an end counts nothing. */
    static final class Passage implements AutoCloseable {
        private final Breaker.Passage passage;

        private Passage(Breaker.Passage passage) {
            this.passage = passage;
        }

        /** The call has ended. @param failure how it failed; empty when it did not */
        void ended(Optional<FailureKind> failure) {
            if (failure.isEmpty()) {
                passage.succeeded();
            } else if (isFaultOfService(failure.get())) {
                passage.failed();
            } else if (saysNothing(failure.get())) {
                passage.answered();
            } else {
                passage.succeeded();
            }
        }

        @Override
        public void close() {
            passage.close();
        }
    }

    /** @throws DebridException while calls are kept away: {@code SERVER_ERROR} with the key STORE_SERVER_DOWN */
    Passage enter() throws DebridException {
        if (!breaker.admits()) {
            throw new DebridException(DebridFailure.of(SERVER_ERROR).withFurtherKey("STORE_SERVER_DOWN"));
        }
        return new Passage(breaker.enter());
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
