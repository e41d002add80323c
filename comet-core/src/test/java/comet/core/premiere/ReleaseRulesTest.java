package comet.core.premiere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.ReleaseDates;
import comet.core.media.ReleaseDates.CountryDate;
import comet.core.media.ReleaseDates.Kind;
import comet.core.port.ReleaseGate.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** REL-04 to REL-16 as functions of dates and of now, which is 2026-03-10T12:00Z unless a row says otherwise. */
class ReleaseRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    /** {@code DIGITAL us 2026-03-01; THEATRICAL fr 2026-02-01}; empty text is none. */
    private static List<CountryDate> dates(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(date -> date.strip().split(" "))
                        .map(part -> new CountryDate(part[1], Kind.valueOf(part[0]), LocalDate.parse(part[2])))
                        .toList();
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Released released -> "released";
            case Verdict.NotReleased blocked ->
                "blocked" + blocked.until().map(until -> " until " + until).orElse("");
            case Verdict.Unknown unknown -> "unknown";
        };
    }

    @ParameterizedTest(name = "{0}, first {1}, streamable {2} → {3}")
    @DisplayName("MDS-33, REL-04, REL-05, REL-11, REL-12: which date decides")
    @CsvSource(textBlock = """
            DIGITAL us 2026-03-01; DIGITAL fr 2026-04-01,,           false, released
            PHYSICAL de 2026-03-10,,                                 false, released
            DIGITAL us 2026-03-11,,                                  false, blocked until 2026-03-11T00:00:00Z
            THEATRICAL us 2026-02-01,,                               false, blocked
            THEATRICAL us 1968-10-01,,                               false, released
            THEATRICAL us 2026-02-01,,                               true,  released
            TV us 2025-12-01,,                                       false, released
            TV us 2026-12-01,,                                       false, blocked until 2026-12-01T00:00:00Z
            DIGITAL us 2026-03-11; THEATRICAL us 1968-10-01,,        true,  blocked until 2026-03-11T00:00:00Z
            PREMIERE us 2025-03-09; THEATRICAL us 2026-02-01,,       false, released
            PREMIERE us 2025-03-10; LIMITED us 2026-02-01,,          false, blocked
            THEATRICAL us 2027-02-01,,                               false, blocked
            ,                                            2025-03-09, false, released
            ,                                            2025-03-10, false, blocked
            ,                                            2031-01-01, false, blocked
            THEATRICAL us 2026-02-01,                    1999-01-01, false, blocked
            ,,                                                       true,  released
            ,,                                                       false, unknown
            """)
    void whichDateDecides(@Nullable String dates, @Nullable LocalDate first, boolean streamable, String expected) {
        ReleaseDates known = new ReleaseDates(dates(dates), Optional.ofNullable(first), streamable);

        assertThat(word(ReleaseRules.DEFAULT.ofFilm(known, NOW).verdict())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} in {1} → {2}")
    @DisplayName("REL-13: dates of the listed countries count, if any of them has one; else those of all")
    @CsvSource(textBlock = """
            DIGITAL us 2026-03-01; DIGITAL fr 2026-04-01, FR,    blocked until 2026-04-01T00:00:00Z
            DIGITAL us 2026-03-01; DIGITAL fr 2026-04-01, fr us, released
            DIGITAL us 2026-03-01; DIGITAL fr 2026-04-01, de,    released
            DIGITAL us 2026-04-01; THEATRICAL de 1999-01-01, de, blocked until 2026-04-01T00:00:00Z
            """)
    void regions(String dates, String regions, String expected) {
        ReleaseRules rules = new ReleaseRules(Set.of(regions.split(" ")), 0, 365);
        ReleaseDates known = new ReleaseDates(dates(dates), Optional.empty(), false);

        assertThat(word(rules.ofFilm(known, NOW).verdict())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} days: {1} at {2} → {3}")
    @DisplayName("REL-08, REL-14: a title is out from 00:00 UTC of its day on, or some days earlier")
    @CsvSource(textBlock = """
            0, 2026-03-11, 2026-03-10T23:59:59.999Z, blocked until 2026-03-11T00:00:00Z
            0, 2026-03-11, 2026-03-11T00:00:00Z,     released
            2, 2026-03-13, 2026-03-10T23:59:59.999Z, blocked until 2026-03-13T00:00:00Z
            2, 2026-03-13, 2026-03-11T00:00:00Z,     released
            """)
    void tolerance(int days, LocalDate date, Instant now, String expected) {
        assertThat(word(new ReleaseRules(Set.of(), days, 365).byDate(date, now).verdict()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} days, in cinemas on {1} → {2}")
    @DisplayName("REL-12: how long ago a film must have been in cinemas is a setting")
    @CsvSource({
        "0, 2026-03-09, released",
        "0, 2026-03-10, blocked",
        "30, 2026-02-07, released",
        "30, 2026-02-08, blocked"
    })
    void theatricalDays(int days, String date, String expected) {
        ReleaseDates known = new ReleaseDates(dates("THEATRICAL us " + date), Optional.empty(), false);

        assertThat(word(new ReleaseRules(Set.of(), 0, days).ofFilm(known, NOW).verdict()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("REL-16: a date of somebody who knows nothing else blocks until then, and proves nothing after")
    @CsvSource({"2026-03-11, blocked until 2026-03-11T00:00:00Z", "2026-03-10, unknown", "1999-01-01, unknown"})
    void announcements(LocalDate date, String expected) {
        assertThat(word(ReleaseRules.DEFAULT.byAnnouncement(date, NOW).verdict()))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("Tolerance and theatrical days are not negative")
    void numbersAreChecked() {
        assertThatThrownBy(() -> new ReleaseRules(Set.of(), -1, 365)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReleaseRules(Set.of(), 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
