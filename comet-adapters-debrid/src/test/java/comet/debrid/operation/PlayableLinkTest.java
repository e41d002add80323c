package comet.debrid.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayableLinkTest {

    private static final ApiKey KEY = new ApiKey("SECRET/KEY");

    @Test
    @DisplayName("DBL-01: an absolute http or https address with a host plays")
    void givenAnAddress_whenRead_thenItPlays() throws Exception {
        assertThat(PlayableLink.read("https://cdn.example/a%20b.mkv?x=1", KEY).url())
                .hasToString("https://cdn.example/a%20b.mkv?x=1");
    }

    @Test
    @DisplayName("DBL-01: a key with a blank is also found where the blank is written as a plus")
    void givenAKeyWithABlank_whenItIsWrittenAsInAForm_thenItIsRefused() {
        ApiKey key = new ApiKey("SECRET KEY");

        assertThatThrownBy(() -> PlayableLink.read("https://cdn.example/a.mkv?token=SECRET+KEY", key))
                .isInstanceOf(DebridException.class);
    }

    @DisplayName("DBL-01: anything else, and an address with the key in it, is a PROTOCOL_ERROR")
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/a.mkv",
                "magnet:?xt=urn:btih:aa",
                "ftp://cdn.example/a.mkv",
                "https:///a.mkv",
                "https://cdn.example/a\nb.mkv",
                "https://cdn.example/a.mkv?token=SECRET/KEY",
                "https://cdn.example/SECRET%2FKEY/a.mkv",
                "https://SECRET%2FKEY@cdn.example/a.mkv",
                "https://cdn.example/a.mkv?token=SECRET%2fKEY"
            })
    void givenAnotherText_whenRead_thenItIsRefused(@Nullable String url) {
        DebridException thrown = catchThrowableOfType(DebridException.class, () -> PlayableLink.read(url, KEY));

        assertThat(thrown.failure()).isEqualTo(DebridFailure.of(FailureKind.PROTOCOL_ERROR));
    }
}
