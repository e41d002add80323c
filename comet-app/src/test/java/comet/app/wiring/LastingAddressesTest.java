package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import comet.core.port.ManualClock;
import comet.http.server.CometHttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("ASK-43: a play address never grows old")
@Timeout(120)
class LastingAddressesTest {

    private static final Pattern PLAYBACK = Pattern.compile("\"url\":\"https?://[^/\"]+(/[^\"]*/playback/[^\"]*)\"");
    private static final String CONFIGURATION = Base64.getUrlEncoder()
            .encodeToString("{\"debridServices\":[{\"service\":\"premiumize\",\"apiKey\":\"key\"}]}"
                    .getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path home;

    private final ManualClock clock = new ManualClock();
    private final AtomicInteger links = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private HttpServer premiumize;

    @BeforeEach
    void start() throws IOException {
        premiumize = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        premiumize.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                byte[] answer = answer(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        premiumize.start();
    }

    @AfterEach
    void stop() {
        premiumize.stop(0);
    }

    private String answer(String path) {
        if (path.endsWith("/account/info")) {
            return "{\"status\":\"success\",\"customer_id\":\"1\",\"premium_until\":4102444800}";
        }
        if (path.endsWith("/transfer/directdl")) {
            return """
                    {"status":"success","content":[{"path":"Big.Buck.Bunny/Big.Buck.Bunny.2008.1080p.mkv",
                      "size":700000000,"link":"https://dl.example.org/%d/Big.Buck.Bunny.mkv"}]}""".formatted(links.incrementAndGet());
        }
        return "{\"status\":\"success\",\"response\":[]}";
    }

    private House instance() throws Exception {
        House house = House.serving(
                home,
                Map.of(
                        "METADATA_OFFLINE",
                        "true",
                        "SCRAPE_OPENFILMS",
                        "live",
                        "PREMIUMIZE_URL",
                        "http://127.0.0.1:" + premiumize.getAddress().getPort()),
                clock);
        house.context().getBean(CometHttpServer.class).start();
        return house;
    }

    private HttpResponse<String> get(House house, String target) throws Exception {
        int port = house.context().getBean(CometHttpServer.class).port();
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String firstAddress(HttpResponse<String> list) {
        Matcher address = PLAYBACK.matcher(list.body());
        assertThat(address.find()).as(list.body()).isTrue();
        return address.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseGet(() -> answer.statusCode() + " "
                        + answer.headers().firstValue("X-Status-Key").orElse(""));
    }

    @Test
    @DisplayName("one of a list plays at once, on another instance, after a restart, and after 30 days")
    void anAddressPlaysForEver() throws Exception {
        String address;
        try (House first = instance();
                House second = instance()) {
            address = firstAddress(get(first, "/" + CONFIGURATION + "/stream/movie/tt1254207.json"));

            assertThat(location(get(first, address))).isEqualTo("https://dl.example.org/1/Big.Buck.Bunny.mkv");
            assertThat(location(get(first, address))).isEqualTo("https://dl.example.org/1/Big.Buck.Bunny.mkv");
            assertThat(location(get(second, address))).startsWith("https://dl.example.org/");
        }
        clock.advance(Duration.ofDays(30));
        int before = links.get();
        try (House restarted = instance();
                House other = instance()) {
            assertThat(location(get(restarted, address)))
                    .isEqualTo("https://dl.example.org/" + (before + 1) + "/Big.Buck.Bunny.mkv");
            assertThat(location(get(other, address))).startsWith("https://dl.example.org/");
        }
    }
}
