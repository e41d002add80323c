package comet.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CFG-24, CFG-36: what may be shown of a text")
class RedactionTest {

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
        OPEN      | lvie                                    | "lvie"
        OPEN      | https://example.com/path                | "https://example.com/path"
        OPEN      | https://user:pass@example.com           | ***
        OPEN      | see https://token@example.com please    | ***
        HOST_ONLY | https://example.com                     | "https://example.com"
        HOST_ONLY | https://example.com/                    | "https://example.com/"
        HOST_ONLY | https://example.com/debrid=KEY          | "https://example.com/***"
        HOST_ONLY | example.com/debrid=KEY                  | "example.com/***"
        HOST_ONLY | ["https://a.example/K1","https://b?k=K2"] | "["https://a.example/***","https://b/***"]"
        SECRET    | hunter2                                 | ***
        """)
    void quoted(Exposure exposure, String text, String shown) {
        assertThat(Redaction.quoted(text, exposure)).isEqualTo(shown);
    }

    @Test
    @DisplayName("CFG-24: a received text is cut to 60 characters, never through one of them")
    void cut() {
        assertThat(Redaction.quoted("x".repeat(61), Exposure.OPEN)).isEqualTo('"' + "x".repeat(60) + '"');
        assertThat(Redaction.quoted("x".repeat(59) + "🎬🎬", Exposure.OPEN)).isEqualTo('"' + "x".repeat(59) + '"');
    }

    @Test
    @DisplayName("CFG-24: one line per problem, and nothing that steers a terminal")
    void oneLine() {
        assertThat(Redaction.quoted("a\nb\rc\td\u001B[31m\u0085", Exposure.OPEN))
                .isEqualTo("\"a\\nb\\rc\\td\\u001b[31m\\u0085\"");
    }
}
