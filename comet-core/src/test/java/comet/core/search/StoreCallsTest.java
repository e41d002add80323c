package comet.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.port.ManualClock;
import comet.core.port.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Calls to stores that a viewer waits for")
@Timeout(30)
final class StoreCallsTest {

    /** Nobody waits so long in a test that is right. */
    private static final Duration LONG = Duration.ofHours(1);

    private static final Duration SHORT = Duration.ofMillis(1);

    private final ManualClock time = new ManualClock();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final StoreCalls calls = new StoreCalls(threads, time);
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void end() {
        released.countDown();
        threads.close();
    }

    @Test
    @DisplayName("What comes in time is the answer, and what fails fails as the store says")
    void inTime() throws Exception {
        StoreException away = new StoreException("reading releases", "SQLITE_FULL", new IOException());

        assertThat(calls.within(LONG, "reading releases", () -> "known")).isEqualTo("known");
        assertThatThrownBy(() -> calls.within(LONG, "reading releases", () -> {
                    throw away;
                }))
                .isSameAs(away);
        assertThatThrownBy(() -> calls.within(LONG, "reading releases", () -> {
                    throw new IllegalArgumentException("a fault of ours");
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("A store that hangs counts as failed, and the caller goes on")
    void hangs() {
        assertThatThrownBy(() -> calls.within(SHORT, "reading releases", this::hang))
                .isInstanceOf(StoreException.class)
                .hasMessage("reading releases failed (no answer in time)");
    }

    @Test
    @DisplayName("Once one call was late, the next are hardly waited for; after a while they are again")
    void hangsOnce() throws Exception {
        assertThatThrownBy(() -> calls.within(SHORT, "reading a title", this::hang))
                .isInstanceOf(StoreException.class);

        assertThatThrownBy(() -> calls.within(LONG, "reading releases", this::hang))
                .as("ends although its own limit is an hour")
                .hasMessage("reading releases failed (no answer in time)");

        time.advance(StoreCalls.SOON);
        CompletableFuture<String> patient = new CompletableFuture<>();
        Thread waiting = Thread.startVirtualThread(() -> {
            try {
                patient.complete(calls.within(LONG, "reading releases", this::hang));
            } catch (StoreException | InterruptedException e) {
                patient.completeExceptionally(e);
            }
        });
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        released.countDown();
        assertThat(patient.get()).isEqualTo("late");
    }

    @Test
    @DisplayName("What comes when nobody waits any more is handed back: a lock is given up again")
    void late() throws Exception {
        CompletableFuture<String> unwanted = new CompletableFuture<>();
        assertThatThrownBy(() -> calls.within(SHORT, "taking a lock", this::hang, unwanted::complete))
                .isInstanceOf(StoreException.class);

        released.countDown();

        assertThat(unwanted.get()).isEqualTo("late");
    }

    @Test
    @DisplayName("A program that is ending calls without a thread of its own")
    void ending() throws Exception {
        threads.shutdown();
        AtomicInteger asked = new AtomicInteger();

        assertThat(calls.within(LONG, "reading releases", asked::incrementAndGet))
                .isEqualTo(1);
    }

    private String hang() {
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "late";
    }
}
