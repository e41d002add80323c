package comet.core.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusKeyTest {

    @DisplayName("SV-01: a word is normalised")
    @ParameterizedTest(name = "[{0}] → {1}")
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            bad_token,BAD_TOKEN
            badToken,BADTOKEN
            ' auth-error ',AUTH_ERROR
            server  error!!,SERVER_ERROR
            Account not premium.,ACCOUNT_NOT_PREMIUM
            a--b__c,A_B_C
            __x__,X
            404,404
            ' store/error-code ',STORE_ERROR_CODE
            größe ı,GR_E
            """)
    void aWordIsNormalised(String raw, String key) {
        assertThat(StatusKey.parse(raw)).contains(new StatusKey(key));
    }

    @DisplayName("SV-01: where nothing is left there is no key")
    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", " ", "---", "_", "…", "\n"})
    void nothingLeftIsNoKey(String raw) {
        assertThat(StatusKey.parse(raw)).isEmpty();
    }

    @Test
    @DisplayName("a key has at most 100 characters")
    void aKeyIsNotEndless() {
        String longest = "a".repeat(StatusKey.MAX_LENGTH);

        assertThat(StatusKey.parse("__" + longest + "__")).isPresent();
        assertThat(StatusKey.parse(longest + "a")).isEmpty();
    }

    @DisplayName("only normalised text makes a key")
    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "bad_token", "_A", "A_", "A__B", "A B", "Ä"})
    void onlyNormalisedTextMakesAKey(String text) {
        assertThatThrownBy(() -> new StatusKey(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
