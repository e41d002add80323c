package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.ServiceId;
import comet.http.ApiToken;
import comet.http.HttpSettings;
import comet.http.caching.CacheTimes;
import comet.http.config.StreamProxyPolicy;
import comet.http.login.LoginLimits;
import comet.http.login.PagePassword;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigureRoutesTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PRIVATE = "private, no-store, no-cache, max-age=0";
    private static TestServer open;

    private TestServer server;

    @BeforeAll
    static void startOpen() throws IOException {
        open = TestServer.start(settings -> settings.with(new CacheTimes(true, 300, 60, 86_400, 86_400)));
    }

    @AfterAll
    static void stopOpen() {
        open.close();
    }

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start(settings -> settings.with(new HttpSettings.Access(
                Optional.of(new ApiToken("k3y")),
                Optional.of(new PagePassword("pässword")),
                Duration.ofDays(1),
                LoginLimits.DEFAULT)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> login(String path, String form, String... headers) throws Exception {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "Content-Type";
        all[1] = FORM;
        all[2] = "Origin";
        all[3] = "http://127.0.0.1:" + server.server.port();
        return server.send("POST", path, form, all);
    }

    private String session() throws Exception {
        String cookie = login("/configure/login", "password=p%C3%A4ssword")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    @Test
    @DisplayName("HTTP-140, HTTP-152, HTTP-106: the open page")
    void openPage() throws Exception {
        HttpResponse<String> page = open.get("/configure");
        HttpResponse<String> personal = open.get("/" + TestServer.account("KEY") + "/configure");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("X-Robots-Tag")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control"))
                .contains("public, max-age=86400, stale-while-revalidate=60");
        assertThat(page.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
        assertThat(page.headers().firstValue("ETag")).isEmpty();
        assertThat(personal.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(personal.headers().firstValue("Cache-Control"))
                .contains("private, max-age=86400, stale-while-revalidate=60");
    }

    @DisplayName("HTTP-141, HTTP-151: an unreadable configuration leads to the plain page, before any login")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"/bm90IGpzb24=/configure, /configure", "/s/k3y/bm90IGpzb24=/configure, /s/k3y/configure"})
    void unreadable(String path, String location) throws Exception {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(location);
        // A word for the page, with nothing of the link in it.
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .contains("configure_unreadable=1; Max-Age=600; SameSite=Lax; Path=" + location);
    }

    @Test
    @DisplayName("HTTP-142, HTTP-148: without a session there is the login page, which knows the way back")
    void loginPage() throws Exception {
        HttpResponse<String> page = server.get("/s/k3y/configure?kodi_code=1234abcd");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("action=\"/s/k3y/configure/login\"")
                .contains("name=\"next\" value=\"/s/k3y/configure?kodi_code=1234abcd\"")
                .doesNotContain("id=\"page-data\"");
        assertThat(page.headers().firstValue("Cache-Control")).contains(PRIVATE);
        assertThat(page.headers().firstValue("Pragma")).contains("no-cache");
        assertThat(page.headers().firstValue("Expires")).contains("0");
        assertThat(page.headers().firstValue("Vary")).contains("Cookie, Accept, Accept-Encoding");
    }

    @Test
    @DisplayName("HTTP-143, HTTP-145: the right password opens a session and leads back")
    void signIn() throws Exception {
        HttpResponse<String> answer =
                login("/configure/login", "password=p%C3%A4ssword&next=%2Fabc%2Fconfigure%3Fkodi_code%3D1234abcd");
        String session = session();

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/abc/configure?kodi_code=1234abcd");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("configure_session=[^;]+; HttpOnly; SameSite=Lax; Path=/; Max-Age=86400");
        assertThat(answer.headers().firstValue("Cache-Control")).contains(PRIVATE);
        assertThat(server.get("/configure", "Cookie", session).body()).contains("id=\"page-data\"");
        assertThat(server.get("/configure", "Cookie", session).headers().firstValue("Cache-Control"))
                .contains(PRIVATE);

        server.time.advance(Duration.ofDays(1));
        assertThat(server.get("/configure", "Cookie", session).body()).contains("id=\"login\"");
    }

    @Test
    @DisplayName("HTTP-145: behind https the cookie is for https alone")
    void secureCookie() throws Exception {
        HttpResponse<String> answer = server.send(
                "POST",
                "/configure/login",
                "password=p%C3%A4ssword",
                "Content-Type",
                FORM,
                "X-Forwarded-Proto",
                "https",
                "Origin",
                "https://127.0.0.1:" + server.server.port());

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).endsWith("; Secure");
    }

    @Test
    @DisplayName("HTTP-143: a multipart form does as well")
    void multipart() throws Exception {
        String body = """
                --b
                Content-Disposition: form-data; name="password"

                pässword
                --b
                Content-Disposition: form-data; name="next"

                /x/configure
                --b--
                """.replace("\n", "\r\n");

        HttpResponse<String> answer = server.send(
                "POST",
                "/configure/login",
                body,
                "Content-Type",
                "multipart/form-data; boundary=b",
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/x/configure");
    }

    @DisplayName("HTTP-144, HTTP-151: whatever the form says, the next page is on this server")
    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({
        "/configure/login, next=%2F%2Fevil.example, /configure",
        "/configure/login, next=https%3A%2F%2Fevil.example, /configure",
        "/configure/login, next=%2F%5Cevil, /configure",
        "/configure/login, next=%2Fa%0D%0ASet-Cookie%3A%20x, /configure",
        "/configure/login, next=, /configure",
        "/s/k3y/configure/login, x=, /s/k3y/configure"
    })
    void nextPage(String path, String field, String location) throws Exception {
        HttpResponse<String> answer = login(path, "password=p%C3%A4ssword&" + field);

        assertThat(answer.headers().firstValue("Location")).contains(location);
    }

    @Test
    @DisplayName("HTTP-143: where there is no password, the form leads on")
    void noPassword() throws Exception {
        HttpResponse<String> answer =
                open.send("POST", "/configure/login", "next=%2Fx%2Fconfigure", "Content-Type", FORM);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/x/configure");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    @DisplayName("HTTP-150, ADM-08: a wrong password answers 401 and costs a quarter of a second")
    void wrongPassword() throws Exception {
        HttpResponse<String> answer = login("/configure/login", "password=password&next=%2Fx%2Fconfigure");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Invalid password").contains("name=\"next\" value=\"/x/configure\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(server.pauses).containsExactly(Duration.ofMillis(250));
    }

    @Test
    @DisplayName("HTTP-150, ADM-07: after five failures the password is not looked at, for that address")
    void tooManyAttempts() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(login("/configure/login", "password=x", "X-Forwarded-For", "8.8.8.8")
                            .statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> locked = login("/configure/login", "password=p%C3%A4ssword", "X-Forwarded-For", "8.8.8.8");
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.headers().firstValue("Retry-After")).contains("60");
        assertThat(locked.body()).contains("Too many attempts");
        assertThat(login("/configure/login", "password=p%C3%A4ssword", "X-Forwarded-For", "9.9.9.9")
                        .statusCode())
                .isEqualTo(303);

        server.time.advance(Duration.ofSeconds(1));
        assertThat(login("/configure/login", "password=p%C3%A4ssword", "X-Forwarded-For", "8.8.8.8")
                        .statusCode())
                .as("OPS-S03: nobody locks the owner out")
                .isEqualTo(303);
    }

    @Test
    @DisplayName("HTTP-098, OPS-S04: whatever a guesser writes into headers, he is counted as himself")
    void rotatingHeaders() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            statuses.add(login(
                            "/configure/login",
                            "password=x",
                            "X-Forwarded-For",
                            "1.1.1." + i + ", 8.8.8.8",
                            "X-Real-IP",
                            "1.1.2." + i,
                            "CF-Connecting-IP",
                            "1.1.3." + i)
                    .statusCode());
        }

        assertThat(statuses).containsExactly(401, 401, 401, 401, 401, 429);
    }

    @Test
    @DisplayName("HTTP-042: a form without a password answers 422")
    void missingPassword() throws Exception {
        assertThat(login("/configure/login", "next=x").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("ADM-09: forms of other sites are refused; a tool needs a session and says that it means it")
    void crossSite() throws Exception {
        String session = session();

        assertThat(server.send(
                                "POST",
                                "/configure/login",
                                "password=p%C3%A4ssword",
                                "Content-Type",
                                FORM,
                                "Origin",
                                "https://evil.example")
                        .body())
                .isEqualTo("{\"detail\":\"Cross-site request refused\"}");
        assertThat(server.send("POST", "/configure/login", "password=p%C3%A4ssword", "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.send(
                                "POST",
                                "/configure/login",
                                "password=p%C3%A4ssword",
                                "Content-Type",
                                FORM,
                                "Cookie",
                                session,
                                "X-Requested-With",
                                "comet")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    @DisplayName("HTTP-153: signing out clears the cookie")
    void signOut() throws Exception {
        HttpResponse<String> answer = server.send("POST", "/s/k3y/configure/logout", "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/s/k3y/configure");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .contains("configure_session=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0");
        assertThat(server.send("POST", "/configure/logout", "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("HTTP-153: signing out with a body that is too large answers 413, like signing in")
    void signOutWithALargeBody() throws Exception {
        // Of a much larger one the client may be sending still when the connection is closed, and hear nothing.
        HttpResponse<String> answer = server.send("POST", "/configure/logout", "x".repeat(200_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @DisplayName("HTTP-153: the page of a session has a form that ends it; the page of an open server has none")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"/configure", "/s/k3y/configure"})
    void signOutForm(String path) throws Exception {
        String action = "action=\"" + path + "/logout\"";

        assertThat(server.get(path, "Cookie", session()).body()).contains(action);
        assertThat(server.get(path).body()).doesNotContain("/logout");
        assertThat(open.get("/configure").body()).doesNotContain("/logout");
    }

    @Test
    @DisplayName("PAGE-075: the page offers the key check for the services that are installed, and no others")
    void connectedServices() throws Exception {
        assertThat(open.get("/configure").body()).contains("\"connectedServices\":[\"realdebrid\"]");
    }

    @Test
    @DisplayName("HTTP-090, HTTP-091: the page is told PUBLIC_BASE_URL with its path, and nothing where it is not set")
    void publicAddress() throws Exception {
        assertThat(open.get("/configure").body()).contains("\"publicBaseUrl\":null");
        try (TestServer published = TestServer.start(settings -> settings.with(new HttpSettings.Network(
                settings.network().host(),
                0,
                Optional.of("https://addon.example.com/addons/x"),
                settings.network().trustedPeers(),
                settings.network().maxConcurrentRequests())))) {
            assertThat(published.get("/addons/x/configure").body())
                    .contains("\"publicBaseUrl\":\"https://addon.example.com/addons/x\"")
                    .contains("\"basePath\":\"/addons/x\"");
        }
    }

    @DisplayName(
            "PAGE-004: the proxy password is offered where the operator allows it and something relays, nowhere else")
    @ParameterizedTest(name = "allowed {0}, relays {1}: offered {2}")
    @CsvSource({"false,false,false", "false,true,false", "true,false,false", "true,true,true"})
    void proxyPassword(boolean allowed, boolean relays, boolean offered) throws Exception {
        StreamProxyPolicy policy =
                new StreamProxyPolicy(allowed, Optional.empty(), ServiceId.REALDEBRID, Optional.empty());
        try (TestServer relaying = TestServer.start(settings -> settings.with(new HttpSettings.Offering(
                settings.offering().addon(),
                settings.offering().presentation(),
                policy,
                relays,
                false,
                settings.offering().searchLimit(),
                settings.offering().playbackLimit())))) {
            Document page = Jsoup.parse(relaying.get("/configure").body());

            assertThat(page.select(".field[hidden]:has(#debridStreamProxyPassword)")
                            .isEmpty())
                    .isEqualTo(offered);
        }
    }

    @Test
    @DisplayName("HTTP-063: without a password only the private address shows the token")
    void privateAddress() throws Exception {
        try (TestServer tokenOnly = TestServer.start(settings -> settings.with(new HttpSettings.Access(
                Optional.of(new ApiToken("k3y")), Optional.empty(), Duration.ofDays(1), LoginLimits.DEFAULT)))) {
            assertThat(tokenOnly.get("/configure").body()).doesNotContain("k3y").contains("private address");
            assertThat(tokenOnly.get("/s/k3y/configure").body()).contains("\"prefix\":\"/s/k3y\"");
        }
    }

    @Test
    @DisplayName("HTTP-125, PAGE-071: every file that the page names is served here")
    void assets() throws Exception {
        String page = open.get("/configure").body();
        Matcher names = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"").matcher(page);
        int files = 0;
        while (names.find()) {
            files++;
            HttpResponse<String> file = open.get(names.group(1));
            assertThat(file.statusCode()).as(names.group(1)).isEqualTo(200);
            String tag = file.headers().firstValue("ETag").orElseThrow();
            assertThat(open.get(names.group(1), "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
        }
        assertThat(files).isGreaterThan(3);
        assertThat(open.get("/assets/logo.png").headers().firstValue("Cache-Control"))
                .contains("public, max-age=86400");
        assertThat(open.get("/assets/nothing.js").statusCode()).isEqualTo(404);
    }

    @DisplayName("PAGE-075: what becomes of a key")
    @ParameterizedTest(name = "{0}, {1} → {2}")
    @CsvSource({
        "realdebrid, GOOD, ok",
        "realdebrid, REFUSED, invalid",
        "realdebrid, EXPIRED, expired",
        "realdebrid, RESTRICTED, expired",
        "realdebrid, TRIAL, expired",
        "realdebrid, BROKEN, unknown",
        "realdebrid, '', invalid",
        "torbox, GOOD, unknown"
    })
    void accountCheck(String service, String key, String status) throws Exception {
        HttpResponse<String> answer = check(open, "{\"service\":\"" + service + "\",\"apiKey\":\"" + key + "\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"status\":\"" + status + "\",");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    @DisplayName("PP-71: where people sign in, the check also tells the service's word for why they are not let in")
    void accountCheckWhereOneSignsIn() throws Exception {
        try (TestServer pikpak = TestServer.start()) {
            pikpak.debrid.becomes(ServiceId.PIKPAK);

            assertThat(check(pikpak, "{\"service\":\"pikpak\",\"apiKey\":\"REFUSED\"}")
                            .body())
                    .startsWith("{\"status\":\"invalid\",")
                    .contains(",\"reason\":\"bad_token\"");
            assertThat(check(pikpak, "{\"service\":\"pikpak\",\"apiKey\":\"EXPIRED\"}")
                            .body())
                    .startsWith("{\"status\":\"expired\",")
                    .doesNotContain("reason");
            assertThat(check(pikpak, "{\"service\":\"pikpak\",\"apiKey\":\"GOOD\"}")
                            .body())
                    .startsWith("{\"status\":\"ok\",")
                    .doesNotContain("reason");
        }
    }

    @DisplayName("PAGE-075, HTTP-042: bodies that are no question")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        {
        []
        null
        {"service":"realdebrid"}
        {"apiKey":"x"}
        {"service":1,"apiKey":"x"}
        {"service":"realdebrid","apiKey":null}
        {"service":"stremthru","apiKey":"x"}
        """)
    void badChecks(String body) throws Exception {
        assertThat(check(server, body, "Cookie", session()).statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("PAGE-075: a check needs the page session, and there are 20 a minute for each client")
    void checkLimits() throws Exception {
        String question = "{\"service\":\"realdebrid\",\"apiKey\":\"GOOD\"}";
        String session = session();

        assertThat(check(server, question).statusCode()).isEqualTo(401);
        for (int i = 0; i < 20; i++) {
            assertThat(check(server, question, "Cookie", session).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> tooMany = check(server, question, "Cookie", session);
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).contains("60");
        assertThat(check(server, question, "Cookie", session, "X-AIOStreams-User-IP", "8.8.8.8")
                        .statusCode())
                .as("HTTP-098: a header that anybody can write makes nobody another client")
                .isEqualTo(429);
        assertThat(check(server, question, "Cookie", session, "X-Forwarded-For", "8.8.8.8")
                        .statusCode())
                .isEqualTo(200);
        server.time.advance(Duration.ofMinutes(1));
        assertThat(check(server, question, "Cookie", session).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> check(TestServer server, String body, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return server.send("POST", "/configure/check-account", body, all);
    }
}
