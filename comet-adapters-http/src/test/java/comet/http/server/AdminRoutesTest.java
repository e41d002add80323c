package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.port.ScrapeContext;
import comet.core.report.Decision;
import comet.core.report.Ending;
import comet.core.report.Removals;
import comet.core.report.Rule;
import comet.core.report.SearchReport;
import comet.core.torrent.InfoHash;
import comet.http.ApiToken;
import comet.http.HttpSettings;
import comet.http.login.AdminAccess;
import comet.http.login.LoginLimits;
import comet.http.login.PagePassword;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminRoutesTest {

    private static final String PASSWORD = "opérator";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SHOWN = "0123456789abcdef0123456789abcdef01234567";
    private static final String CUT = "1123456789abcdef0123456789abcdef01234567";

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start(
                settings -> settings.with(new AdminAccess(new PagePassword(PASSWORD), Duration.ofHours(1))));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> post(String path, String form, String... headers) throws Exception {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "Content-Type";
        all[1] = FORM;
        all[2] = "Origin";
        all[3] = "http://127.0.0.1:" + server.server.port();
        return server.send("POST", path, form, all);
    }

    private String session() throws Exception {
        return post("/admin/login", "password=op%C3%A9rator")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/dashboard", "/admin/api/explain/movie/tt0063350"})
    @DisplayName("Without an admin password there are no such routes")
    void without(String path) throws Exception {
        try (TestServer open = TestServer.start()) {
            assertThat(open.get(path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("ADM-01, ADM-06, ADM-13: strangers get the login page, and nothing may be kept")
    void strangers() throws Exception {
        HttpResponse<String> home = server.get("/admin");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("Admin Password", "action=\"/admin/login\"");
        assertThat(home.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(home.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(home.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();

        HttpResponse<String> dashboard = server.get("/admin/dashboard");
        assertThat(dashboard.statusCode()).isEqualTo(303);
        assertThat(dashboard.headers().firstValue("Location")).contains("/admin");

        HttpResponse<String> api = server.get("/admin/api/explain/movie/tt0063350");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.body()).isEqualTo("{\"detail\":\"Authentication required\"}");
        assertThat(api.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    @DisplayName("ADM-02, ADM-03, ADM-10: the right password opens the dashboard, by a cookie for these pages alone")
    void right() throws Exception {
        HttpResponse<String> entered = post("/admin/login", "password=op%C3%A9rator");

        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).contains("/admin/dashboard");
        assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("admin_session=[A-Za-z0-9_-]+; HttpOnly; SameSite=Strict; Path=/admin; Max-Age=3600");
        String session =
                entered.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        assertThat(server.get("/admin/dashboard", "Cookie", session).body()).contains("Why is it not in my list?");
        HttpResponse<String> home = server.get("/admin", "Cookie", session);
        assertThat(home.statusCode()).isEqualTo(307);
        assertThat(home.headers().firstValue("Location")).contains("/admin/dashboard");
    }

    @Test
    @DisplayName("ADM-02, ADM-12: a wrong password gets the page again with 401, a missing one 422")
    void wrong() throws Exception {
        HttpResponse<String> wrong = post("/admin/login", "password=operator");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("Invalid password");
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(post("/admin/login", "passwort=op%C3%A9rator").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("ADM-07: who guesses has to wait, and is told how long")
    void guesses() throws Exception {
        HttpResponse<String> last = post("/admin/login", "password=0");
        for (int i = 1; i < 6; i++) {
            last = post("/admin/login", "password=" + i);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(last.body()).contains("Too many attempts");
    }

    @Test
    @DisplayName("ADM-09: forms of other sites are refused; a tool without a session, too")
    void foreign() throws Exception {
        for (String path : List.of("/admin/login", "/admin/logout")) {
            HttpResponse<String> refused = server.send(
                    "POST", path, "password=op%C3%A9rator", "Content-Type", FORM, "Origin", "https://evil.example");
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body()).isEqualTo("{\"detail\":\"Cross-site request refused\"}");
        }
        assertThat(server.send("POST", "/admin/login", "password=op%C3%A9rator", "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("ADM-06, ADM-10, ADM-11: signing out ends the session for every copy of it, under both paths")
    void out() throws Exception {
        String session = session();
        HttpResponse<String> out = post("/admin/logout", "", "Cookie", session);

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Location")).contains("/admin");
        assertThat(out.headers().allValues("Set-Cookie"))
                .containsExactly(
                        "admin_session=; HttpOnly; SameSite=Strict; Path=/admin; Max-Age=0",
                        "admin_session=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0");
        assertThat(server.get("/admin/dashboard", "Cookie", session).statusCode())
                .isEqualTo(303);
    }

    @Test
    @DisplayName("ADM-04: a session is signed with the key of the specification, so other instances accept it")
    void token() throws Exception {
        assertThat(dashboard(token("admin-dashboard:" + PASSWORD, 3_600))).isEqualTo(200);
        assertThat(dashboard(token("configure-page:" + PASSWORD, 3_600)))
                .as("of the configuration page")
                .isEqualTo(303);
        assertThat(dashboard(token("admin-dashboard:another", 3_600))).isEqualTo(303);
        assertThat(dashboard(token("admin-dashboard:" + PASSWORD, -1)))
                .as("over")
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "é", "AAAA====", "MTc2NzMxMjAwMDowMTIzNDU2Nzg5YWJjZGVm"})
    @DisplayName("ADM-05: what is no session opens nothing")
    void malformed(String value) throws Exception {
        assertThat(dashboard(value)).isEqualTo(303);
    }

    private int dashboard(String session) throws Exception {
        byte[] request = ("GET /admin/dashboard HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: admin_session="
                        + session + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        return Integer.parseInt(server.raw(request).substring(9, 12));
    }

    private String token(String keyText, long seconds) throws Exception {
        byte[] key = MessageDigest.getInstance("SHA-256").digest(keyText.getBytes(StandardCharsets.UTF_8));
        String signed = (server.time.instant().getEpochSecond() + seconds) + ":0123456789abcdef";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String token = signed + ":" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.getBytes(StandardCharsets.US_ASCII));
    }

    private void searched() {
        server.test.recent.ended(new SearchReport(
                SearchReport.Part.ANSWER,
                MediaRequest.parse(MediaType.SERIES, "tt0000202:1:2")
                        .orElseThrow()
                        .key(),
                ScrapeContext.LIVE,
                Duration.ofMillis(410),
                Optional.of(Decision.STORED),
                Optional.of(Ending.FOUND),
                OptionalInt.of(2),
                2,
                List.of(),
                List.of(),
                new Removals(Map.of(Rule.TOO_LARGE, 1), Map.of(new InfoHash(CUT), Rule.TOO_LARGE)),
                Set.of(new InfoHash(SHOWN)),
                1,
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty()));
    }

    @Test
    @DisplayName("ASK-37: what became of the last search, and of one torrent")
    void explained() throws Exception {
        searched();
        HttpResponse<String> told = server.get(
                "/admin/api/explain/series/tt0000202:1:2?hash=" + CUT.toUpperCase(Locale.ROOT), "Cookie", session());

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(told.body())
                .contains(
                        "\"media\":\"series/tt0000202:1:2\"",
                        "\"outcome\":\"found\",\"decision\":\"stored\",\"took_ms\":410,\"complete\":true",
                        "\"considered\":2,\"from_store\":2,\"dropped\":0,\"removed\":{\"too_large\":1},\"listed\":1",
                        "\"torrent\":{\"info_hash\":\"" + CUT + "\",\"fate\":\"removed\",\"rule\":\"too_large\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /admin/api/explain/series/tt0000202:1:3          | 404 | Nobody asked this server for it lately
        /admin/api/explain/channel/tt0000202             | 422 | type is movie or series
        /admin/api/explain/series/tt0000202:01:2         | 422 | id is that of a film
        /admin/api/explain/series/tt0000202:1:2?hash=zz  | 422 | hash is an info hash
        """)
    @DisplayName("Questions that cannot be answered say why")
    void noAnswer(String target, int status, String why) throws Exception {
        searched();
        HttpResponse<String> told = server.get(target, "Cookie", session());

        assertThat(told.statusCode()).isEqualTo(status);
        assertThat(told.body()).contains("{\"detail\":\"" + why);
    }

    @Test
    @DisplayName("The dashboard answers the same question in words, and shows what was typed as text")
    void dashboardAnswers() throws Exception {
        searched();
        String session = session();

        assertThat(server.get("/admin/dashboard?type=series&id=tt0000202:1:2&hash=" + CUT, "Cookie", session)
                        .body())
                .contains(CUT + " is not in the list: it is larger than the viewer wants.")
                .contains("2 releases looked at, 1 listed");
        assertThat(server.get("/admin/dashboard?type=series&id=%22%3E%3Cscript%3E", "Cookie", session)
                        .body())
                .contains("Not understood: id is", "&quot;&gt;&lt;script&gt;")
                .doesNotContain("\"><script>");
    }

    @Test
    @DisplayName("NET-04: no other page may read these answers, and none of them is under the private address")
    void apart() throws Exception {
        try (TestServer both = TestServer.start(settings -> settings.with(new HttpSettings.Access(
                        Optional.of(new ApiToken("k3y")), Optional.empty(), Duration.ofDays(1), LoginLimits.DEFAULT))
                .with(new AdminAccess(new PagePassword(PASSWORD), Duration.ofHours(1))))) {
            assertThat(both.get("/admin").statusCode()).isEqualTo(200);
            assertThat(both.get("/s/k3y/admin").statusCode()).isEqualTo(404);
        }
    }
}
