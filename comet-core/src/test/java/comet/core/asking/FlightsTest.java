package comet.core.asking;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.testing.TrackedThreads;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FlightsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final TrackedThreads threads = new TrackedThreads();
    private final Flights<String, Integer> flights = new Flights<>(threads);
    private final AtomicInteger flown = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private int slowly() throws InterruptedException {
        begun.countDown();
        open.await();
        return flown.incrementAndGet();
    }

    @Test
    @DisplayName("What is under way is not begun again; once it is over, the next begins anew")
    void theSameIsShared() throws Exception {
        Future<?> first = threads.submit(() -> flights.join("a", this::slowly, LONG));
        begun.await();
        boolean joined = flights.join("a", this::slowly, Duration.ZERO).isEmpty();
        flights.launch("a", this::slowly);
        open.countDown();
        threads.awaitIdle();

        assertThat(first.get()).hasToString("Optional[1]");
        assertThat(joined).isTrue();
        assertThat(flown).hasValue(1);
        assertThat(flights.join("a", this::slowly, LONG)).contains(2);
    }

    @Test
    @DisplayName("Whoever joins gets what comes of it")
    void theResultIsShared() throws Exception {
        flights.launch("a", this::slowly);
        begun.await();
        Thread joining = Thread.currentThread();
        threads.execute(() -> {
            while (joining.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            open.countDown();
        });

        assertThat(flights.join("a", () -> -1, LONG)).contains(1);
    }

    @Test
    @DisplayName("Different things do not wait for each other")
    void differentThings() throws Exception {
        flights.launch("a", this::slowly);
        begun.await();

        assertThat(flights.join("b", () -> 7, LONG)).contains(7);
    }

    @Test
    @DisplayName("Whoever leaves leaves the work alone")
    void theWorkGoesOn() throws Exception {
        assertThat(flights.join("a", this::slowly, Duration.ZERO)).isEmpty();
        begun.await();
        open.countDown();
        threads.awaitIdle();

        assertThat(flown).hasValue(1);
    }

    @Test
    @DisplayName("Work that broke off gives nothing, and is no obstacle to the next")
    void brokenWork() throws Exception {
        assertThat(flights.join(
                        "a",
                        () -> {
                            throw new InterruptedException();
                        },
                        LONG))
                .isEmpty();
        assertThat(flights.join("a", () -> 7, LONG)).contains(7);
    }

    @Test
    @DisplayName("At shutdown there is nothing to wait for")
    void atShutdown() throws Exception {
        threads.shutdownNow();

        assertThat(flights.join("a", () -> 7, LONG)).isEmpty();
        assertThat(flights.join("a", () -> 7, LONG)).isEmpty();
    }
}
