package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.ApiToken;
import comet.http.HttpSettings;
import comet.http.login.LoginLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceTest {

    private static TestServer open;
    private static TestServer closed;

    @BeforeAll
    static void start() throws IOException {
        open = TestServer.start(settings -> settings, Sintel::found);
        closed = TestServer.start(settings -> settings.with(new HttpSettings.Access(
                Optional.of(new ApiToken("k3y")), Optional.empty(), Duration.ofDays(1), LoginLimits.DEFAULT)));
    }

    @AfterAll
    static void stop() {
        open.close();
        closed.close();
    }

    @Test
    @DisplayName("HTTP-001: the root leads to the page")
    void root() throws Exception {
        HttpResponse<String> answer = open.get("/");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).contains("/configure");
    }

    @Test
    @DisplayName("HTTP-002, HTTP-023: health is compact JSON")
    void health() throws Exception {
        HttpResponse<String> answer = open.get("/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Date")).contains("Thu, 01 Jan 2026 00:00:00 GMT");
    }

    @DisplayName("HTTP-040, HTTP-056, NET-07: no route, a wrong token and a missing prefix look the same")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nothing", "/manifest.json", "/s/wrong/manifest.json", "/s/k3y/nothing"})
    void notFound(String path) throws Exception {
        HttpResponse<String> answer = closed.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Not Found\"}");
    }

    @Test
    @DisplayName("HTTP-057: URLs that are given out are under the prefix")
    void prefix() throws Exception {
        HttpResponse<String> answer = closed.get("/s/k3y/stream/movie/tt1727587.json");

        assertThat(answer.body()).contains("/s/k3y/status-video/METADATA_UNAVAILABLE.mp4");
    }

    @DisplayName("HTTP-041: another method answers 405 and says which ones there are")
    @ParameterizedTest(name = "{0} {1} → Allow: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        POST    | /manifest.json       | GET, HEAD, OPTIONS
        DELETE  | /health              | GET, HEAD, OPTIONS
        PATCH   | /configure           | GET, HEAD, OPTIONS
        BREW    | /health              | GET, HEAD, OPTIONS
        GET     | /configure/login     | POST, OPTIONS
        HEAD    | /configure/logout    | POST, OPTIONS
        """)
    void methodNotAllowed(String method, String path, String allow) throws Exception {
        HttpResponse<String> answer = open.send(method, path, "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains(allow);
        if (!method.equals("HEAD")) {
            assertThat(answer.body()).isEqualTo("{\"detail\":\"Method Not Allowed\"}");
        }
    }

    @DisplayName("HTTP-030: HEAD answers the headers of GET without a body")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/health",
                "/configure",
                "/manifest.json",
                "/manifest",
                "/stream/movie/tt1727587.json",
                "/status-video/UNKNOWN.mp4",
                "/health/ready",
                "/",
                "/e30=/configure",
                "/e30=/manifest",
                "/e30=/streams?imdbID=tt1727587&type=movie",
                "/e30=/playback/x/0/n/n/n",
                "/e30=/debrid-sync/0",
                "/assets/logo.png",
                "/W10=/manifest.json",
                "/nothing"
            })
    void head(String path) throws Exception {
        HttpResponse<byte[]> get = open.bytes(path);
        HttpResponse<String> head = open.send("HEAD", path, "");

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).contains(Integer.toString(get.body().length));
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
    }

    @DisplayName("HTTP-070, HTTP-073: who may read answers from other origins")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "/health, true",
        "/manifest.json, true",
        "/stream/movie/tt1.json, true",
        "/manifest, true",
        "/x/playback/1/2/3/4/5, true",
        "/x/debrid-sync/0, true",
        "/nothing, true",
        "/manifest.json/, true",
        "/, false",
        "/configure, false",
        "/x/configure, false",
        "/configure/login, false",
        "/configure/nothing, false",
        "/kodi/generate_setup_code, false",
        "/admin/api/logs, false"
    })
    void crossOrigin(String path, boolean shared) throws Exception {
        HttpResponse<String> answer = open.get(path, "Origin", "https://web.stremio.com");

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                .isEqualTo(shared ? Optional.of("*") : Optional.empty());
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    @DisplayName("HTTP-071, HTTP-074: the answer to a preflight request")
    void preflight() throws Exception {
        HttpResponse<String> answer = open.send(
                "OPTIONS",
                "/manifest.json",
                "",
                "Origin",
                "https://web.stremio.com",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "x-one, x-two",
                "Access-Control-Request-Private-Network",
                "true");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("OK");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
        assertThat(answer.headers().firstValue("Access-Control-Max-Age")).contains("600");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).contains("x-one, x-two");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Private-Network"))
                .contains("true");
    }

    @Test
    @DisplayName("HTTP-072, HTTP-073: OPTIONS otherwise names the methods; a preflight for the page allows nothing")
    void options() throws Exception {
        HttpResponse<String> plain = open.send("OPTIONS", "/manifest.json", "");
        HttpResponse<String> page = open.send(
                "OPTIONS",
                "/configure/login",
                "",
                "Origin",
                "https://evil.example",
                "Access-Control-Request-Method",
                "POST");

        assertThat(plain.statusCode()).isEqualTo(204);
        assertThat(plain.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(page.statusCode()).isEqualTo(204);
        assertThat(page.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
    }

    @Test
    @DisplayName("HTTP-025: a slash too many is taken away, the query stays")
    void trailingSlash() throws Exception {
        HttpResponse<String> answer = open.get("/manifest.json/?a=b%20c");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).contains("/manifest.json?a=b%20c");
    }

    @Test
    @DisplayName("HTTP-025: a redirect stays on this server, whatever browsers make of a backslash")
    void trailingSlashAfterBackslash() throws Exception {
        String answer =
                open.raw("GET /\\other.example/manifest.json/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 307")
                .containsIgnoringCase("\r\nLocation: /%5Cother.example/manifest.json\r\n");
    }

    @DisplayName("RFC 9112, 6.1: a body whose end nobody knows ends the connection")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "1.1, Transfer-Encoding: gzip",
        "1.1, 'Transfer-Encoding: gzip, chunked'",
        "1.1, 'Transfer-Encoding: chunked, gzip'",
        "1.0, Transfer-Encoding: chunked"
    })
    void unknownCoding(String version, String header) throws Exception {
        String answer = open.raw("POST /configure/login HTTP/" + version + "\r\nHost: a\r\n" + header
                + "\r\n\r\nGET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains(" 400 Bad Request\r\n").doesNotContain("\"status\":\"ok\"");
    }

    @Test
    @DisplayName("HTTP-025: raw octets in a path are escaped in the redirect")
    void trailingSlashAfterRawOctets() throws Exception {
        String answer =
                open.raw("GET /caf\u00c3\u00a9/manifest.json/?\u00ff HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("/caf%C3%A9/manifest.json?%FF\r\n");
    }

    @Test
    @DisplayName("HTTP-022: unknown parameters are ignored, b64config among them (HTTP-033)")
    void unknownParameters() throws Exception {
        assertThat(open.get("/manifest.json?b64config=" + TestServer.account("KEY") + "&x")
                        .body())
                .isEqualTo(open.get("/manifest.json").body());
    }

    @Test
    @DisplayName("HTTP-115: what is larger than a packet is compressed for those who accept it")
    void gzip() throws Exception {
        HttpResponse<byte[]> zipped = open.bytes("/configure", "Accept-Encoding", "br, gzip;q=0.5");
        HttpResponse<byte[]> plain = open.bytes("/configure", "Accept-Encoding", "gzip;q=0");

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    @DisplayName("HTTP-115: a strong tag stands for certain octets; of their compressed form it is a weak one")
    void tagUnderGzip() throws Exception {
        HttpResponse<byte[]> plain = open.bytes("/assets/page.00000000.css");
        String strong = plain.headers().firstValue("ETag").orElseThrow();
        assertThat(strong).matches("\"[0-9a-f]{32}\"");

        HttpResponse<byte[]> zipped = open.bytes("/assets/page.00000000.css", "Accept-Encoding", "gzip");
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.headers().allValues("ETag")).containsExactly("W/" + strong);

        for (String known : new String[] {strong, "W/" + strong}) {
            assertThat(open.bytes("/assets/page.00000000.css", "Accept-Encoding", "gzip", "If-None-Match", known)
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    @DisplayName("HTTP-115, SV-44: small bodies and videos are never compressed")
    void notCompressed() throws Exception {
        assertThat(open.bytes("/health", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(open.bytes("/status-video/UNKNOWN.mp4", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @DisplayName("HTTP-024: targets of 32,768 octets are read, longer ones are not")
    @ParameterizedTest(name = "{0} octets → {1}")
    @CsvSource({"32768, 200", "32769, 414", "40000, 414", "200000, 414"})
    void longTargets(int length, int status) throws Exception {
        String start = "/health?";

        String answer = open.raw("GET " + start + "a".repeat(length - start.length())
                + " HTTP/1.1\r\nHost: addon.example.com\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.").contains(" " + status + " ");
    }

    @Test
    @DisplayName("A configuration of 24,576 characters in a playback URL is read (UCFG-010)")
    void longConfiguration() throws Exception {
        String config = TestServer.segment("{\"x\":\"" + "a".repeat(18_000) + "\"}");

        assertThat(open.get("/" + config + "/manifest.json").body()).contains("\"name\":\"Comet\"");
    }

    @DisplayName("Malformed requests get one clear answer and an end of the connection")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        GET /a b HTTP/1.1~Host: a~                                  | 400
        GET /health~                                                | 400
        GET /health HTTP/1.1~                                       | 400
        GET /health HTTP/1.1~Host: a~Host: b~                       | 400
        GET /health HTTP/1.1~Host: a/b~                             | 400
        GET /health HTTP/1.1~Host: a~no colon~                      | 400
        GET /health HTTP/1.1~Host: a~na me: x~                      | 400
        GET /health HTTP/2.0~Host: a~                               | 505
        POST /configure/login HTTP/1.1~Host: a~Content-Length: x~   | 400
        POST /configure/login HTTP/1.1~Host: a~Content-Length: -1~  | 400
        """)
    void malformed(String request, int status) throws Exception {
        String answer = open.raw(request.replace("~", "\r\n") + "\r\n");

        assertThat(answer).startsWith("HTTP/1.").contains(" " + status + " ").contains("{\"detail\":\"");
    }

    @DisplayName("Targets that are no valid URIs get the answer of their route")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/%zz/manifest.json",
                "/a|{b}\"<>^`/manifest.json",
                "/%/manifest.json",
                "/caf\u00c3\u00a9/manifest.json"
            })
    void invalidUris(String target) throws Exception {
        String answer = open.raw("GET " + target + " HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("OBSOLETE CONFIGURATION");
    }

    @Test
    @DisplayName("Headers that are too large answer 431, bodies that are too large 413")
    void tooLarge() throws Exception {
        String headers = open.raw("GET /health HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(40_000) + "\r\n\r\n");
        HttpResponse<String> body = open.send(
                "POST", "/configure/login", "x".repeat(200_000), "Content-Type", "application/x-www-form-urlencoded");

        assertThat(headers).contains(" 431 ");
        assertThat(body.statusCode()).isEqualTo(413);
        assertThat(body.body()).isEqualTo("{\"detail\":\"Content Too Large\"}");
    }

    @Test
    @DisplayName("A body that breaks off answers 400")
    void brokenBody() throws Exception {
        String answer = open.raw("POST /configure/login HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc");

        assertThat(answer).contains(" 400 ");
    }

    @Test
    @DisplayName("Requests on one connection are answered one after the other")
    void pipelining() throws Exception {
        String request = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n";

        String answer = open.raw(request
                + request.replace("/health", "/nothing")
                + request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));

        assertThat(answer.split("HTTP/1.1 200")).hasSize(3);
        assertThat(answer.split("HTTP/1.1 404")).hasSize(2);
    }

    @Test
    @DisplayName("HTTP-091: with a path in the public base URL, redirects and pages stay below it")
    void basePath() throws Exception {
        try (TestServer below = TestServer.start(settings -> settings.with(new HttpSettings.Network(
                "127.0.0.1",
                0,
                Optional.of("https://example.com/addons/x"),
                settings.network().trustedPeers(),
                100)))) {
            assertThat(below.get("/").headers().firstValue("Location")).contains("/addons/x/configure");
            assertThat(below.get("/addons/x/manifest.json").body())
                    .contains("https://example.com/addons/x/assets/logo.png");
            assertThat(below.get("/manifest.json/").headers().firstValue("Location"))
                    .contains("/addons/x/manifest.json");
        }
    }
}
