package comet.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.port.TitleFinder.Candidate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleQueryTest {

    private static TitleQuery query(String text, @Nullable MediaType type, @Nullable Integer year) {
        return new TitleQuery(
                text, Optional.ofNullable(type), year == null ? OptionalInt.empty() : OptionalInt.of(year));
    }

    /** {@code tt9900030 MOVIE 2024}, with {@code -} for no year. */
    private static List<Candidate> candidates(String text) {
        return Arrays.stream(text.split(";"))
                .map(candidate -> candidate.strip().split(" "))
                .map(part -> new Candidate(
                        new ImdbId(part[0]),
                        MediaType.valueOf(part[1]),
                        "Any",
                        part[2].equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(part[2]))))
                .toList();
    }

    @ParameterizedTest(name = "{0}; wanted {1} {2} → {3}")
    @DisplayName("MDS-37, TLK-02: of the wanted kind the first; with a year the first of it, else the first next to it")
    @CsvSource(textBlock = """
            tt9900030 MOVIE 2024; tt9900031 SERIES 2025; tt9900032 SERIES 2026, SERIES, 2026, tt9900032
            tt9900031 SERIES 2025,                                             SERIES, 2026, tt9900031
            tt9900030 MOVIE 2024,                                              SERIES, 2026,
            tt9900030 MOVIE 2024; tt9900031 SERIES 2025,                             ,     , tt9900030
            tt9900030 MOVIE 2024; tt9900031 SERIES 2025,                       SERIES,     , tt9900031
            tt9900030 MOVIE -;    tt9900033 MOVIE 2027,                              , 2026, tt9900033
            tt9900030 MOVIE -,                                                       , 2026,
            tt9900030 MOVIE -,                                                       ,     , tt9900030
            tt9900030 MOVIE 2024; tt9900031 MOVIE 2028,                              , 2026,
            tt9900030 MOVIE 2027; tt9900031 MOVIE 2025; tt9900032 MOVIE 2026,        , 2026, tt9900032
            """)
    void whoIsMeant(String candidates, @Nullable MediaType type, @Nullable Integer year, @Nullable String expected) {
        assertThat(query("Any", type, year).choose(candidates(candidates)))
                .map(candidate -> candidate.id().external())
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "[{0}] → [{1}]")
    @DisplayName("TLK-06: dots and underscores between words and runs of white space are one blank")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Night.of.the.Living.Dead,Night of the Living Dead",
                " Night  of\tthe\u00a0 Living Dead ,Night of the Living Dead",
                "Big_Buck__Bunny,Big Buck Bunny",
                "Dr. Caligari,Dr. Caligari",
                "...And Then,...And Then",
                "The End...,The End...",
                "灯火.の.港,灯火 の 港",
                "L'E\u0301te\u0301.Bleu,L'E\u0301te\u0301 Bleu"
            })
    void textsAreMadeEqual(String text, String expected) {
        assertThat(TitleQuery.of(text, Optional.empty(), OptionalInt.empty()).map(TitleQuery::text))
                .contains(expected);
    }

    @ParameterizedTest(name = "{0} {1} {2} → {3}")
    @DisplayName("TLK-04: results are kept by kind, year and text, whatever the letter case")
    @CsvSource(textBlock = """
            Night of the Living Dead,       , 1968, *:1968:night of the living dead
            NIGHT.OF.THE.LIVING.DEAD,       , 1968, *:1968:night of the living dead
            Große Straße,             SERIES,     , series:*:grosse strasse
            GROSSE STRASSE,           SERIES,     , series:*:grosse strasse
            Sintel,                   MOVIE,  2010, movie:2010:sintel
            """)
    void keys(String text, @Nullable MediaType type, @Nullable Integer year, String key) {
        assertThat(query(text, type, year).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\u00a0"})
    @DisplayName("TLK-01: an empty text means no title")
    void emptyTexts(String text) {
        assertThat(TitleQuery.of(text, Optional.empty(), OptionalInt.empty())).isEmpty();
        assertThatThrownBy(() -> query(text, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("A text of more than 256 characters means no title")
    void longTexts() {
        assertThat(TitleQuery.of("x".repeat(256), Optional.empty(), OptionalInt.empty()))
                .isPresent();
        assertThat(TitleQuery.of("x".repeat(257), Optional.empty(), OptionalInt.empty()))
                .isEmpty();
        assertThat(TitleQuery.of("a.".repeat(50_000), Optional.empty(), OptionalInt.empty()))
                .isEmpty();
    }
}
