package comet.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlePatternTest {

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @DisplayName("RANK-03: searched anywhere, without regard to case; between slashes with regard to it")
    @CsvSource({
        "web-?dl,   Sintel.2010.WEB-DL, true",
        "WEBDL,     sintel.webdl.x264,  true",
        "^sintel,   Sintel.2010,        true",
        "^2010,     Sintel.2010,        false",
        "/x264/,    Sintel.x264,        true",
        "/X264/,    Sintel.x264,        false",
        "фильм,     ФИЛЬМ.2010,         true",
        "/,         a/b,                true",
        "/a,        x/A,                true"
    })
    void searching(String pattern, String name, boolean found) {
        assertThat(new TitlePattern(pattern).matches(name)).isEqualTo(found);
    }

    @ParameterizedTest
    @DisplayName("RANK-03: what is no regular expression is refused when it is made")
    @ValueSource(strings = {"(", "/[a/", "*", "a{2,1}", "(?<n>a)(?<n>b)"})
    void whatDoesNotCompileIsRefused(String pattern) {
        assertThatThrownBy(() -> new TitlePattern(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a regular expression: ");
    }

    @Test
    @DisplayName("RANK-03: the message names the list, the entry and the place")
    void theEntryIsNamed() {
        assertThatThrownBy(() -> TitlePattern.all("exclude", List.of("fine", "/a{2,1}/")))
                .hasMessage("exclude[1]: not a regular expression: Illegal repetition range near character 7");
    }

    @Test
    @DisplayName("RANK-03: patterns and lists have an end")
    void sizesAreLimited() {
        assertThat(new TitlePattern("a".repeat(500)).text()).hasSize(500);
        assertThatThrownBy(() -> new TitlePattern("a".repeat(501))).isInstanceOf(IllegalArgumentException.class);
        List<String> many = Collections.nCopies(101, "a");
        assertThatThrownBy(() -> TitlePattern.all("require", many)).hasMessage("require: at most 100 patterns");
    }

    @ParameterizedTest
    @DisplayName("RANK-03: an expression that would try for ever is no match, and says so soon")
    @ValueSource(
            strings = {"(a+)+$", "(a|aa)+$", "(a|a)*b", "(.*)*x", "(?:a?){60}a{60}$", "^(([a-z])+.)+[A-Z]([a-z])+$"})
    void catastrophesEnd(String pattern) {
        assertThat(new TitlePattern(pattern).matches("a".repeat(60) + "!")).isFalse();
    }

    @Test
    @DisplayName("RANK-03: what is counted is reading, not time: of a very long name only so much is searched")
    void readsAreCounted() {
        TitlePattern pattern = new TitlePattern("/[^x]x/");

        assertThat(pattern.matches("a".repeat(TitlePattern.MAX_READS / 10) + "x"))
                .isTrue();
        assertThat(pattern.matches("a".repeat(TitlePattern.MAX_READS + 1) + "x"))
                .isFalse();
    }

    @Test
    @DisplayName("RANK-03: an expression that is too deep for the stack is no match")
    void deepRecursionEnds() {
        assertThat(new TitlePattern("(a|b)*c").matches("ab".repeat(100_000))).isFalse();
    }

    @Test
    @DisplayName("Patterns are equal when written alike")
    void equality() {
        assertThat(new TitlePattern("a|b")).isEqualTo(new TitlePattern("a|b")).hasToString("a|b");
        assertThat(new TitlePattern("a")).isNotEqualTo(new TitlePattern("/a/"));
    }
}
