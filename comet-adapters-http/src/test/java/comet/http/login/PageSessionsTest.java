package comet.http.login;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.address.CookieScope;
import comet.http.message.Calls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSessionsTest {

    private final MovableTime time = new MovableTime();
    private final PageSessions sessions = sessions("pässword");

    private PageSessions sessions(String password) {
        return new PageSessions(Door.CONFIGURE, new PagePassword(password), Duration.ofDays(1), time, new Random(1));
    }

    @Test
    @DisplayName("HTTP-145, HTTP-146: the cookie of a new session")
    void cookie() {
        String cookie = sessions.begin(new CookieScope(false, "/"));

        assertThat(cookie)
                .matches("configure_session=[A-Za-z0-9_-]{120,160}; HttpOnly; SameSite=Lax; Path=/; Max-Age=86400");
        assertThat(decoded(value(cookie))).matches("1767312000:[0-9a-f]{16}:[0-9a-f]{64}");
        assertThat(sessions.begin(new CookieScope(true, "/"))).endsWith("; Max-Age=86400; Secure");
    }

    @Test
    @DisplayName("HTTP-147: a session ends at its expiry, that second included")
    void expiry() {
        String value = value(sessions.begin(new CookieScope(false, "/")));

        time.advance(Duration.ofSeconds(86_399));
        assertThat(sessions.isValid(value)).isTrue();
        time.advance(Duration.ofSeconds(1));
        assertThat(sessions.isValid(value)).isFalse();
    }

    @Test
    @DisplayName("HTTP-146: replicas share sessions, another password ends them")
    void replicas() {
        String value = value(sessions.begin(new CookieScope(false, "/")));

        assertThat(sessions("pässword").isValid(value)).isTrue();
        assertThat(sessions("other").isValid(value)).isFalse();
    }

    @DisplayName("HTTP-147: what is not of the right shape is no session")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "x",
                "1767312000:0123456789abcdef",
                "01767312000:0123456789abcdef:0000000000000000000000000000000000000000000000000000000000000000",
                "+1767312000:0123456789abcdef:0000000000000000000000000000000000000000000000000000000000000000",
                "1767312000:0123456789ABCDEF:0000000000000000000000000000000000000000000000000000000000000000",
                "1767312000:0123456789abcdef:0000000000000000000000000000000000000000000000000000000000000000",
                "1767312000:0123456789abcdef:00:00"
            })
    void malformed(String token) {
        assertThat(sessions.isValid(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(token.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @Test
    @DisplayName("HTTP-147: other alphabets and long values are refused before anything is decoded")
    void alphabet() {
        String value = value(sessions.begin(new CookieScope(false, "/")));

        assertThat(sessions.isValid(value + "=")).isFalse();
        assertThat(sessions.isValid(value + "é")).isFalse();
        assertThat(sessions.isValid("A".repeat(161))).isFalse();
        assertThat(sessions.isValid(value.substring(0, 40) + "A" + value.substring(41)))
                .isFalse();
    }

    @Test
    @DisplayName("HTTP-142: the session is found among other cookies")
    void amongOthers() {
        String value = value(sessions.begin(new CookieScope(false, "/")));

        assertThat(sessions.isSignedIn(Calls.get("/configure")
                        .with("Cookie", "a=b; configure_session=" + value + "; c")
                        .build()))
                .isTrue();
        assertThat(sessions.isSignedIn(Calls.get("/configure")
                        .with("Cookie", "xconfigure_session=" + value)
                        .build()))
                .isFalse();
        assertThat(sessions.isSignedIn(Calls.get("/configure").build())).isFalse();
    }

    private static String value(String cookie) {
        return cookie.substring("configure_session=".length(), cookie.indexOf(';'));
    }

    private static String decoded(String value) {
        return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII);
    }
}
