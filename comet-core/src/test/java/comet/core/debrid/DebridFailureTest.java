package comet.core.debrid;

import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DebridFailureTest {

    private static final String TOO_LONG = "x".repeat(DebridFailure.MAX_CODE_LENGTH + 1);

    @ParameterizedTest
    @DisplayName("DBE-03: the word of the service is kept as the service writes it")
    @ValueSource(strings = {"bad_token", "badToken", "MAGNET_TOO_MANY_ACTIVE", "Not logged in.", "404", "-1"})
    void aWordIsKept(String word) {
        assertThat(DebridFailure.of(INVALID_CREDENTIALS, word).nativeCode()).contains(word);
    }

    @Test
    @DisplayName("white space around a word is no part of it")
    void whiteSpaceAroundAWordGoes() {
        assertThat(DebridFailure.of(INVALID_CREDENTIALS, " bad_token\r\n").nativeCode())
                .contains("bad_token");
    }

    @ParameterizedTest
    @DisplayName("DBP-06: text that may carry a URL, a key in a query or control characters is no code and is left out")
    @ValueSource(
            strings = {
                "",
                "   ",
                "...",
                "https://debrid.example/link?token=abc",
                "token=abc",
                "viewer@example.org",
                "bad\ntoken",
                "bad\u0000token",
                "bad\u202etoken",
                "<b>error</b>"
            })
    void textThatIsNoCodeIsLeftOut(String text) {
        assertThat(DebridFailure.of(SERVER_ERROR, text)).isEqualTo(DebridFailure.of(SERVER_ERROR));
    }

    @Test
    @DisplayName("a code has at most 64 characters; a longer one is left out")
    void aLongCodeIsLeftOut() {
        String longest = "x".repeat(DebridFailure.MAX_CODE_LENGTH);

        assertThat(DebridFailure.of(SERVER_ERROR, longest).nativeCode()).contains(longest);
        assertThat(DebridFailure.of(SERVER_ERROR, TOO_LONG).nativeCode()).isEmpty();
    }

    @Test
    @DisplayName("the record itself refuses what is no code, without repeating it")
    void theRecordRefusesWhatIsNoCode() {
        String secret = "https://debrid.example/?apikey=s3cret";

        assertThatThrownBy(
                        () -> new DebridFailure(SERVER_ERROR, Optional.of(secret), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("native code")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() ->
                        new DebridFailure(SERVER_ERROR, Optional.empty(), Optional.of(TOO_LONG), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("further key");
    }

    @Test
    @DisplayName("DBT-05: a wait is kept")
    void aWaitIsKept() {
        DebridFailure failure = DebridFailure.of(RATE_LIMITED, "floodDetected").withRetryAfter(Duration.ofHours(1));

        assertThat(failure)
                .isEqualTo(new DebridFailure(
                        RATE_LIMITED,
                        Optional.of("floodDetected"),
                        Optional.empty(),
                        Optional.of(Duration.ofHours(1))));
    }

    @Test
    @DisplayName("a senseless wait of a service is brought into the limits, one of ours is refused")
    void aSenselessWaitIsLimited() {
        DebridFailure failure = DebridFailure.of(RATE_LIMITED);

        assertThat(failure.withRetryAfter(Duration.ofSeconds(-1)).retryAfter()).contains(Duration.ZERO);
        assertThat(failure.withRetryAfter(Duration.ofDays(3650)).retryAfter()).contains(Duration.ofHours(24));
        assertThatThrownBy(() -> new DebridFailure(
                        RATE_LIMITED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofHours(24).plusNanos(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DebridFailure(
                        RATE_LIMITED, Optional.empty(), Optional.empty(), Optional.of(Duration.ofNanos(-1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("DBT-09: that our own budget is spent is told apart from the service's word, whatever the wait")
    void ownBudget() {
        assertThat(DebridFailure.ownBudgetSpent().kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(DebridFailure.ownBudgetSpent().isOwnBudget()).isTrue();
        assertThat(DebridFailure.ownBudgetSpent()
                        .withRetryAfter(Duration.ofSeconds(3))
                        .isOwnBudget())
                .isTrue();
        assertThat(DebridFailure.of(FailureKind.RATE_LIMITED).isOwnBudget()).isFalse();
        assertThat(DebridFailure.of(FailureKind.RATE_LIMITED, "slow_down").isOwnBudget())
                .isFalse();
    }
}
