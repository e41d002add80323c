package comet.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.http.login.MovableTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LimitsTest {

    @Test
    @Timeout(30)
    @DisplayName("Work that hangs is interrupted and left")
    void hangs() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            BoundedWork work = new BoundedWork(threads);
            CountDownLatch interrupted = new CountDownLatch(1);

            // Long enough for the work to begin: work that never began has nothing to interrupt.
            assertThatThrownBy(() -> work.within(Duration.ofSeconds(2), () -> {
                        try {
                            new CountDownLatch(1).await();
                        } finally {
                            interrupted.countDown();
                        }
                        return "never";
                    }))
                    .isInstanceOf(TimeoutException.class);
            interrupted.await();
            assertThat(work.within(Duration.ofSeconds(20), () -> "done")).isEqualTo("done");
            assertThatThrownBy(() -> work.within(Duration.ofSeconds(20), () -> {
                        throw new IllegalStateException("broken");
                    }))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    @DisplayName("HTTP-098: so many requests a minute of all clients together")
    void rateOfAll() {
        MovableTime time = new MovableTime();
        RateLimiter limiter = new RateLimiter(2, 3, time);

        assertThat(limiter.take("a")).isEmpty();
        assertThat(limiter.take("b")).isEmpty();
        assertThat(limiter.take("c")).isEmpty();
        assertThat(limiter.take("d")).contains(Duration.ofMinutes(1));
        time.advance(Duration.ofMinutes(1));
        assertThat(limiter.take("d")).isEmpty();
    }

    @Test
    @DisplayName("So many requests a minute for each client, then the rest of the minute to wait")
    void rate() {
        MovableTime time = new MovableTime();
        RateLimiter limiter = new RateLimiter(2, 100, time);

        assertThat(limiter.take("a")).isEmpty();
        time.advance(Duration.ofSeconds(20));
        assertThat(limiter.take("a")).isEmpty();
        assertThat(limiter.take("a")).contains(Duration.ofSeconds(40));
        assertThat(limiter.take("b")).isEmpty();
        time.advance(Duration.ofSeconds(40));
        assertThat(limiter.take("a")).isEmpty();
    }
}
