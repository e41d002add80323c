package comet.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AirDateTest {

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName(
            "EPX-14: the dates that names use: that in UTC, and that of 12 hours before; of midnight the date alone")
    @CsvSource({
        "2020-04-19T01:00:00Z, 2020-04-19 2020-04-18",
        "2020-04-19T11:59:59Z, 2020-04-19 2020-04-18",
        "2020-04-19T12:00:00Z, 2020-04-19",
        "2020-04-19T00:00:00Z, 2020-04-19"
    })
    void theDatesInNames(Instant aired, String dates) {
        assertThat(AirDate.of(aired).inNames())
                .isEqualTo(Arrays.stream(dates.split(" ")).map(LocalDate::parse).toList());
    }

    @Test
    @DisplayName("EPX-01: the moment is kept where there is one")
    void theMomentIsKept() {
        Instant evening = Instant.parse("2020-04-19T01:00:00Z");

        assertThat(AirDate.of(evening)).isEqualTo(new AirDate(LocalDate.parse("2020-04-19"), Optional.of(evening)));
        assertThat(AirDate.of(Instant.parse("2020-04-19T00:00:00Z")))
                .isEqualTo(AirDate.of(LocalDate.parse("2020-04-19")));
    }

    @ParameterizedTest(name = "{0} {1}: at {2} unaired {3}")
    @DisplayName("SRCH-96: unaired until 6 h before the moment; with a date alone, until 12 h before its day")
    @CsvSource(textBlock = """
            2020-04-19, 2020-04-19T01:00:00Z, 2020-04-18T18:59:59.999Z, true
            2020-04-19, 2020-04-19T01:00:00Z, 2020-04-18T19:00:00Z,     false
            2020-04-18, 2020-04-19T01:00:00Z, 2020-04-18T18:59:59.999Z, true
            2020-04-19,                     , 2020-04-18T11:59:59.999Z, true
            2020-04-19,                     , 2020-04-18T12:00:00Z,     false
            2031-03-14,                     , 2026-03-01T12:00:00Z,     true
            """)
    void whatIsUnaired(LocalDate date, @Nullable Instant moment, Instant now, boolean unaired) {
        AirDate aired = new AirDate(date, Optional.ofNullable(moment));

        assertThat(aired.isUnaired(now)).isEqualTo(unaired);
        assertThat(new IndexedEpisode(
                                new Scope.Episode(1, 1), "", Optional.of(aired), OptionalInt.empty(), Optional.empty())
                        .isUnaired(now))
                .isEqualTo(unaired);
    }

    @Test
    @DisplayName("EPX-15, SRCH-96: an episode without a date counts as aired")
    void withoutADate() {
        IndexedEpisode episode = new IndexedEpisode(
                new Scope.Episode(1, 1), "", Optional.empty(), OptionalInt.empty(), Optional.empty());

        assertThat(episode.isUnaired(Instant.EPOCH)).isFalse();
    }
}
