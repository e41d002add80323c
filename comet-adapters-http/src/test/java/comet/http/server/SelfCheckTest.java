package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.selfcheck.Finding;
import comet.core.selfcheck.Severity;
import comet.http.ApiToken;
import comet.http.HttpSettings;
import comet.http.address.CookieScope;
import comet.http.address.TrustedPeers;
import comet.http.login.Door;
import comet.http.login.LoginLimits;
import comet.http.login.PagePassword;
import comet.http.login.PageSessions;
import comet.http.selfcheck.DiagnosisJson;
import comet.http.selfcheck.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server says of itself and of how requests reach it, and to whom (ASK-38, ASK-25). */
class SelfCheckTest {

    private static final PagePassword PASSWORD = new PagePassword("correct horse");
    private static final String PUBLIC = "https://addon.example.com";
    private static final String VIEWER = "{\"viewer\":true}";

    private static UnaryOperator<HttpSettings> locked(Optional<String> publicBaseUrl, boolean trusting) {
        return settings -> settings.with(new HttpSettings.Access(
                        Optional.of(new ApiToken("k3y")),
                        Optional.of(PASSWORD),
                        Duration.ofDays(1),
                        LoginLimits.DEFAULT))
                .with(new HttpSettings.Network(
                        "127.0.0.1",
                        0,
                        publicBaseUrl,
                        trusting ? settings.network().trustedPeers() : TrustedPeers.NONE,
                        settings.network().maxConcurrentRequests()));
    }

    private static TestServer start(@Nullable String publicBaseUrl, boolean trusting) throws IOException {
        return TestServer.start(locked(Optional.ofNullable(publicBaseUrl), trusting));
    }

    private static String session(TestServer server) {
        return new PageSessions(Door.CONFIGURE, PASSWORD, Duration.ofHours(1), server.time, new Random(1))
                .begin(new CookieScope(false, "/"))
                .split(";", 2)[0];
    }

    private static HttpResponse<String> ask(TestServer server, String body, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        all[0] = "Cookie";
        all[1] = session(server);
        System.arraycopy(headers, 0, all, 2, headers.length);
        return server.send("POST", "/configure/self-check", body, all);
    }

    private static List<Finding> findings(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return DiagnosisJson.read(answer.body().getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .findings();
    }

    private static Finding about(String subject, Severity severity, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.subject().equals(subject) && finding.severity() == severity)
                .findFirst()
                .orElseThrow(() -> new AssertionError(subject + " " + severity + " is not among " + findings));
    }

    /** A reverse proxy in front: passes what it is asked for on to the server, with these headers. */
    private static Visitor through(TestServer server, String... headers) {
        return url -> {
            try {
                String target = URI.create(url).getRawPath();
                return new Visitor.Visit.Answered(server.get(target, headers).statusCode());
            } catch (IOException e) {
                return new Visitor.Visit.Failed(Visitor.Failure.BROKEN);
            }
        };
    }

    @Test
    @DisplayName("Without a page password nobody is told anything: the self-check does not exist")
    void open() throws Exception {
        try (TestServer server = TestServer.start()) {
            assertThat(server.send("POST", "/configure/self-check", VIEWER).statusCode())
                    .isEqualTo(404);
            assertThat(ask(server, VIEWER).statusCode()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("With one, it is for who has signed in, on this server's own pages")
    void strangers() throws Exception {
        try (TestServer server = start(null, true)) {
            HttpResponse<String> stranger = server.send("POST", "/configure/self-check", VIEWER);
            assertThat(stranger.statusCode()).isEqualTo(401);
            assertThat(stranger.body()).doesNotContain("findings");

            HttpResponse<String> foreign = ask(server, VIEWER, "Origin", "https://evil.example.com");
            assertThat(foreign.statusCode()).isEqualTo(403);

            assertThat(ask(server, VIEWER).headers().firstValue("Cache-Control"))
                    .contains("no-store");
        }
    }

    @Test
    @DisplayName("It is there under the private address, too, and finds what the rest of the program looks at")
    void underThePrefix() throws Exception {
        try (TestServer server = start(null, true)) {
            HttpResponse<String> answer =
                    server.send("POST", "/s/k3y/configure/self-check", VIEWER, "Cookie", session(server));

            assertThat(findings(answer)).contains(Finding.warning("disk", "Only 3 MiB are free.", "Make room."));
        }
    }

    @Test
    @DisplayName("One client may ask ten times a minute")
    void limited() throws Exception {
        try (TestServer server = start(null, true)) {
            for (int i = 0; i < 10; i++) {
                assertThat(ask(server, "{}").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> one = ask(server, "{}");
            assertThat(one.statusCode()).isEqualTo(429);
            assertThat(one.headers().firstValue("Retry-After")).contains("60");
        }
    }

    @Test
    @DisplayName("A program of the operator's is told nothing about its own request, which is no viewer's")
    void aProgram() throws Exception {
        try (TestServer server = start(null, true)) {
            for (String body : List.of("{}", "", "no JSON", "[]", "{\"viewer\":false}")) {
                assertThat(findings(ask(server, body)))
                        .extracting(Finding::subject)
                        .containsExactly("disk");
            }
        }
    }

    @DisplayName("ASK-38: who asks is told by which address and scheme he came, and whether links will do for Stremio")
    @ParameterizedTest(name = "{0} {1} with PUBLIC_BASE_URL={2} → {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        addon.example.com  | https | -                         | FINE    | https://addon.example.com
        addon.example.com  | http  | -                         | WARNING | X-Forwarded-Proto
        127.0.0.1:8000     | http  | -                         | NOTE    | this machine alone
        localhost          | https | -                         | NOTE    | this machine alone
        192.168.1.2:8000   | http  | -                         | WARNING | https
        addon.example.com  | https | https://addon.example.com | FINE    | public address
        192.168.1.2:8000   | http  | https://addon.example.com | NOTE    | Open this page by the public address
        """)
    void byWhichAddress(String host, String scheme, @Nullable String publicBaseUrl, Severity severity, String part)
            throws Exception {
        try (TestServer server = start(publicBaseUrl, true)) {
            String answer = server.raw("POST /configure/self-check HTTP/1.1\r\nHost: " + host + "\r\nCookie: "
                    + session(server) + "\r\nX-Forwarded-Proto: " + scheme + "\r\nContent-Length: "
                    + VIEWER.length() + "\r\nConnection: close\r\n\r\n" + VIEWER);
            String body = answer.substring(answer.indexOf('{'));

            Finding finding = about(
                    "your-request",
                    severity,
                    DiagnosisJson.read(body.getBytes(StandardCharsets.UTF_8))
                            .orElseThrow()
                            .findings());
            assertThat(finding.sentence() + finding.remedy().orElse("")).contains(part);
        }
    }

    @Test
    @DisplayName("ASK-38, HTTP-089: he is told whose forwarded headers were believed, and which proxy to name")
    void forwardedHeaders() throws Exception {
        try (TestServer server = start(null, true)) {
            assertThat(about("forwarded-headers", Severity.FINE, findings(ask(server, VIEWER)))
                            .sentence())
                    .contains("without forwarded headers");
            List<Finding> believed = findings(ask(server, VIEWER, "X-Forwarded-For", "8.8.8.8"));
            assertThat(about("forwarded-headers", Severity.FINE, believed).sentence())
                    .contains("proxy at 127.0.0.1", "believed");
            assertThat(about("your-address", Severity.FINE, believed).sentence())
                    .contains("8.8.8.8");
        }
        try (TestServer server = start(null, false)) {
            List<Finding> ignored = findings(ask(server, VIEWER, "X-Forwarded-For", "8.8.8.8"));
            assertThat(about("forwarded-headers", Severity.WARNING, ignored).remedy())
                    .hasValue("Add 127.0.0.1 to TRUSTED_PROXIES if this proxy is yours.");
            assertThat(about("your-address", Severity.WARNING, ignored).sentence())
                    .contains("refuses them");
        }
    }

    @Test
    @DisplayName("ASK-38: a public address that leads here by a proxy that is believed is all right")
    void roundTrip() throws Exception {
        try (TestServer server = start(PUBLIC, true)) {
            server.reachesItselfBy(through(server, "X-Forwarded-Proto", "https", "X-Forwarded-For", "9.9.9.9"));

            List<Finding> found = findings(ask(server, "{}"));

            assertThat(about("round-trip", Severity.FINE, found).sentence())
                    .isEqualTo("The public address, https://addon.example.com, leads to this server.");
            assertThat(found).extracting(Finding::severity).doesNotContain(Severity.FAILURE, Severity.NOTE);
        }
    }

    @Test
    @DisplayName("HTTP-091: a public address with a path leads here whether or not the proxy takes the path away")
    void roundTripBelowAPath() throws Exception {
        try (TestServer server = start(PUBLIC + "/addons/x", true)) {
            server.reachesItselfBy(through(server, "X-Forwarded-Proto", "https"));

            assertThat(about("round-trip", Severity.FINE, findings(ask(server, "{}")))
                            .sentence())
                    .contains("leads to this server");
        }
    }

    @Test
    @DisplayName("ASK-38: a proxy in front of the public address that is not believed, or hides the scheme, is named")
    void roundTripByAnUnknownProxy() throws Exception {
        try (TestServer server = start(PUBLIC, false)) {
            server.reachesItselfBy(through(server, "X-Forwarded-For", "9.9.9.9", "X-Forwarded-Proto", "https"));

            List<Finding> found = findings(ask(server, "{}"));

            assertThat(about("round-trip", Severity.FAILURE, found).remedy())
                    .hasValue("Add 127.0.0.1 to TRUSTED_PROXIES.");
            assertThat(about("round-trip", Severity.NOTE, found).remedy())
                    .hasValue("Let the reverse proxy send X-Forwarded-Proto.");
        }
    }

    @Test
    @DisplayName("ASK-25: a proxy in front of the public address that hides viewers is named")
    void roundTripByAProxyThatHides() throws Exception {
        try (TestServer server = start(PUBLIC, true)) {
            server.reachesItselfBy(url -> {
                try {
                    String answer = server.raw("GET " + URI.create(url).getRawPath()
                            + " HTTP/1.1\r\nHost: addon.example.com\r\nConnection: close\r\n\r\n");
                    return new Visitor.Visit.Answered(Integer.parseInt(answer.substring(9, 12)));
                } catch (IOException e) {
                    return new Visitor.Visit.Failed(Visitor.Failure.BROKEN);
                }
            });

            assertThat(findings(ask(server, "{}")))
                    .anySatisfy(finding -> assertThat(finding.sentence())
                            .isEqualTo("What comes by the public address comes from 127.0.0.1 and names no viewer."));
        }
    }

    @DisplayName("ASK-38: a public address that leads elsewhere or nowhere is named with what answered")
    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        200          | FAILURE | leads to something else, which answered 200
        404          | FAILURE | leads to something else, which answered 404
        301          | FAILURE | redirect
        NO_SUCH_HOST | WARNING | the name is unknown
        REFUSED      | WARNING | the connection was refused
        TIMED_OUT    | WARNING | no answer in time
        NOT_SECURE   | WARNING | no secure connection
        """)
    void lost(String outcome, Severity severity, String part) throws Exception {
        try (TestServer server = start(PUBLIC, true)) {
            List<String> asked = new CopyOnWriteArrayList<>();
            server.reachesItselfBy(url -> {
                asked.add(url);
                return Character.isDigit(outcome.charAt(0))
                        ? new Visitor.Visit.Answered(Integer.parseInt(outcome))
                        : new Visitor.Visit.Failed(Visitor.Failure.valueOf(outcome));
            });

            Finding finding = about("round-trip", severity, findings(ask(server, "{}")));

            assertThat(finding.sentence()).contains("https://addon.example.com", part);
            assertThat(asked).singleElement().asString().startsWith(PUBLIC + "/configure/self-check/");
        }
    }

    @Test
    @DisplayName("The ticket of a round trip is good while it is awaited; one made up tells a stranger nothing")
    void tickets() throws Exception {
        try (TestServer server = start(PUBLIC, true)) {
            List<String> used = new CopyOnWriteArrayList<>();
            server.reachesItselfBy(url -> {
                used.add(URI.create(url).getRawPath());
                return new Visitor.Visit.Failed(Visitor.Failure.REFUSED);
            });
            ask(server, "{}");
            ask(server, "{}");

            assertThat(used).hasSize(2).doesNotHaveDuplicates();
            for (String target : List.of(used.getFirst(), "/configure/self-check/" + "A".repeat(32))) {
                HttpResponse<String> answer = server.get(target);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).isEqualTo("{\"detail\":\"Not Found\"}");
            }
        }
    }

    @DisplayName("ASK-25: both addresses are shown side by side, and a mismatch is named before any play")
    @ParameterizedTest(name = "viewer {0}, server {1} → {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        8.8.8.8 | 8.8.8.8              | FINE | by the same address, 8.8.8.8
        8.8.8.8 | 9.9.9.9              | NOTE | You come from 8.8.8.8, and this server goes out by 9.9.9.9.
        8.8.8.8 | 2606:4700:4700::1111 | NOTE | the other family
        8.8.8.8 | 10.0.0.7             | FINE | does not leave this network
        -       | 9.9.9.9              | FINE | goes out to the internet by 9.9.9.9
        """)
    void twoAddresses(@Nullable String viewer, String own, Severity severity, String part) throws Exception {
        try (TestServer server = start(PUBLIC, true)) {
            server.reachesItselfBy(through(server, "X-Forwarded-Proto", "https", "X-Forwarded-For", own));

            List<Finding> found =
                    findings(ask(server, VIEWER, "X-Forwarded-For", viewer == null ? "192.168.1.7" : viewer));

            assertThat(about("two-addresses", severity, found).sentence()).contains(part);
        }
    }
}
