package comet.debrid.pikpak;

import static comet.core.debrid.FailureKind.ACCOUNT_BLOCKED;
import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static comet.debrid.pikpak.PikPakUnderTest.KEY;
import static comet.debrid.pikpak.PikPakUnderTest.LIST;
import static comet.debrid.pikpak.PikPakUnderTest.PASSWORD;
import static comet.debrid.pikpak.PikPakUnderTest.VERIFY;
import static comet.debrid.pikpak.PikPakUnderTest.body;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.Session;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.Locks;
import comet.core.port.SessionStore;
import comet.core.port.StoreException;
import comet.outside.scripted.CapturedLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, staying signed in, and what is done when the service refuses (PP-10 to PP-22, PP-70, PP-71). */
class SignInTest {

    private static final String CAPTCHA = "POST /user/v1/shield/captcha/init";
    private static final String SIGN_IN = "POST /user/v1/auth/signin";
    private static final String REFRESH = "POST /user/v1/auth/token";
    private static final String FILES = "GET /drive/drive/v1/files";

    private PikPakUnderTest pikpak;

    @BeforeEach
    void start() throws Exception {
        pikpak = PikPakUnderTest.start();
    }

    @AfterEach
    void close() {
        pikpak.close();
    }

    private DebridFailure failure(String key) throws InterruptedException {
        return pikpak.failureOf(key, LIST).failure();
    }

    private String kept(String key) {
        return pikpak.sessions
                .find(ScriptedAccounts.account(key))
                .map(Session::text)
                .orElse("");
    }

    // Who signs in

    @DisplayName("PP-14: a login is an e-mail address, a phone number or a name")
    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({
        "viewer@example.com,  email",
        "13812345678,         phone_number",
        "8613812345678,       phone_number",
        "viewer01,            username",
        "1381234567,          username",
        "viewer@home,         username"
    })
    void aLoginIsOneOfThree(String login, String member) throws Exception {
        pikpak.captcha().refuses("invalid_account_or_password", 4022);

        failure(login + ":" + PASSWORD);

        assertThat(body(pikpak.take().getFirst())).contains("\"meta\":{\"" + member + "\":\"" + login + "\"}");
    }

    @DisplayName("PP-15: without a token, or with an address for a human, nobody is signed in")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{}",
                "{\"captcha_token\": \"\", \"expires_in\": 300}",
                "{\"captcha_token\": \"ck\", \"expires_in\": 300, \"url\": \"https://user.example.com/captcha\"}"
            })
    void aHumanIsAskedFor(String answer) throws Exception {
        pikpak.answers(answer);

        assertThat(failure(KEY)).isEqualTo(DebridFailure.of(ACCOUNT_BLOCKED, "captcha_required"));
        assertThat(pikpak.sent()).containsExactly(CAPTCHA);
    }

    @Test
    @DisplayName("PP-16: without sub, the user is user_id")
    void theUserHasTwoNames() throws Exception {
        pikpak.captcha()
                .answers("{\"access_token\": \"at\", \"expires_in\": \"7200\", \"user_id\": \"User02\"}")
                .captcha()
                .files();

        pikpak.ask(LIST);

        assertThat(body(pikpak.take().get(2))).contains("\"user_id\":\"User02\"");
    }

    @DisplayName("DBE-04: a sign-in without an access token or its end is a PROTOCOL_ERROR")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{}", "{\"access_token\": \"at\"}", "{\"access_token\": \"\", \"expires_in\": 7200}"})
    void anAnswerWithoutATokenIsNone(String answer) throws Exception {
        pikpak.captcha().answers(answer);

        assertThat(failure(KEY).kind()).hasToString("PROTOCOL_ERROR");
    }

    // Staying signed in

    @Test
    @DisplayName("PP-17: what was signed in stays signed in, here and on other instances")
    void aSessionIsKept() throws Exception {
        pikpak.captcha().tokens(1).captcha().files();
        pikpak.ask(LIST);
        pikpak.captcha().files();

        pikpak.another().library(list(KEY), Deadline.after(Duration.ofSeconds(25), pikpak.time));

        assertThat(pikpak.sent()).containsExactly(CAPTCHA, SIGN_IN, CAPTCHA, FILES, CAPTCHA, FILES);
        assertThat(kept(KEY)).contains("at-1", "rt-1", "User01", "2026-03-01T14:00:00Z", "android");
    }

    private static LibraryRequest list(String key) {
        return new LibraryRequest(ScriptedAccounts.account(key), 500, 0, Optional.empty());
    }

    @DisplayName("PP-18: with less than 600 s of life left the session is renewed first")
    @ParameterizedTest(name = "{0} s left")
    @CsvSource({"600, false", "599, true", "-1, true"})
    void anOldSessionIsRenewed(int left, boolean renewed) throws Exception {
        pikpak.signedInFor(Duration.ofSeconds(left));
        if (renewed) {
            pikpak.tokens(2);
        }
        pikpak.captcha().files();

        pikpak.ask(LIST);

        assertThat(pikpak.sent().getFirst()).isEqualTo(renewed ? REFRESH : CAPTCHA);
        assertThat(kept(KEY)).contains(renewed ? "rt-2" : "rt-1");
    }

    @Test
    @DisplayName("PP-18: a refresh sends no client secret; PP-17: a new refresh token is kept before the next call")
    void aRefreshSendsNoSecret() throws Exception {
        pikpak.signedInFor(Duration.ofSeconds(1)).tokens(2).answers(500, "");

        failure(KEY);

        List<RecordedRequest> sent = pikpak.take();
        assertThat(body(sent.getFirst()))
                .contains("\"refresh_token\":\"rt-1\"")
                .doesNotContain(ScriptedAccounts.ANDROID.clientSecret());
        assertThat(kept(KEY)).contains("rt-2");
    }

    @Test
    @DisplayName("PP-18: a refresh that fails otherwise leaves the access token in use while it lives")
    void anAccessTokenIsUsedToItsEnd() throws Exception {
        pikpak.signedInFor(Duration.ofMinutes(5)).answers(500, "").captcha().files();

        pikpak.ask(LIST);

        RecordedRequest last = pikpak.take().getLast();
        assertThat(last.getHeaders().get("Authorization")).isEqualTo("Bearer at-1");
    }

    @Test
    @DisplayName("PP-18: when it is over, the refresh fails with its own kind")
    void anAccessTokenEnds() throws Exception {
        pikpak.signedInFor(Duration.ZERO).answers(500, "");

        assertThat(failure(KEY).kind()).isEqualTo(SERVER_ERROR);
    }

    @Test
    @DisplayName("PP-18: after invalid_grant there is exactly one sign-in, whose refusal counts")
    void aRefusedGrantCostsASignIn() throws Exception {
        pikpak.signedInFor(Duration.ofMinutes(5))
                .refuses("invalid_grant", 4126)
                .captcha()
                .refuses("invalid_grant", 4126);

        assertThat(failure(KEY)).isEqualTo(DebridFailure.of(INVALID_CREDENTIALS, "invalid_grant"));
        assertThat(pikpak.sent()).containsExactly(REFRESH, CAPTCHA, SIGN_IN);
    }

    @Test
    @DisplayName("PP-19: after a wrong password nothing is tried for 600 s, then again; another key is free")
    void aWrongPasswordIsNotRepeated() throws Exception {
        pikpak.captcha().refuses("invalid_account_or_password", 4022);
        failure(KEY);

        pikpak.time.advance(Duration.ofSeconds(599));
        DebridFailure held = failure(KEY);
        assertThat(held.kind()).isEqualTo(INVALID_CREDENTIALS);
        assertThat(held.nativeCode()).contains("invalid_account_or_password");
        assertThat(held.retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(pikpak.sent()).containsExactly(CAPTCHA, SIGN_IN);

        pikpak.captcha().tokens(1).captcha().files();
        pikpak.ask("other@example.com:" + PASSWORD, LIST);

        pikpak.time.advance(Duration.ofSeconds(1));
        pikpak.captcha().tokens(1).captcha().files();
        pikpak.ask(LIST);
    }

    @Test
    @DisplayName("PP-19: another instance that signs the account in is waited for, and what it got is used")
    void instancesTakeTurns() throws Exception {
        Account account = ScriptedAccounts.account(KEY);
        Locks.Lease theirs = pikpak.sessions.tryTurn(account).orElseThrow();
        pikpak.captcha().files();
        SessionStore slow = new SessionStore() {
            private int looks;

            @Override
            public void keep(Account kept, Session session) throws StoreException {
                pikpak.sessions.keep(kept, session);
            }

            @Override
            public Optional<Session> find(Account wanted) throws StoreException {
                looks++;
                if (looks == 3) {
                    pikpak.signedIn();
                    theirs.close();
                }
                return pikpak.sessions.find(wanted);
            }

            @Override
            public Optional<Locks.Lease> tryTurn(Account wanted) throws StoreException {
                return pikpak.sessions.tryTurn(wanted);
            }
        };

        pikpak.withStore(slow).library(list(KEY), Deadline.after(Duration.ofSeconds(25), pikpak.time));

        assertThat(pikpak.sent()).containsExactly(CAPTCHA, FILES);
    }

    @Test
    @DisplayName("PP-17: while the store is away the instance signs in by itself, stays signed in, and says so once")
    void aStoreMayBeAway() throws Exception {
        SessionStore away = new SessionStore() {
            @Override
            public void keep(Account account, Session session) throws StoreException {
                throw new StoreException("keeping a session", new IllegalStateException());
            }

            @Override
            public Optional<Session> find(Account account) throws StoreException {
                throw new StoreException("reading a session", new IllegalStateException());
            }

            @Override
            public Optional<Locks.Lease> tryTurn(Account account) throws StoreException {
                throw new StoreException("taking a lock", new IllegalStateException());
            }
        };
        pikpak.captcha().tokens(1).captcha().files().captcha().files();
        PikPak alone = pikpak.withStore(away);

        try (CapturedLog log = CapturedLog.start()) {
            alone.library(list(KEY), Deadline.after(Duration.ofSeconds(25), pikpak.time));
            pikpak.time.advance(Duration.ofMinutes(5));
            alone.library(list(KEY), Deadline.after(Duration.ofSeconds(25), pikpak.time));

            assertThat(pikpak.sent()).containsExactly(CAPTCHA, SIGN_IN, CAPTCHA, FILES, CAPTCHA, FILES);
            assertThat(log.text())
                    .containsOnlyOnce("shared with no other instance")
                    .doesNotContain(PASSWORD);
        }
    }

    // Captcha tokens

    @DisplayName("PP-20: a captcha token is used until 30 s before its end, and 300 s at most")
    @ParameterizedTest(name = "told {0} s, after {1} s: asked again {2}")
    @CsvSource({"300, 269, false", "300, 270, true", "3600, 299, false", "3600, 300, true", "10, 0, true"})
    void captchaTokensEnd(int told, int after, boolean again) throws Exception {
        pikpak.signedIn()
                .answers("{\"captcha_token\": \"ck\", \"expires_in\": " + told + "}")
                .files();
        pikpak.ask(LIST);
        pikpak.time.advance(Duration.ofSeconds(after));
        pikpak.sent();
        if (again) {
            pikpak.captcha();
        }
        pikpak.answers("{}");

        pikpak.ask(PikPakUnderTest.remove("fld-1"));

        assertThat(pikpak.sent().getFirst().equals(CAPTCHA)).isEqualTo(again);
    }

    @Test
    @DisplayName("PP-21: a captcha token that is refused twice ends in ACCOUNT_BLOCKED")
    void aCaptchaTokenIsReplacedOnce() throws Exception {
        pikpak.signedIn().captcha().refuses("captcha_invalid", 9).captcha().refuses("captcha_invalid", 4002);

        assertThat(failure(KEY)).isEqualTo(DebridFailure.of(ACCOUNT_BLOCKED, "captcha_invalid"));
        assertThat(pikpak.sent()).containsExactly(CAPTCHA, FILES, CAPTCHA, FILES);
    }

    @DisplayName("PP-22: an access token that is refused is renewed, and the call made again")
    @ParameterizedTest(name = "HTTP {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            401 | ''
            400 | {"error": "unauthenticated", "error_code": 16}
            200 | {"error_code": "16"}
            """)
    void anAccessTokenIsReplaced(int status, String answer) throws Exception {
        pikpak.signedIn().captcha().answers(status, answer).tokens(2).files();

        pikpak.ask(LIST);

        List<RecordedRequest> sent = pikpak.take();
        assertThat(sent.get(2).getUrl().encodedPath()).isEqualTo("/user/v1/auth/token");
        assertThat(sent.get(3).getHeaders().get("Authorization")).isEqualTo("Bearer at-2");
    }

    @Test
    @DisplayName("PP-22: refused twice it is INVALID_CREDENTIALS, and not shown again for 300 s (DBT-06)")
    void anAccessTokenIsReplacedOnce() throws Exception {
        pikpak.signedIn().captcha().refuses("unauthenticated", 16).tokens(2).refuses("unauthenticated", 16);

        assertThat(failure(KEY)).isEqualTo(DebridFailure.of(INVALID_CREDENTIALS, "unauthenticated"));
        int sent = pikpak.server.getRequestCount();
        assertThat(failure(KEY).kind()).isEqualTo(INVALID_CREDENTIALS);
        assertThat(pikpak.server.getRequestCount()).isEqualTo(sent);

        pikpak.time.advance(Duration.ofMinutes(5));
        pikpak.captcha().files();
        pikpak.ask(LIST);
    }

    // The other program

    @DisplayName("PP-70: refused as an unknown program, or for want of a human, the other one is tried at once")
    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({"invalid_client,      ANDROID", "unauthorized_client, WEB", "captcha_required,    ANDROID"})
    void theOtherProgramIsTried(String word, ClientKind first) throws Exception {
        try (PikPakUnderTest service = PikPakUnderTest.startAs(first)) {
            service.captcha().refuses(word, 0).captcha().tokens(1).captcha().files();

            service.ask(LIST);

            List<RecordedRequest> sent = service.take();
            String other = service.profile(first.other()).clientId();
            assertThat(sent.get(1).getHeaders().get("X-Client-Id"))
                    .isEqualTo(service.profile(first).clientId());
            assertThat(sent.subList(2, 6))
                    .allSatisfy(request ->
                            assertThat(request.getHeaders().get("X-Client-Id")).isEqualTo(other));
            String session = service.sessions
                    .find(ScriptedAccounts.account(KEY))
                    .map(Session::text)
                    .orElse("");
            assertThat(session).contains("\"client\":\"" + first.other().word() + "\"");
        }
    }

    @Test
    @DisplayName("PP-70: refused as both, it fails, and nothing is tried for 600 s")
    void bothProgramsAreRefused() throws Exception {
        pikpak.captcha().refuses("invalid_client", 0).captcha().answers(401, "{\"error\": \"invalid_client\"}");

        assertThat(failure(KEY)).isEqualTo(DebridFailure.of(INVALID_CREDENTIALS, "invalid_client"));
        assertThat(failure(KEY).kind()).isEqualTo(INVALID_CREDENTIALS);
        assertThat(pikpak.sent()).containsExactly(CAPTCHA, SIGN_IN, CAPTCHA, SIGN_IN);
    }

    @Test
    @DisplayName("PP-15, PP-70: asked for a human before the password, the next sign-in is as the other program")
    void theNextSignInIsAsTheOtherProgram() throws Exception {
        pikpak.answers("{\"url\": \"https://user.example.com/captcha\"}");
        failure(KEY);
        pikpak.captcha().tokens(1).captcha().files();

        pikpak.ask(LIST);

        assertThat(pikpak.take().get(1).getHeaders().get("X-Client-Id")).isEqualTo(ClientProfile.WEB.clientId());
    }

    @Test
    @DisplayName("PP-15, PP-70: asked for a human as both programs, nothing is tried for 600 s")
    void bothProgramsNeedAHuman() throws Exception {
        for (int i = 0; i < 2; i++) {
            pikpak.answers("{\"url\": \"https://user.example.com/captcha\"}");
            failure(KEY);
        }

        assertThat(failure(KEY).nativeCode()).contains("captcha_required");
        assertThat(pikpak.sent()).containsExactly(CAPTCHA, CAPTCHA);
    }

    // Refresh tokens as keys

    @Test
    @DisplayName("PP-71: an account is entered by its refresh token, once; then by those that follow")
    void aRefreshTokenIsAKey() throws Exception {
        String key = "refresh:rt-own";
        pikpak.tokens(1).captcha().files();
        pikpak.ask(key, LIST);
        pikpak.time.advance(Duration.ofHours(2));
        pikpak.tokens(2).captcha().files();
        pikpak.ask(key, LIST);

        List<RecordedRequest> sent = pikpak.take();
        assertThat(body(sent.get(0))).contains("\"refresh_token\":\"rt-own\"");
        assertThat(body(sent.get(3))).contains("\"refresh_token\":\"rt-1\"");
        assertThat(kept(key)).contains("rt-2");
    }

    @Test
    @DisplayName("PP-71: a token that was given to the web site is taken as the web site's")
    void aRefreshTokenMayBeTheWebSites() throws Exception {
        pikpak.refuses("invalid_grant", 4126).tokens(1).captcha().files();

        pikpak.ask("refresh:rt-own", LIST);

        List<RecordedRequest> sent = pikpak.take();
        assertThat(body(sent.get(1))).contains(ClientProfile.WEB.clientId());
    }

    @Test
    @DisplayName("PP-71: when it is refused, that is what is said, and no password is asked for")
    void aRefreshTokenIsRefused() throws Exception {
        pikpak.refuses("invalid_grant", 4126).refuses("invalid_grant", 4126);

        assertThat(failure("refresh:rt-own")).isEqualTo(DebridFailure.of(INVALID_CREDENTIALS, "invalid_grant"));
        assertThat(failure("refresh:rt-own").kind()).isEqualTo(INVALID_CREDENTIALS);
        assertThat(pikpak.sent()).containsExactly(REFRESH, REFRESH);
    }

    // Secrets

    @Test
    @DisplayName("PP-02: the password goes to the sign-in alone, and as a field of its form")
    void thePasswordGoesNowhereElse() throws Exception {
        pikpak.captcha().tokens(1).answers("{\"sub\": \"User01\"}").captcha().answers("{\"data\": {}}");
        pikpak.ask(VERIFY);

        for (RecordedRequest request : pikpak.take()) {
            boolean isSignIn = request.getUrl().encodedPath().endsWith("/auth/signin");
            assertThat(body(request).contains(PASSWORD)).isEqualTo(isSignIn);
            assertThat(request.getUrl() + request.getHeaders().toString()).doesNotContain(PASSWORD);
        }
    }

    @Test
    @DisplayName("DBP-06: passwords and tokens are in no log, no failure and no text")
    void secretsAreNotShown() throws Exception {
        try (CapturedLog log = CapturedLog.start()) {
            pikpak.captcha().tokens(1).captcha().refuses("quoting_at-1", 3, "rt-1 " + PASSWORD);
            DebridException failed = pikpak.failureOf(LIST);

            String shown = CapturedLog.stackTrace(failed)
                    + failed.failure()
                    + log.text()
                    + pikpak.sessions.find(ScriptedAccounts.account(KEY))
                    + SignedIn.of(new Session(kept(KEY)), ClientKind.ANDROID);
            assertThat(shown).doesNotContain(PASSWORD, "at-1", "rt-1", "ck-1");
        }
    }

    @Test
    @DisplayName("section 1.2: refused for two accounts within ten minutes, the operator is told once an hour")
    void anOldProfileIsNoticed() throws Exception {
        try (CapturedLog log = CapturedLog.start()) {
            refuseCaptchaOf("one@example.com:a");
            refuseCaptchaOf("one@example.com:a");
            assertThat(log.text()).doesNotContain("out of date");

            refuseCaptchaOf("two@example.com:b");
            refuseCaptchaOf("three@example.com:c");

            assertThat(log.text()).containsOnlyOnce("out of date").doesNotContain("example.com");
        }
    }

    private void refuseCaptchaOf(String key) throws Exception {
        pikpak.time.advance(Duration.ofMinutes(1));
        pikpak.sessions.keep(
                ScriptedAccounts.account(key),
                new Session("{\"accessToken\": \"at\", \"expiresAt\": \"2027-01-01T00:00:00Z\"}"));
        pikpak.captcha().refuses("captcha_invalid", 9).captcha().refuses("captcha_invalid", 9);
        failure(key);
    }
}
