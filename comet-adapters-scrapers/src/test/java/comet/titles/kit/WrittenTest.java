package comet.titles.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What services write")
class WrittenTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("EPX-16: seasons and episodes are whole numbers from 0 on, or digits")
    @CsvSource(quoteCharacter = '\'', nullValues = "-", textBlock = """
            0,           0
            12,          12
            '"12"',      12
            '" 012 "',   12
            3.0,         3
            1.5,         -
            -1,          -
            '"-1"',      -
            '"1.5"',     -
            '""',        -
            true,        -
            null,        -
            [1],         -
            9999999999,  -
            '"9999999999"', -
            1e999,       -
            """)
    void counts(String written, @Nullable Integer expected) throws Exception {
        assertThat(Written.count(JSON.readTree(written)))
                .isEqualTo(expected == null ? OptionalInt.empty() : OptionalInt.of(expected));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("EPX-01, REL-04: the date before T, if it is one of the calendar")
    @CsvSource(nullValues = "-", textBlock = """
            2020-04-18,                2020-04-18
            2020-04-18T23:00:00.000Z,  2020-04-18
            2020-04-18T,               2020-04-18
            2020-02-30,                -
            2020-04,                   -
            20200418,                  -
            soon,                      -
            '',                        -
            """)
    void dates(String written, @Nullable LocalDate expected) {
        assertThat(Written.date(written)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("EPX-01: the moment, where there is one")
    @CsvSource(nullValues = "-", textBlock = """
            2020-04-18T15:00:00.000Z,   2020-04-18T15:00:00Z
            2020-04-18T15:00:00+00:00,  2020-04-18T15:00:00Z
            2020-04-19T00:00:00+09:00,  2020-04-18T15:00:00Z
            2020-04-18,                 -
            2020-04-18T15:00:00,        -
            soon,                       -
            """)
    void moments(String written, @Nullable Instant expected) {
        assertThat(Written.moment(written)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "{0} is {1} minutes")
    @DisplayName("EPX-01: runtimes")
    @CsvSource(quoteCharacter = '\'', nullValues = "-", textBlock = """
            45,              45
            '"45"',          45
            '"45 min"',      45
            '"45min."',      45
            '"1h 35min"',    95
            '"2 h"',         120
            '"1hour 5m"',    65
            0,               -
            '"0 min"',       -
            '""',            -
            '"soon"',        -
            '"1441 min"',    -
            -5,              -
            null,            -
            true,            -
            """)
    void lengths(String written, @Nullable Integer minutes) throws Exception {
        assertThat(Written.length(JSON.readTree(written)))
                .isEqualTo(Optional.ofNullable(minutes).map(Duration::ofMinutes));
    }

    @Test
    @DisplayName("MDA-44: what is not there is absent")
    void absent() {
        assertThat(Written.text(null)).isEmpty();
        assertThat(Written.text(" \t ")).isEmpty();
        assertThat(Written.text(" Sintel ")).hasValue("Sintel");
        assertThat(Written.count(null)).isEmpty();
        assertThat(Written.date(null)).isEmpty();
        assertThat(Written.moment(null)).isEmpty();
        assertThat(Written.length(null)).isEmpty();
    }
}
