package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.ApiToken;
import comet.http.HttpSettings;
import comet.http.addon.StreamFinder;
import comet.http.login.LoginLimits;
import comet.http.login.PagePassword;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LogSecrecyTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";

    /** Each is recognised wherever it turns up; what is base64 of it is looked for too. */
    private static final String KEY = "FAKEKEYq7w8e9r0";

    private static final String TOKEN = "FAKETOKENz1x2c3";
    private static final String PASSWORD = "FAKEPASSWORDp0o9";
    private static final String QUERY = "FAKEQUERYm5n6b7";
    private static final String HEADER = "FAKEHEADERl4k3j2";

    private static HttpSettings guarded(HttpSettings settings) {
        return settings.with(new HttpSettings.Access(
                Optional.of(new ApiToken(TOKEN)),
                Optional.of(new PagePassword(PASSWORD)),
                Duration.ofDays(1),
                LoginLimits.DEFAULT));
    }

    @Test
    @DisplayName("LOG-16, LOG-10, LOG-11: no secret of any route reaches the log, whatever the level")
    void noSecretIsLogged() throws Exception {
        StreamFinder quoting = request -> {
            throw new IllegalStateException(
                    "cannot read " + request.preferences().accounts() + KEY);
        };
        List<String> lines;
        try (CapturedLog log = new CapturedLog(Level.ALL);
                TestServer server = TestServer.start(LogSecrecyTest::guarded, quoting)) {
            everyRoute(server);
            everyFailure(server);
            lines = log.lines();
        }

        assertThat(lines)
                .anyMatch(line -> line.contains("GET /s/{token}/{config}/stream/movie/tt1727587.json - 200 -"));
        assertThat(lines).anyMatch(line -> line.contains("unexpected failure while answering a search"));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(KEY, TOKEN, PASSWORD, QUERY, HEADER)
                        .doesNotContain(
                                config(KEY).substring(0, 40), base64(KEY).substring(4, 16)));
    }

    @Test
    @DisplayName("UCFG-112: why a configuration cannot be read is logged, without its values")
    void whyAConfigurationIsRefused() throws Exception {
        List<String> lines;
        try (CapturedLog log = new CapturedLog(Level.INFO);
                TestServer server = TestServer.start()) {
            server.get("/"
                    + TestServer.segment(
                            "{\"debridServices\":[{\"service\":\"" + QUERY + "\",\"apiKey\":\"" + KEY + "\"}]}")
                    + "/manifest.json");
            lines = log.lines();
        }

        assertThat(lines)
                .anyMatch(line -> line.contains("debridServices[0].service: UNKNOWN_SERVICE"))
                .noneMatch(line -> line.contains(KEY) || line.contains(QUERY));
    }

    private static String config(String key) {
        return TestServer.account(key);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void everyRoute(TestServer server) throws Exception {
        String prefix = "/s/" + TOKEN;
        String config = config(KEY);
        String play = prefix + "/" + config + "/playback/" + HASH + "/0/n/n/n?torrent_name=" + QUERY + "&name=" + QUERY;
        for (String path : List.of(
                "/",
                "/health",
                "/health/ready",
                "/assets/" + QUERY + ".css",
                "/configure",
                "/" + config + "/configure?" + QUERY,
                prefix + "/configure",
                prefix + "/manifest.json?" + QUERY,
                prefix + "/" + config + "/manifest.json",
                prefix + "/" + config + "/manifest.json/",
                prefix + "/" + config + "/stream/movie/tt1727587.json?x=" + QUERY,
                prefix + "/" + config + "/stream/" + QUERY + "/tt1.json",
                prefix + "/" + config + "/stream/movie/" + QUERY + ".json",
                prefix + "/" + config + "/manifest",
                prefix + "/" + config + "/streams?imdbID=" + QUERY + "&type=movie",
                prefix + "/" + config + "/streams?imdbID=tt1727587&type=movie",
                play,
                play.replace(HASH, QUERY),
                play.replace("/0/n", "/" + QUERY + "/n"),
                play.replace("?", "/" + QUERY + "?"),
                play.replace(config, config("BROKEN")),
                prefix + "/" + config + "/debrid-sync/0",
                prefix + "/" + config + "/debrid-sync/" + QUERY,
                prefix + "/status-video/" + QUERY + ".mp4")) {
            for (String method : List.of("GET", "HEAD", "OPTIONS", "POST", "DELETE")) {
                server.send(
                        method,
                        path,
                        method.equals("POST") ? "body=" + QUERY : "",
                        "Authorization",
                        "Bearer " + HEADER,
                        "Cookie",
                        "configure_session=" + HEADER,
                        "X-Forwarded-For",
                        HEADER,
                        "User-Agent",
                        HEADER,
                        "If-None-Match",
                        "\"" + HEADER + "\"");
            }
        }
    }

    private static void everyFailure(TestServer server) throws Exception {
        String origin = "http://127.0.0.1:" + server.server.port();
        for (String body : List.of("password=" + PASSWORD, "password=" + PASSWORD + "x", "next=" + QUERY)) {
            server.send(
                    "POST",
                    "/configure/login",
                    body,
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "Origin",
                    origin);
        }
        for (String key : List.of(KEY, "REFUSED", "BROKEN")) {
            server.send(
                    "POST",
                    "/configure/check-account",
                    "{\"service\":\"realdebrid\",\"apiKey\":\"" + key + "\",\"x\":\"" + QUERY + "\"}",
                    "Content-Type",
                    "application/json");
        }
        String target = "/" + config(KEY) + "/" + QUERY;
        for (String request : List.of(
                "GET " + target + " " + QUERY + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET " + target + " HTTP/1.1\r\n\r\n",
                "GET " + target + " HTTP/1.1\r\nHost: " + HEADER + "/x\r\n\r\n",
                "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + HEADER + "\r\n\r\n",
                "GET " + target + " HTTP/1.1\r\nHost: a\r\nX: " + HEADER + "\u0000\r\n\r\n",
                "GET " + target + " HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET /" + KEY.repeat(3000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: " + HEADER.repeat(3000) + "\r\n\r\n",
                "POST /configure/login HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + QUERY + "\r\n",
                KEY + "\r\n\r\n")) {
            server.raw(request);
        }
    }
}
