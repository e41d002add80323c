package comet.core.debrid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    @ParameterizedTest(name = "[{0}] is [{1}]")
    @DisplayName("DBP-04: white space around a key goes, the rest is passed as it is")
    @CsvSource({
        "key, key",
        "' key ', key",
        "'\tviewer@example.org:pass word\n', viewer@example.org:pass word",
        "' ', ''"
    })
    void aKeyIsTrimmed(String given, String kept) {
        assertThat(new ApiKey(given).secret()).isEqualTo(kept);
    }

    @ParameterizedTest(name = "[{0}]")
    @DisplayName("DBP-04: an empty key is none")
    @ValueSource(strings = {"", " ", "\t\n"})
    void anEmptyKeyIsMissing(String key) {
        assertThat(new ApiKey(key).isMissing()).isTrue();
        assertThat(new ApiKey("x").isMissing()).isFalse();
    }

    @Test
    @DisplayName("DBP-06: a key shows in no text, nor does its length")
    void aKeyDoesNotShow() {
        assertThat(new ApiKey("top-secret")).asString().isEqualTo(new ApiKey("x").toString());
        assertThat(new Account(ServiceId.PIKPAK, new ApiKey("viewer:top-secret")).toString())
                .contains("PIKPAK")
                .doesNotContain("viewer")
                .doesNotContain("top-secret");
        assertThat(new ApiKey("")).hasToString("(no key)");
    }

    @Test
    @DisplayName("DBP-04: without a key every operation ends in INVALID_CREDENTIALS")
    void aMissingKeyHasItsFailure() {
        assertThat(ApiKey.MISSING.kind()).isEqualTo(FailureKind.INVALID_CREDENTIALS);
    }
}
