package comet.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.address.Url;
import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.outside.scripted.SteadyRandom;
import comet.outside.scripted.VirtualTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bodies too large for the memory go into files, under the same limits. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BodyFileTest {

    private final VirtualTime time = new VirtualTime(Instant.parse("2031-03-01T12:00:00Z"));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MockWebServer server = new MockWebServer();
    private Path file = Path.of("");

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        file = folder.resolve("list.json");
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        threads.shutdownNow();
    }

    private Answer download(Habits habits) throws Exception {
        Url base = Url.parseHttp(server.url("/list.json").toString()).orElseThrow();
        OutsideCall call = OutsideCall.get(base)
                .into(file)
                .accepting(304)
                .connectingWithin(Duration.ofSeconds(10))
                .build();
        OutsideResources resources =
                new OutsideResources(new OkHttpClient(), threads, time, time, new SteadyRandom());
        return new Outside(habits, resources).send(call, Deadline.after(Duration.ofMinutes(1), time));
    }

    private static Habits habits() {
        return Habits.of("example", "Comet/test", Duration.ofSeconds(30));
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    @Test
    @DisplayName("A body goes into the file, and the answer has none")
    void written() throws Exception {
        Files.writeString(file, "what was there before and is longer");
        server.enqueue(new MockResponse.Builder().setHeader("ETag", "\"1\"").body("a list").build());

        Answer answer = download(habits());

        assertThat(file).hasContent("a list");
        assertThat(answer.length()).isZero();
        assertThat(answer.header("etag")).hasValue("\"1\"");
    }

    @Test
    @DisplayName("A compressed body is written as what it holds")
    void decompressed() throws Exception {
        Buffer compressed = new Buffer();
        try (var gzip = Okio.buffer(new GzipSink(compressed))) {
            gzip.writeString("x".repeat(200_000), StandardCharsets.UTF_8);
        }
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Encoding", "gzip")
                .body(compressed)
                .build());

        download(habits());

        assertThat(Files.size(file)).isEqualTo(200_000);
    }

    @Test
    @DisplayName("RSL-07: a body that is larger than allowed, as it says or as it turns out, is a failure")
    void tooLarge() {
        answer(200, "x".repeat(1_001));
        assertFailure(habits().upTo(1_000), Failure.UNREADABLE);

        server.enqueue(new MockResponse.Builder()
                .chunkedBody("x".repeat(300_000), 10_000)
                .build());
        assertFailure(habits().upTo(200_000), Failure.UNREADABLE);
    }

    @Test
    @DisplayName("A body that breaks off is a failure")
    void brokenOff() {
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(500_000))
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build());

        assertFailure(habits(), Failure.UNREACHABLE);
    }

    @Test
    @DisplayName("An answer that is no success leaves the file alone")
    void noSuccess() throws Exception {
        Files.writeString(file, "kept");
        answer(304, "");
        assertThat(download(habits()).status()).isEqualTo(304);
        answer(404, "Not Found");
        assertFailure(habits(), Failure.REFUSED);

        assertThat(file).hasContent("kept");
    }

    @Test
    @DisplayName("RSL-02: what is sent again is written from the beginning")
    void repeated() throws Exception {
        answer(503, "later");
        answer(200, "a list");

        download(habits().repeating(new Repeats.AfterFaults(1)));

        assertThat(file).hasContent("a list");
    }

    @Test
    @DisplayName("A file that nobody waits for any more is not written again")
    void abandoned() throws Exception {
        Files.writeString(file, "of the next try");
        BodyFile late = new BodyFile(file);
        late.abandon();

        assertThatThrownBy(() -> late.write(new Buffer().writeUtf8("late"), 100)).isInstanceOf(IOException.class);
        assertThat(file).hasContent("of the next try");
    }

    private void assertFailure(Habits habits, Failure failure) {
        assertThatThrownBy(() -> download(habits))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.failure()).isEqualTo(failure));
    }
}
