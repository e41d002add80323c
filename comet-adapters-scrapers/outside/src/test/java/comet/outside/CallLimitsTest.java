package comet.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.port.SourceException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The settings {@code HTTP_CLIENT_LIMIT} and {@code HTTP_CLIENT_LIMIT_PER_HOST}. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CallLimitsTest {

    private static final HttpUrl HOST = HttpUrl.get("https://one.example.org/a");
    private static final HttpUrl SAME_HOST = HttpUrl.get("https://one.example.org:443/b?c=d");
    private static final HttpUrl OTHER_PORT = HttpUrl.get("https://one.example.org:8443/a");
    private static final HttpUrl OTHER_HOST = HttpUrl.get("https://two.example.org/a");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static void assertFull(CallLimits limits, HttpUrl url) {
        assertThatThrownBy(() -> limits.take(url, Duration.ZERO))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.failure()).isEqualTo(SourceException.Failure.SKIPPED));
    }

    @Test
    @DisplayName("HTTP_CLIENT_LIMIT_PER_HOST: so many connections to a name and port, whatever others are in use")
    void perHost() throws Exception {
        CallLimits limits = new CallLimits(100, 2);
        CallLimits.Permit first = limits.take(HOST, Duration.ZERO);
        limits.take(SAME_HOST, Duration.ZERO);

        assertFull(limits, HOST);
        limits.take(OTHER_PORT, Duration.ZERO);
        limits.take(OTHER_HOST, Duration.ZERO);
        first.giveBack();
        limits.take(HOST, Duration.ZERO);
        assertFull(limits, SAME_HOST);
    }

    @Test
    @DisplayName("HTTP_CLIENT_LIMIT: so many connections in all, whatever hosts they lead to")
    void inAll() throws Exception {
        CallLimits limits = new CallLimits(2, 2);
        CallLimits.Permit first = limits.take(HOST, Duration.ZERO);
        limits.take(OTHER_HOST, Duration.ZERO);

        assertFull(limits, OTHER_PORT);
        first.giveBack();
        limits.take(OTHER_PORT, Duration.ZERO);
        assertFull(limits, HOST);
    }

    @Test
    @DisplayName("Who waits gets the connection that another gives back")
    void waiting() throws Exception {
        CallLimits limits = new CallLimits(10, 1);
        CallLimits.Permit first = limits.take(HOST, Duration.ZERO);
        Future<CallLimits.Permit> next = threads.submit(() -> limits.take(HOST, Duration.ofSeconds(50)));

        first.giveBack();

        next.get().giveBack();
        assertThat(limits.hosts()).isZero();
    }

    @Test
    @DisplayName("Nothing is remembered of hosts that nobody uses, however waiting for them ended")
    void nothingIsLeft() throws Exception {
        CallLimits limits = new CallLimits(1, 1);
        CallLimits.Permit only = limits.take(HOST, Duration.ZERO);
        assertFull(limits, HOST);
        assertFull(limits, OTHER_HOST);
        Future<CallLimits.Permit> interrupted = threads.submit(() -> {
            Thread.currentThread().interrupt();
            return limits.take(OTHER_PORT, Duration.ofSeconds(50));
        });
        assertThatThrownBy(interrupted::get).hasCauseInstanceOf(InterruptedException.class);
        assertThat(limits.hosts()).isEqualTo(1);

        only.giveBack();

        assertThat(limits.hosts()).isZero();
        limits.take(OTHER_HOST, Duration.ZERO);
    }

    @Test
    @DisplayName("Limits are positive")
    void limitsArePositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CallLimits(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CallLimits(1, 0));
    }
}
