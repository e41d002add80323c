package comet.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import comet.app.wiring.House;
import comet.http.metrics.RequestMeters;
import comet.http.server.CometHttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole server with figures for Prometheus, read as Prometheus reads them. */
@Timeout(60)
class MetricsTest {

    private static final String KEY = "FAKEKEYFAKEKEYFAKEKEY";
    private static final String TOKEN = "figures-for-friends";
    private static final String FILM = "/stream/movie/tt1254207.json";

    @TempDir
    private Path home;

    /** A server that asks nobody outside. */
    private House serving(Map<String, String> more) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of("METADATA_OFFLINE", "true", "LOG_LEVEL", "ERROR"));
        environment.putAll(more);
        House house = House.serving(home, environment, InstantSource.system());
        house.context().getBean(CometHttpServer.class).start();
        return house;
    }

    private static HttpResponse<String> get(House house, String target, String... headers) throws Exception {
        return send(house, "GET", target, headers);
    }

    private static HttpResponse<String> send(House house, String method, String target, String... headers)
            throws Exception {
        int port = house.context().getBean(CometHttpServer.class).port();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
                    .method(method, HttpRequest.BodyPublishers.noBody());
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void raw(House house, String request) throws IOException {
        int port = house.context().getBean(CometHttpServer.class).port();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((request + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var unused = socket.getInputStream().readAllBytes();
        }
    }

    /** The figures, once those of the requests so far are in them: they are counted after the answer. */
    private static String figures(House house, String awaited) throws Exception {
        String text = get(house, "/metrics").body();
        while (!text.contains(awaited)) {
            text = get(house, "/metrics").body();
        }
        return text;
    }

    @Test
    @DisplayName("MET-01: without PROMETHEUS_ENABLED there is no such route, and nothing is counted")
    void off() throws Exception {
        try (House house = serving(Map.of())) {
            assertThat(get(house, "/metrics").statusCode()).isEqualTo(404);
            assertThat(house.context().getBean(RequestMeters.class)).isSameAs(RequestMeters.NONE);
        }
    }

    @Test
    @DisplayName("MET-02: with a token the request must bring it; without, and with a wrong one, nothing is told")
    void token() throws Exception {
        try (House house = serving(
                Map.of("PROMETHEUS_ENABLED", "true", "PROMETHEUS_AUTH_TOKEN", TOKEN, "PROMETHEUS_PATH", "/figures"))) {
            for (String wrong : List.of("Bearer nothing", "Basic " + TOKEN, "Bearer", TOKEN, "Bearer " + TOKEN + "s")) {
                HttpResponse<String> refused = get(house, "/figures", "Authorization", wrong);
                assertThat(refused.statusCode()).as(wrong).isEqualTo(401);
                assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
                assertThat(refused.body()).isEqualTo("{\"detail\":\"Invalid metrics credentials\"}");
            }
            assertThat(get(house, "/figures").statusCode()).isEqualTo(401);

            HttpResponse<String> told = get(house, "/figures", "Authorization", "Bearer " + TOKEN);
            assertThat(told.statusCode()).isEqualTo(200);
            assertThat(told.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
            assertThat(get(house, "/metrics", "Authorization", "Bearer " + TOKEN)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("MET-06, MET-05, MET-17, MET-03: requests by method, template of the route, and status")
    void requests() throws Exception {
        String account = Base64.getUrlEncoder()
                .encodeToString(("{\"debridServices\":[{\"service\":\"realdebrid\",\"apiKey\":\"" + KEY + "\"}]}")
                        .getBytes(StandardCharsets.UTF_8));
        try (House house = serving(Map.of("PROMETHEUS_ENABLED", "true"))) {
            get(house, "/" + account + "/manifest.json");
            get(house, "/manifest.json");
            get(house, "/nobody/" + KEY);
            raw(house, "BREW /manifest.json HTTP/1.1");
            String text = figures(house, "method=\"OTHER\"");

            assertThat(text.lines())
                    .contains(
                            "comet_http_requests_total{method=\"GET\",route=\"/{b64config}/manifest.json\",status=\"200\"} 1.0",
                            "comet_http_requests_total{method=\"GET\",route=\"/manifest.json\",status=\"200\"} 1.0",
                            "comet_http_requests_total{method=\"GET\",route=\"unmatched\",status=\"404\"} 1.0",
                            "comet_http_requests_total{method=\"OTHER\",route=\"/manifest.json\",status=\"405\"} 1.0",
                            "comet_http_requests_in_progress{method=\"GET\"} 0.0",
                            "comet_http_request_duration_seconds_count{method=\"GET\",route=\"/manifest.json\"} 1")
                    .anyMatch(line -> line.startsWith(
                            "comet_http_response_size_bytes_bucket{route=\"/manifest.json\",le=\"4194304.0\"} "))
                    .noneMatch(line -> line.contains("/metrics"));
            assertThat(text).doesNotContain(KEY, account.substring(4, 40));
        }
    }

    @Test
    @DisplayName("MET-07, MET-08, MET-09: lists, stored releases and sources, by words that are known beforehand")
    void searches() throws Exception {
        try (House house = serving(Map.of("PROMETHEUS_ENABLED", "true"))) {
            get(house, FILM);
            get(house, FILM + "?kodi=1");
            String text = figures(house, "client=\"kodi\"");

            assertThat(text.lines())
                    .contains(
                            "comet_stream_requests_total{cache=\"miss\",client=\"stremio\",media_type=\"movie\",outcome=\"success\"} 1.0",
                            "comet_stream_requests_total{cache=\"hit\",client=\"kodi\",media_type=\"movie\",outcome=\"success\"} 1.0",
                            "comet_stream_results_sum{client=\"stremio\",media_type=\"movie\"} 1.0",
                            "comet_torrent_cache_lookups_total{media_type=\"movie\",result=\"hit\"} 1.0",
                            "comet_torrent_cache_lookups_total{media_type=\"movie\",result=\"miss\"} 1.0",
                            "comet_torrent_cache_results_count{media_type=\"movie\"} 2",
                            "comet_scraper_requests_total{context=\"live\",outcome=\"success\",scraper=\"openfilms\"} 1.0",
                            "comet_scraper_torrents_total{context=\"live\",scraper=\"openfilms\"} 1.0",
                            "comet_scraper_request_duration_seconds_count{context=\"live\",outcome=\"success\",scraper=\"openfilms\"} 1");
        }
    }

    @Test
    @DisplayName("MET-14: no name but those of the specification, and buckets as dashboards have them")
    void names() throws Exception {
        try (House house = serving(Map.of("PROMETHEUS_ENABLED", "true"))) {
            get(house, FILM);
            String text = figures(house, "comet_stream_requests_total{");
            Set<String> names = text.lines()
                    .filter(line -> line.startsWith("comet_"))
                    .map(line -> line.replaceAll("[{ ].*", "").replaceAll("_(bucket|sum|count)$", ""))
                    .collect(Collectors.toSet());

            assertThat(names)
                    .isSubsetOf(
                            "comet_http_requests_total",
                            "comet_http_request_duration_seconds",
                            "comet_http_requests_in_progress",
                            "comet_http_response_size_bytes",
                            "comet_stream_requests_total",
                            "comet_stream_results",
                            "comet_torrent_cache_lookups_total",
                            "comet_torrent_cache_results",
                            "comet_scraper_requests_total",
                            "comet_scraper_request_duration_seconds",
                            "comet_scraper_torrents_total",
                            "comet_log_events_total",
                            "comet_build_info")
                    .contains("comet_http_requests_total", "comet_stream_results", "comet_build_info");
            assertThat(buckets(text, "comet_http_request_duration_seconds"))
                    .containsExactly(
                            "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "5.0", "10.0", "30.0",
                            "60.0", "120.0", "+Inf");
            assertThat(buckets(text, "comet_stream_results"))
                    .containsExactly(
                            "0.0", "1.0", "2.0", "5.0", "10.0", "20.0", "40.0", "80.0", "160.0", "320.0", "+Inf");
            // MET-18
            assertThat(text).contains("\njvm_memory_used_bytes{", "\nprocess_uptime_seconds ", "comet_build_info{");
        }
    }

    private static List<String> buckets(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + "_bucket{"))
                .map(line -> line.replaceAll(".*le=\"([^\"]*)\".*", "$1"))
                .distinct()
                .toList();
    }

    @Test
    @DisplayName("MET-21: who understands OpenMetrics gets it")
    void openMetrics() throws Exception {
        try (House house = serving(Map.of("PROMETHEUS_ENABLED", "true"))) {
            HttpResponse<String> told = get(
                    house,
                    "/metrics",
                    "Accept",
                    "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5");

            assertThat(told.headers().firstValue("Content-Type"))
                    .contains("application/openmetrics-text; version=1.0.0; charset=utf-8");
            assertThat(told.body()).endsWith("# EOF\n");
        }
    }
}
