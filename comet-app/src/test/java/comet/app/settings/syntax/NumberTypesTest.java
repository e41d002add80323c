package comet.app.settings.syntax;

import static comet.app.settings.syntax.Bounds.any;
import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.Bounds.between;
import static comet.app.settings.syntax.Bounds.positive;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Numbers in settings")
class NumberTypesTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            0,         0
            42,        42
            +42,       42
            -42,       -42
            ' 42 ',    42
            1_000,     1000
            1_0_0,     100
            5.0,       5
            -5.00,     -5
            007,       7
            """)
    @DisplayName("CFG-10, section 2: an int is digits, underscores between them, or an integral decimal")
    void wholeNumbers(String text, int value) {
        assertThat(NumberTypes.whole(any()).read(text)).isEqualTo(Reading.of(value));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "5.5",
                "1e3",
                "0x10",
                "5.",
                ".0",
                "_1",
                "1_",
                "1__0",
                "1 000",
                "--1",
                "+",
                "one",
                "٣",
                "inf",
                "9223372036854775808"
            })
    @DisplayName("Section 2: 5.5, 1e3, 0x10 and text are no int")
    void notWhole(String text) {
        assertThat(NumberTypes.whole(any()).read(text)).isEqualTo(Reading.refused("must be an integer"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            0.5,       0.5
            1e3,       1000
            ' -2.5 ',  -2.5
            .5,        0.5
            7,         7
            +1E-2,     0.01
            """)
    @DisplayName("Section 2: a num is a decimal or exponent form")
    void decimals(String text, double value) {
        assertThat(NumberTypes.finite(any()).read(text)).isEqualTo(Reading.of(value));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1f", "1d", "0x1p3", "1_0", "1,5", "NaN", "nan", "e", "-", "1e", "half"})
    @DisplayName("Section 2: what only Java would read is no num, and neither is nan")
    void notDecimal(String text) {
        assertThat(NumberTypes.finite(any()).read(text)).isEqualTo(Reading.refused("must be a number"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"inf", "-Infinity", "1e999"})
    @DisplayName("Section 2: infinities are refused where the row says finite")
    void infinite(String text) {
        assertThat(NumberTypes.finite(any()).read(text)).isEqualTo(Reading.refused("must be a finite number"));
        assertThat(NumberTypes.preciseSeconds(positive()).read(text))
                .isEqualTo(Reading.refused("must be a finite number"));
        assertThat(NumberTypes.number(any()).read(text).faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"true", "FALSE", " True "})
    @DisplayName("CFG-10: a boolean is not read as 1 or 0")
    void booleans(String text) {
        assertThat(NumberTypes.whole(any()).read(text)).isEqualTo(Reading.refused("cannot be a boolean"));
        assertThat(NumberTypes.finite(any()).read(text)).isEqualTo(Reading.refused("cannot be a boolean"));
        assertThat(NumberTypes.seconds(any()).read(text)).isEqualTo(Reading.refused("cannot be a boolean"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            -1,   must be between 0 and 20
            21,   must be between 0 and 20
            """)
    @DisplayName("CFG-65: outside of a hard range is an error that names the range")
    void enforced(String text, String problem) {
        assertThat(NumberTypes.whole(between(0, 20).enforced()).read(text)).isEqualTo(Reading.refused(problem));
    }

    @Test
    @DisplayName("CFG-65: the words of half-open ranges")
    void demands() {
        assertThat(NumberTypes.whole(positive().enforced()).read("0"))
                .isEqualTo(Reading.refused("must be greater than 0"));
        assertThat(NumberTypes.seconds(atLeast(60).enforced()).read("59"))
                .isEqualTo(Reading.refused("must be at least 60"));
        assertThat(NumberTypes.preciseSeconds(positive().enforced()).read("0.0"))
                .isEqualTo(Reading.refused("must be greater than 0"));
    }

    @Test
    @DisplayName("CFG-65: outside of a soft range is moved to the nearest allowed value, with a warning")
    void moved() {
        assertThat(NumberTypes.whole(between(2, 200)).read("1"))
                .isEqualTo(Reading.moved(2, "must be between 2 and 200; 2 is used instead of 1"));
        assertThat(NumberTypes.whole(positive()).read("-7"))
                .isEqualTo(Reading.moved(1, "must be greater than 0; 1 is used instead of -7"));
        assertThat(NumberTypes.seconds(atLeast(0)).read("-1"))
                .isEqualTo(Reading.moved(Duration.ZERO, "must be at least 0; 0 is used instead of -1"));
        assertThat(NumberTypes.number(between(0, 1)).read("inf"))
                .isEqualTo(Reading.moved(1.0, "must be between 0 and 1; 1 is used instead of inf"));
        assertThat(NumberTypes.number(positive().upTo(1)).read("0"))
                .isEqualTo(Reading.moved(0.001, "must be greater than 0 and at most 1; 0.001 is used instead of 0"));
    }

    @Test
    @DisplayName("What no counter and no clock can hold is moved to the largest that they can")
    void technicalLimits() {
        assertThat(NumberTypes.whole(atLeast(0)).read("99999999999"))
                .isEqualTo(Reading.moved(
                        Integer.MAX_VALUE, "must be at most 2147483647; 2147483647 is used instead of 99999999999"));
        assertThat(NumberTypes.seconds(atLeast(0).enforced()).read("9223372036854775807"))
                .isEqualTo(Reading.moved(
                        Duration.ofDays(36500),
                        "must be at most 3153600000; 3153600000 is used instead of 9223372036854775807"));
        assertThat(NumberTypes.preciseSeconds(positive().enforced()).read("1e300"))
                .isEqualTo(Reading.moved(
                        Duration.ofDays(36500), "must be at most 3153600000; 3153600000 is used instead of 1e300"));
    }

    @Test
    @DisplayName("Seconds become durations, exact to the nanosecond")
    void durations() {
        assertThat(NumberTypes.preciseSeconds(positive()).read("0.8")).isEqualTo(Reading.of(Duration.ofMillis(800)));
        assertThat(NumberTypes.preciseSeconds(positive()).read("20.5")).isEqualTo(Reading.of(Duration.ofMillis(20500)));
        assertThat(NumberTypes.preciseSeconds(positive()).write(Duration.ofMillis(800)))
                .isEqualTo("0.8");
        assertThat(NumberTypes.seconds(any()).write(Duration.ofMinutes(5))).isEqualTo("300");
    }

    @Test
    @DisplayName("CFG-TORRENT_CACHE_TTL: any negative number means never")
    void never() {
        assertThat(NumberTypes.secondsOrNever().read("-5")).isEqualTo(Reading.of(Optional.empty()));
        assertThat(NumberTypes.secondsOrNever().read("0")).isEqualTo(Reading.of(Optional.of(Duration.ZERO)));
        assertThat(NumberTypes.secondsOrNever().write(Optional.empty())).isEqualTo("-1");
        assertThat(NumberTypes.secondsOrOff().read("-5")).isEqualTo(Reading.of(Duration.ZERO));
    }
}
