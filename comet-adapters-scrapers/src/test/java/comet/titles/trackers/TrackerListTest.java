package comet.titles.trackers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.address.Url;
import comet.core.port.Deadline;
import comet.core.port.ManualClock;
import comet.core.port.SourceException;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.outside.scripted.PromptSockets;
import comet.titles.kit.TitleService;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The list of public trackers")
class TrackerListTest {

    private final ManualClock time = new ManualClock();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MockWebServer server = PromptSockets.server();

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        server.close();
    }

    private TrackerList list() {
        Url address = Url.parseHttp("http://127.0.0.1:" + server.getPort() + "/lists/best.txt?raw=1")
                .orElseThrow();
        OutsideResources resources =
                new OutsideResources(new OkHttpClient(), threads, time, time::advance, new Random(1));
        Outside calls = new Outside(TrackerList.habits("Comet/2.0.0"), resources);
        return new TrackerList(new TitleService(address, calls));
    }

    private void refresh(TrackerList list) throws Exception {
        list.refresh(Deadline.after(Duration.ofSeconds(30), time));
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    @Test
    @DisplayName("MDS-43, TRK-04: lines are trimmed, and only addresses of trackers count, each once, in order")
    void filtered() throws Exception {
        answer(
                200,
                "udp://t.example.com:6969/announce\r\n\n  https://a.example.org/announce \nnonsense\nftp://b.example.org/\n"
                        + "udp:///announce\nws://c.example.org/\nudp://t.example.com:6969/announce\nWSS://d.example.org\nhttp://e.example.org:80/announce");
        TrackerList list = list();

        refresh(list);

        assertThat(list.current().urls())
                .containsExactly(
                        "udp://t.example.com:6969/announce",
                        "https://a.example.org/announce",
                        "ws://c.example.org/",
                        "WSS://d.example.org",
                        "http://e.example.org:80/announce");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/lists/best.txt?raw=1");
    }

    @Test
    @DisplayName("TRK-04: at most 30")
    void atMost() throws Exception {
        answer(
                200,
                IntStream.range(0, 45)
                        .mapToObj(i -> "udp://t" + i + ".example.com:1/announce\n")
                        .collect(Collectors.joining()));
        TrackerList list = list();

        refresh(list);

        assertThat(list.current().urls()).hasSize(30).endsWith("udp://t29.example.com:1/announce");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @DisplayName("MDS-43, TRK-04: only status 200 with a tracker counts; else what is known stays")
    @CsvSource(textBlock = """
            404, 404: Not Found
            404, udp://evil.example.com:1/announce
            203, udp://evil.example.com:1/announce
            500, udp://evil.example.com:1/announce
            200, <html>busy</html>
            200, ''
            """)
    void failures(int status, String body) {
        answer(status, body);
        TrackerList list = list();
        list.restore(List.of("udp://known.example.com:1/announce", "nonsense"));

        assertThatThrownBy(() -> refresh(list)).isInstanceOf(SourceException.class);

        assertThat(list.current().urls()).containsExactly("udp://known.example.com:1/announce");
    }

    @Test
    @DisplayName("TRK-04: what is stored takes no place of what was fetched")
    void restored() throws Exception {
        answer(200, "udp://t.example.com:6969/announce");
        TrackerList list = list();

        refresh(list);
        list.restore(List.of("udp://known.example.com:1/announce"));

        assertThat(list.current().urls()).containsExactly("udp://t.example.com:6969/announce");
    }

    @Test
    @DisplayName("Section 19: a passing fault is asked once more")
    void repeated() throws Exception {
        answer(503, "");
        answer(200, "udp://t.example.com:6969/announce");
        TrackerList list = list();

        refresh(list);

        assertThat(list.current().urls()).containsExactly("udp://t.example.com:6969/announce");
    }
}
