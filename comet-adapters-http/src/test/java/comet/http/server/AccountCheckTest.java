package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.playback.StatusVideo;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of an account names the cause, in a sentence a person can act on (ASK-47). */
class AccountCheckTest {

    private static final String KEY = "FAKEKEY7f3d9a1c";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @DisplayName("ASK-47: a key that works says until when, and warns when that is soon")
    @ParameterizedTest(name = "{0} hours left → {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        -    | The key works: the account is premium, and the service names no end.        | -
        2472 | The key works: premium until DATE, 103 days left.                           | 103
        192  | The key works: premium until DATE, 8 days left.                             | 8
        191  | The key works, but premium ends on DATE, in 7 days: renew it in time.       | 7
        30   | The key works, but premium ends on DATE, in a day: renew it in time.        | 1
        5    | The key works, but premium ends on DATE, in less than a day: renew it in time. | 0
        -3   | The key still works, but premium ended on DATE: renew it now.               | 0
        """)
    void premium(@Nullable Long hours, String sentence, @Nullable Long days) throws Exception {
        Optional<Duration> left = Optional.ofNullable(hours).map(Duration::ofHours);
        Optional<Instant> until = left.map(server.time.instant()::plus);
        server.debrid.opens(KEY, status(AccountStatus.Kind.PREMIUM, until));

        JsonNode answer = check(KEY);

        String date = until.map(end -> end.toString().substring(0, 10)).orElse("");
        assertThat(answer.path("status").textValue()).isEqualTo("ok");
        assertThat(answer.path("cause").textValue()).isEqualTo("premium");
        assertThat(answer.path("message").textValue()).isEqualTo(sentence.replace("DATE", date));
        assertThat(answer.has("code")).isFalse();
        assertThat(
                        answer.path("daysLeft").isMissingNode()
                                ? null
                                : answer.path("daysLeft").longValue())
                .isEqualTo(days);
        assertThat(answer.path("premiumUntil").textValue())
                .isEqualTo(until.map(Object::toString).orElse(null));
    }

    @Test
    @DisplayName("ASK-47: a subscription that has ended says when")
    void ended() throws Exception {
        server.debrid.opens(
                KEY,
                status(
                        AccountStatus.Kind.EXPIRED,
                        Optional.of(server.time.instant().minus(Duration.ofDays(60)))));

        JsonNode answer = check(KEY);

        String date =
                server.time.instant().minus(Duration.ofDays(60)).toString().substring(0, 10);
        assertThat(answer.path("status").textValue()).isEqualTo("expired");
        assertThat(answer.path("message").textValue())
                .isEqualTo("The key is right, but the subscription ended on " + date
                        + ": renew it on the site of the service.");
        assertThat(answer.path("code").textValue()).isEqualTo("SUBSCRIPTION_EXPIRED");
    }

    @Test
    @DisplayName("ASK-47: an end at the beginning of time is none: the account was never paid for")
    void neverPaid() throws Exception {
        server.debrid.opens(KEY, status(AccountStatus.Kind.EXPIRED, Optional.of(Instant.EPOCH)));

        JsonNode answer = check(KEY);

        assertThat(answer.path("status").textValue()).isEqualTo("expired");
        assertThat(answer.path("cause").textValue()).isEqualTo("not_premium");
        assertThat(answer.path("message").textValue()).contains("no paid subscription");
        assertThat(answer.has("premiumUntil")).isFalse();
    }

    @DisplayName("ASK-47, ASK-27: each cause has its sentence, and the code of the clip that a play would show")
    @ParameterizedTest(name = "{0} {1} → {3}, {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        INVALID_CREDENTIALS       | bad_token               | invalid | wrong_key           | BAD_TOKEN                     | does not know this key
        INVALID_CREDENTIALS       | expired_token           | invalid | key_ended           | EXPIRED_TOKEN                 | no longer valid
        INVALID_CREDENTIALS       | -                       | invalid | wrong_key           | UNAUTHORIZED                  | does not know this key
        INVALID_CREDENTIALS       | invalid_account_or_password | invalid | wrong_login     | INVALID_ACCOUNT_OR_PASSWORD   | login or the password is wrong
        INVALID_CREDENTIALS       | invalid_grant           | invalid | sign_in_ended       | UNAUTHENTICATED               | enter the sign-in data again
        ACCOUNT_BLOCKED           | two_factor_auth_needed  | invalid | verification_needed | ACCOUNT_VERIFICATION_REQUIRED | two-factor code
        ACCOUNT_BLOCKED           | captcha_required        | invalid | verification_needed | ACCOUNT_VERIFICATION_REQUIRED | that you are a person
        ACCOUNT_BLOCKED           | AUTH_BLOCKED            | invalid | account_locked      | AUTH_BLOCKED                  | confirm it by the e-mail
        ACCOUNT_BLOCKED           | AUTH_USER_BANNED        | invalid | account_banned      | AUTH_USER_BANNED              | write to its support
        ACCOUNT_BLOCKED           | account_not_activated   | invalid | account_unusable    | ACCOUNT_INVALID               | not active yet
        ACCOUNT_BLOCKED           | permission_denied       | invalid | access_refused      | FORBIDDEN                     | sign in on its site
        IP_NOT_ALLOWED            | ip_not_allowed          | unknown | address_refused     | IP_NOT_ALLOWED                | address of this server, not your key
        IP_NOT_ALLOWED            | NO_SERVER               | unknown | address_refused     | NO_SERVER                     | address of this server, not your key
        NOT_PREMIUM               | -                       | expired | not_premium         | PAYMENT_REQUIRED              | no paid subscription
        NOT_PREMIUM               | FREE_TRIAL_LIMIT_REACHED | expired | trial_used_up      | FREE_TRIAL_LIMIT_REACHED      | free trial
        SUBSCRIPTION_EXPIRED      | -                       | expired | expired             | SUBSCRIPTION_EXPIRED          | renew it
        PLAN_RESTRICTED           | -                       | expired | not_in_plan         | PLAN_RESTRICTED_FEATURE       | larger plan
        TOO_MANY_ACTIVE_DOWNLOADS | -                       | unknown | slots_full          | ACTIVE_LIMIT                  | all download slots
        QUOTA_EXCEEDED            | -                       | unknown | limit_reached       | STORE_LIMIT_EXCEEDED          | traffic, storage or number
        QUOTA_EXCEEDED            | space_full              | unknown | storage_full        | STORAGE_FULL                  | delete something
        QUOTA_EXCEEDED            | maxData                 | unknown | day_used_up         | DAILY_LIMIT                   | try again tomorrow
        QUOTA_EXCEEDED            | MONTHLY_LIMIT           | unknown | month_used_up       | MONTHLY_LIMIT                 | this month
        RATE_LIMITED              | -                       | unknown | too_many_requests   | TOO_MANY_REQUESTS             | asks for a pause
        SERVICE_MAINTENANCE       | -                       | unknown | maintenance         | MAINTENANCE                   | being worked on
        SERVER_ERROR              | -                       | unknown | service_fault       | INTERNAL_SERVER_ERROR         | a fault of its own
        SERVER_ERROR              | store_server_down       | unknown | service_down        | STORE_SERVER_DOWN             | cannot be reached
        NETWORK_TIMEOUT           | -                       | unknown | no_answer           | TIMEOUT                       | did not answer
        PROTOCOL_ERROR            | -                       | unknown | unreadable          | BAD_GATEWAY                   | makes no sense
        UNKNOWN                   | never_heard_of          | unknown | unexpected          | UNKNOWN                       | unexpected
        """)
    void causes(FailureKind kind, @Nullable String word, String status, String cause, String code, String words)
            throws Exception {
        server.debrid.refuses(KEY, word == null ? DebridFailure.of(kind) : DebridFailure.of(kind, word));

        JsonNode answer = check(KEY);

        assertThat(answer.path("status").textValue()).isEqualTo(status);
        assertThat(answer.path("cause").textValue()).isEqualTo(cause);
        assertThat(answer.path("code").textValue()).isEqualTo(code);
        assertThat(answer.path("message").textValue()).contains(words);
    }

    @Test
    @DisplayName("ASK-47: no two causes have the same sentence, each is one sentence, and none of them holds the key")
    void oneSentencePerCause() throws Exception {
        Map<String, String> causeOf = new HashMap<>();
        for (StatusVideo clip : StatusVideo.values()) {
            server.debrid.refuses(KEY, DebridFailure.of(FailureKind.UNKNOWN, clip.name()));
            JsonNode answer = check(KEY);
            String sentence = answer.path("message").textValue();
            String cause = answer.path("cause").textValue();

            assertThat(answer.path("code").textValue()).isEqualTo(clip.name());
            assertThat(sentence).endsWith(".").doesNotContain(KEY);
            assertThat(sentence.substring(0, sentence.length() - 1)).doesNotContain(". ");
            assertThat(causeOf.putIfAbsent(sentence, cause)).isIn(null, cause);
            server.time.advance(Duration.ofMinutes(1));
        }
        assertThat(causeOf).hasSizeGreaterThan(25);
    }

    @DisplayName("ASK-47: the service's pause is told in words")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"PT0.2S, a second", "PT30S, 30 seconds", "PT5M, 5 minutes", "PT3H, 3 hours"})
    void pauses(Duration wait, String words) throws Exception {
        server.debrid.refuses(KEY, DebridFailure.of(FailureKind.RATE_LIMITED).withRetryAfter(wait));

        assertThat(check(KEY).path("message").textValue())
                .isEqualTo(
                        "The service asks for a pause, so the key could not be checked: try again in " + words + ".");
    }

    @DisplayName("ASK-47, DBP-02: a key of another service is recognised by its shape, and no other service is asked")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(nullValues = "-", textBlock = """
        01234567-89ab-4cde-8f01-23456789abcd,                 TorBox
        AbCdEfGhIjKlMnOpQrSt,                                 All-Debrid
        abcdefghijklmnop,                                     Premiumize
        abcdefghijklmnopqrstuvwxyzABCDEFGHI,                  Debrid-Link
        viewer@example.com:secret,                            PikPak
        refresh:abc,                                          PikPak
        ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGHIJKLMNOPQRST, -
        FAKEKEY,                                              -
        """)
    void keyOfAnotherService(String key, @Nullable String name) throws Exception {
        server.debrid.refuses(key, DebridFailure.of(FailureKind.INVALID_CREDENTIALS, "bad_token"));

        JsonNode answer = check(key);

        assertThat(answer.path("status").textValue()).isEqualTo("invalid");
        assertThat(answer.path("cause").textValue()).isEqualTo(name == null ? "wrong_key" : "other_service");
        assertThat(answer.path("message").textValue())
                .isEqualTo(
                        name == null
                                ? "The service does not know this key: copy it again from your account page there, or make"
                                        + " a new one."
                                : "The service does not know this key, which looks like one of " + name + ": choose "
                                        + name + " in this row, or enter another key.");
        assertThat(server.debrid.rechecked)
                .singleElement()
                .satisfies(asked -> assertThat(asked.service()).isEqualTo(ServiceId.REALDEBRID));
    }

    @Test
    @DisplayName("ASK-47: a key that its service accepts is never judged by its shape")
    void shapesJudgeNobody() throws Exception {
        assertThat(check("01234567-89ab-4cde-8f01-23456789abcd").path("cause").textValue())
                .isEqualTo("premium");
    }

    @Test
    @DisplayName("ASK-47: a service that the operator has not connected says so, and nobody is asked")
    void notConnected() throws Exception {
        JsonNode answer = answer(post("{\"service\":\"torbox\",\"apiKey\":\"" + KEY + "\"}"));

        assertThat(answer.path("status").textValue()).isEqualTo("unknown");
        assertThat(answer.path("cause").textValue()).isEqualTo("not_connected");
        assertThat(answer.path("message").textValue()).contains("not available on this server yet");
        assertThat(server.debrid.rechecked).isEmpty();
    }

    @Test
    @DisplayName("PAGE-075: a check is about now, not about what is remembered of the account (DBA-08)")
    void now() throws Exception {
        check(KEY);
        check(KEY);

        assertThat(server.debrid.rechecked).hasSize(2);
    }

    @Test
    @DisplayName("ASK-47: a trial account is named as such")
    void trial() throws Exception {
        assertThat(check("TRIAL").path("message").textValue()).contains("trial account, which cannot add torrents");
    }

    @Test
    @DisplayName("PAGE-075, DBP-06: whatever happens, the key is in no answer and in no line of the log")
    void theKeyIsNowhere() throws Exception {
        List<String> lines;
        try (CapturedLog log = new CapturedLog(Level.ALL)) {
            for (FailureKind kind : FailureKind.values()) {
                server.debrid.refuses(KEY, DebridFailure.of(kind));
                HttpResponse<String> answer = post("{\"service\":\"realdebrid\",\"apiKey\":\"" + KEY + "\"}");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
                assertThat(answer.body()).doesNotContain(KEY);
                server.time.advance(Duration.ofMinutes(1));
            }
            lines = log.lines();
        }
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains(KEY));
    }

    private static AccountStatus status(AccountStatus.Kind kind, Optional<Instant> until) {
        return new AccountStatus(kind, kind.refusal(), Optional.of("42"), until, Optional.of("Pro"));
    }

    private JsonNode check(String key) throws Exception {
        return answer(post("{\"service\":\"realdebrid\",\"apiKey\":\"" + key + "\"}"));
    }

    private static JsonNode answer(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> post(String body) throws Exception {
        return server.send("POST", "/configure/check-account", body, "Content-Type", "application/json");
    }
}
