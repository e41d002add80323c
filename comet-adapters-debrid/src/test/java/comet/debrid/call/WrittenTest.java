package comet.debrid.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

    @DisplayName("DBP-08: an instant is read with any zone or fraction; without a zone it is UTC")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            2026-03-01T12:00:00Z,          2026-03-01T12:00:00Z
            2026-03-01T12:00:00.250Z,      2026-03-01T12:00:00.250Z
            ' 2026-03-01T13:00:00+01:00 ', 2026-03-01T12:00:00Z
            2026-03-01T12:00:00.25,        2026-03-01T12:00:00.250Z
            2026-03-01,
            soon,
            '',
            ,
            """)
    void givenAnInstant_whenRead_thenItIsThat(@Nullable String written, @Nullable Instant instant) {
        assertThat(Written.instant(written)).isEqualTo(Optional.ofNullable(instant));
    }

    @DisplayName("an instant in seconds: 0, and what no clock shows, is none")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            1772366400,          2026-03-01T12:00:00Z
            0,
            -1,
            9223372036854775807,
            ,
            """)
    void givenSeconds_whenRead_thenTheyAreAnInstant(@Nullable Long written, @Nullable Instant instant) {
        assertThat(Written.seconds(written)).isEqualTo(Optional.ofNullable(instant));
    }

    @DisplayName("DBP-08: a negative number of bytes is unknown")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            9223372036854775807, 9223372036854775807
            0,                   0
            -1,
            ,
            """)
    void givenBytes_whenRead_thenTheyAreKnownOrNot(@Nullable Long written, @Nullable Long bytes) {
        assertThat(Written.bytes(written)).isEqualTo(bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes));
    }
}
