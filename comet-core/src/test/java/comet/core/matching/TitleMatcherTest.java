package comet.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseNameParser;
import comet.core.release.ReleaseParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleMatcherTest {

    private final ReleaseParser parser = new ReleaseNameParser();

    private boolean matches(MediaMetadata metadata, MediaType type, String release) {
        TitleMatcher matcher = new TitleMatcher(metadata, type, parser);
        ParsedRelease parsed = parser.parse(release);
        boolean matches = matcher.matches(parsed);
        assertThat(matcher.judge(parsed).matches()).isEqualTo(matches);
        return matches;
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
            "Die Andere Stadt / Example Show: Second Part / Teil [1999]",   true
            "Die Andere Stadt (Example Show Second Part) / Teil [1999]",    false
            "Second Part / Example Show",                                  false
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

        TitleMatcher matcher = new TitleMatcher(metadata, type, parser);
        assertThat(matcher.matches(release.build())).isEqualTo(expected);
        assertThat(matcher.judge(release.build()).matches()).isEqualTo(expected);
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

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("every verdict says why: by which title, how alike, of which year")
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            The.Glass.Harbor.2010.720p              | SameTitle[title=The Glass Harbor]
            The.Glass.Harbor.720p                   | SameTitle[title=The Glass Harbor]
            Der.Gläserne.Hafen.2010.720p            | SameTitle[title=Der gläserne Hafen]
            The.Glass.Harbour.2010.720p             | SimilarTitle[title=The Glass Harbor, similarity=0.94]
            Der.Glaeserne.Hafen.2010.720p           | SimilarTitle[title=Der gläserne Hafen, similarity=0.94]
            Die Andere Stadt / The Glass Harbour [2010] | OneOfSeveralTitles[segment=The Glass Harbour, title=The Glass Harbor, similarity=0.94]
            Glass.Harbor.2010.720p                  | OtherTitle[nearest=The Glass Harbor, similarity=0.75]
            Die Andere Stadt / Glass Harbor [2010]  | OtherTitle[nearest=The Glass Harbor, similarity=0.75]
            語.2010.720p                            | OtherTitle[nearest=The Glass Harbor, similarity=0.00]
            The.Glass.Harbor.2013.720p              | OtherYear[year=2013, window=YearWindow[first=OptionalInt[2009], last=OptionalInt[2011]]]
            Glass.Harbor.2013.720p                  | OtherTitle[nearest=The Glass Harbor, similarity=0.75]
            """)
    void everyVerdictSaysWhy(String release, String expected) {
        MediaMetadata metadata = new MediaMetadata(
                "The Glass Harbor",
                OptionalInt.of(2010),
                OptionalInt.empty(),
                Map.of("de", List.of("Der gläserne Hafen", "Der Gläserne Hafen!")));

        TitleVerdict verdict = new TitleMatcher(metadata, MediaType.MOVIE, parser).judge(parser.parse(release));

        assertThat(verdict.toString().replaceAll("(\\.\\d\\d)\\d+", "$1").replaceAll("\\.(\\d)]", ".$10]"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("SRCH-50: a release without a title is of none, whatever else its name holds")
    void withoutATitleThereIsNoMatch() {
        ParsedRelease untitled = ParsedRelease.builder("1080p / Sintel").build();
        TitleMatcher matcher = new TitleMatcher(titled("Sintel", Map.of()), MediaType.MOVIE, parser);

        assertThat(matcher.judge(untitled)).isEqualTo(new TitleVerdict.NoTitle());
        assertThat(matcher.matches(untitled)).isFalse();
    }

    @Test
    @DisplayName("the quick answer and the explained one never differ")
    void bothAnswersAgree() {
        Random random = new Random(51);
        List<String> words = List.of("glass", "harbor", "harbour", "the", "of", "стекло", "語", "2010", "a", "no.", "&");
        for (int run = 0; run < 2_000; run++) {
            MediaMetadata metadata = titled(words(random, words), Map.of("de", List.of(words(random, words))));
            String title = words(random, words);
            ParsedRelease release = ParsedRelease.builder(title + " / " + words(random, words))
                    .title(title)
                    .build();
            TitleMatcher matcher = new TitleMatcher(metadata, MediaType.MOVIE, parser);

            assertThat(matcher.judge(release).matches()).isEqualTo(matcher.matches(release));
        }
    }

    private static String words(Random random, List<String> words) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
    }

    @Test
    @DisplayName("SRCH-53: a name made to be slow is not")
    void slowNamesAreQuick() {
        for (String part : List.of("[", "(", "/", "[/", "()/", "{[(")) {
            String name = part.repeat(200_000);

            assertThat(TitleSegments.of(name)).hasSizeLessThanOrEqualTo(16);
        }
        assertThat(TitleSegments.of("/".repeat(20) + " Sintel")).containsExactly("Sintel");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("SRCH-54: a title with an entry in two catalogues has the years, and the names, of both")
    @CsvSource(textBlock = """
            Touka no Minato 2021 1080p, true
            Touka no Minato 2020 1080p, true
            Touka no Minato 2019 1080p, true
            Touka no Minato 2017 1080p, false
            Touka no Minato 2023 1080p, false
            Touka no Minato 1080p,      true
            Lantern Harbor 2020 1080p,  true
            """)
    void yearsOfBothEntries(String name, boolean expected) {
        MediaMetadata part = new MediaMetadata("Touka no Minato", OptionalInt.of(2021), OptionalInt.of(2022), Map.of());
        MediaMetadata whole = new MediaMetadata("Lantern Harbor", OptionalInt.of(2019), OptionalInt.of(2020), Map.of());
        TitleMatcher matcher = new TitleMatcher(part, Optional.of(whole), MediaType.SERIES, parser);
        ParsedRelease release = parser.parse(name);

        assertThat(matcher.matches(release)).isEqualTo(expected);
        assertThat(matcher.judge(release).matches()).isEqualTo(expected);
        assertThat(new TitleMatcher(part, MediaType.SERIES, parser).matches(parser.parse("Touka no Minato 2019 1080p")))
                .isFalse();
    }
}
