package comet.outside;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.address.Url;
import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.outside.scripted.CapturedLog;
import comet.outside.scripted.SteadyRandom;
import comet.outside.scripted.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** The one way to call the outside, against a server on a real socket. Time is virtual, but for waits on the socket. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class OutsideTestBase {

    static final String KEY = "SECRETKEY0001";

    /** Long enough for a request to arrive on a busy machine, short enough to wait for. */
    static final Duration SHORT = Duration.ofMillis(400);

    final VirtualTime time = new VirtualTime(Instant.parse("2031-03-01T12:00:00Z"));
    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final MockWebServer server = new MockWebServer();
    final OutsideResources resources =
            new OutsideResources(new OkHttpClient(), threads, time, time, new SteadyRandom());

    @BeforeEach
    void start() throws IOException {
        server.start(loopback(1), 0);
    }

    static InetAddress loopback(int last) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }

    @AfterEach
    void stop() {
        server.close();
        threads.shutdownNow();
    }

    static Habits habits() {
        return Habits.of("example", "Comet/test", Duration.ofSeconds(10));
    }

    Url base() {
        return Url.parseHttp(server.url("/" + KEY).toString()).orElseThrow();
    }

    OutsideCall call() {
        return OutsideCall.get(base(), "stream", "movie", "tt0000101.json").build();
    }

    Deadline in(Duration limit) {
        return Deadline.after(limit, time);
    }

    Answer send(Habits habits, OutsideCall call) throws Exception {
        return new Outside(habits, resources).send(call, in(Duration.ofSeconds(30)));
    }

    static SourceException failure(Sending sending) {
        try {
            sending.send();
        } catch (SourceException e) {
            assertThat(CapturedLog.stackTrace(e)).doesNotContain(KEY).doesNotContain("http:");
            return e;
        } catch (Exception e) {
            throw new AssertionError("a failure without a name", e);
        }
        throw new AssertionError("the call succeeded");
    }

    interface Sending {
        Object send() throws Exception;
    }

    void answer(int status, String body, String... header) {
        MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
        for (int i = 0; i < header.length; i += 2) {
            response.addHeader(header[i], header[i + 1]);
        }
        server.enqueue(response.build());
    }

    static SocketEffect close() {
        return new SocketEffect.CloseSocket(true, false, false);
    }

    static MockResponse.Builder body() {
        return new MockResponse.Builder().body("x".repeat(100_000));
    }
}
