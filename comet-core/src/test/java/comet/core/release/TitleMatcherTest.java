package comet.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleMatcherTest {

    private final ReleaseParser parser = new ReleaseNameParser();

    private boolean matches(MediaMetadata metadata, MediaType type, String release) {
        return new TitleMatcher(metadata, type, parser).matches(parser.parse(release));
    }

    private static MediaMetadata titled(String title, Map<String, List<String>> aliases) {
        return new MediaMetadata(title, OptionalInt.empty(), OptionalInt.empty(), aliases);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @DisplayName("SRCH-52: a release is of the title when its own title equals or resembles it")
    @CsvSource(textBlock = """
            Big.Buck.Bunny.2008.1080p.BluRay.x264-GRP,   Big Buck Bunny,   true
            Big Buck Bunny.mp4,                          Big Buck Bunny,   true
            Big.Buck.Bunnies.2008.1080p.WEB-DL,          Big Buck Bunny,   false
            Spider-Man.2002.1080p.BluRay.x264,           Spider-Man,       true
            Spider.Man.2002.1080p.BluRay.x264,           Spider-Man,       true
            Dr.No.1962.1080p.BluRay.x264,                Dr. No,           true
            The.Glass.Harbour.2010.720p,                 The Glass Harbor, true
            Glass.Harbor.2010.720p,                      The Glass Harbor, false
            Sintel.2010.1080p,                           Sintel,           true
            Sintl.2010.1080p,                            Sintel,           false
            1080p.x264,                                  Sintel,           false
            """)
    void theTitleDecides(String release, String title, boolean expected) {
        assertThat(matches(titled(title, Map.of()), MediaType.MOVIE, release)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("SRCH-52: aliases of every scope count as much as the title")
    @CsvSource({
        "Il.Cammino.1999.1080p, true",
        "L.Esempio.1999.1080p.BluRay, true",
        "Das.Beispiel.1999.1080p, true",
        "The.Example.1999.1080p, true",
        "Das.Gegenbeispiel.1999.1080p, false"
    })
    void aliasesCount(String release, boolean expected) {
        MediaMetadata metadata = titled(
                "The Example",
                Map.of(
                        "lang:it",
                        List.of("Il Cammino", "L Esempio"),
                        "de",
                        List.of("Das Beispiel"),
                        "ez",
                        List.of("")));

        assertThat(matches(metadata, MediaType.MOVIE, release)).isEqualTo(expected);
    }

    @Test
    @DisplayName("T-SRCH-23: an empty alias matches nothing")
    void anEmptyAliasMatchesNothing() {
        assertThat(matches(titled("The Example", Map.of("ez", List.of(""))), MediaType.MOVIE, "Unrelated.Film.1999"))
                .isFalse();
        assertThat(matches(titled("!!!", Map.of()), MediaType.MOVIE, "???.1999.1080p"))
                .isFalse();
    }

    @Test
    @DisplayName("T-SRCH-24: the alias \"it\" does not match a release whose title contains these letters")
    void aShortAliasIsExact() {
        MediaMetadata metadata = titled("Es", Map.of("us", List.of("it")));

        assertThat(matches(metadata, MediaType.MOVIE, "Quality.Release.2020")).isFalse();
        assertThat(matches(metadata, MediaType.MOVIE, "It.2020.1080p")).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("SRCH-53: of titles with slashes between them one is enough, brackets aside")
    @CsvSource(quoteCharacter = '"', textBlock = """
            "Название / Example Show: Second Part / Часть [1999, BDRip]", true
            "Example Show Second Part / Название (1999)",                 true
            "Название / Example Show Second Part (Имя / Name) [1999]",    true
            "Название/Часть [Example Show Second Part]",                  false
            "Название / Example Show / Second Part",                      false
            "///",                                                        false
            """)
    void oneOfSeveralTitlesIsEnough(String release, boolean expected) {
        assertThat(matches(titled("Example Show Second Part", Map.of()), MediaType.MOVIE, release))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}–{1} {2}, release of {3}: {4}")
    @DisplayName("SRCH-54: the years a release may have")
    @CsvSource(textBlock = """
            1968, ,     MOVIE,  1966, false
            1968, ,     MOVIE,  1967, true
            1968, ,     MOVIE,  1968, true
            1968, ,     MOVIE,  1969, true
            1968, ,     MOVIE,  1970, false
            1968, ,     MOVIE,  ,     true
            1968, ,     SERIES, 1966, false
            1968, ,     SERIES, 1967, true
            1968, ,     SERIES, 2026, true
            1999, 2003, SERIES, 1998, false
            1999, 2003, SERIES, 1999, true
            1999, 2003, SERIES, 2003, true
            1999, 2003, SERIES, 2004, false
            1999, ,     SERIES, 2004, true
            1999, 2003, MOVIE,  1998, false
            1999, 2003, MOVIE,  2004, false
            ,     ,     MOVIE,  1900, true
            ,     ,     SERIES, 2100, true
            """)
    void theYearMustFit(
            @Nullable Integer first,
            @Nullable Integer last,
            MediaType type,
            @Nullable Integer released,
            boolean expected) {
        MediaMetadata metadata = new MediaMetadata("The Example", year(first), year(last), Map.of());
        ParsedRelease.Builder release = ParsedRelease.builder("The.Example").title("The Example");
        if (released != null) {
            release.year(released);
        }

        assertThat(new TitleMatcher(metadata, type, parser).matches(release.build()))
                .isEqualTo(expected);
    }

    private static OptionalInt year(@Nullable Integer year) {
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @DisplayName("DB-16: a word of the title is known as such")
    @CsvSource({
        "sample, The Sample, true",
        "sample, Sample, true",
        "sample, Free.Sample!, true",
        "sample, The Sampler, false",
        "sample, Sintel, false"
    })
    void wordsOfTheTitleAreKnown(String word, String title, boolean expected) {
        assertThat(new TitleMatcher(titled(title, Map.of()), MediaType.MOVIE, parser).hasWord(word))
                .isEqualTo(expected);
    }
}
