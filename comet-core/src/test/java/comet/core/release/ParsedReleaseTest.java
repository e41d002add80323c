package comet.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedReleaseTest {

    @Test
    @DisplayName("PARSE-01: nothing is known of a name until it is read")
    void nothingIsKnown() {
        ParsedRelease release = ParsedRelease.builder("name").build();

        assertThat(release.rawTitle()).isEqualTo("name");
        assertThat(release.title()).isEmpty();
        assertThat(release.resolution()).isEqualTo("unknown");
        assertThat(release.year()).isEmpty();
        assertThat(release.flags()).isEmpty();
        assertThat(release.is(ReleaseFlag.TRASH)).isFalse();
    }

    @Test
    @DisplayName("PARSE-01: seasons and episodes are ascending and each there once")
    void numbersAreAscending() {
        ParsedRelease release = ParsedRelease.builder("name")
                .seasons(List.of(3, 1, 1))
                .episodes(List.of(2, 2, 0))
                .build();

        assertThat(release.seasons()).containsExactly(1, 3);
        assertThat(release.episodes()).containsExactly(0, 2);
    }

    @ParameterizedTest
    @DisplayName("PARSE-01: a year is 1900 to 2100")
    @ValueSource(ints = {0, 1899, 2101})
    void otherYearsAreRefused(int year) {
        assertThatThrownBy(() -> ParsedRelease.builder("name").year(year).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("seasons and episodes are not negative")
    void negativeNumbersAreRefused() {
        assertThatThrownBy(
                        () -> ParsedRelease.builder("name").seasons(List.of(-1)).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        ParsedRelease.builder("name").episodes(List.of(1, -1)).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("flags are kept and cannot be changed")
    void flagsAreKept() {
        ParsedRelease release =
                ParsedRelease.builder("name").flag(ReleaseFlag.PROPER).build();

        assertThat(release.is(ReleaseFlag.PROPER)).isTrue();
        assertThatThrownBy(() -> release.flags().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
