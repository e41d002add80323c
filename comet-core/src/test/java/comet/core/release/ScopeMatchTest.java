package comet.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.Scope;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeMatchTest {

    /** @param numbers joined by blanks; null for none */
    private static List<Integer> numbers(@Nullable String numbers) {
        return numbers == null
                ? List.of()
                : Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList();
    }

    private static ParsedRelease release(@Nullable String seasons, @Nullable String episodes) {
        return ParsedRelease.builder("Example.Show")
                .seasons(numbers(seasons))
                .episodes(numbers(episodes))
                .build();
    }

    @ParameterizedTest(name = "{0}: strict {3}, else {4}")
    @DisplayName("SRCH-23: which releases serve S1 E2")
    @CsvSource(textBlock = """
            Example.Show.S01E02.1080p,            1,     2,   true,  true
            Example.Show.S01E01E02.1080p,         1,     1 2, true,  true
            Example.Show.S01.1080p (pack),        1,     ,    false, true
            Example.Show.S01-S03.1080p,           1 2 3, ,    false, true
            [Group] Example Show - 02,            ,      2,   false, true
            Example.Show.S02E02.1080p,            2,     2,   false, false
            Example.Show.S02.1080p,               2,     ,    false, false
            Example.Show.S01E03.1080p,            1,     3,   false, false
            [Group] Example Show - 03,            ,      3,   false, false
            Example.Show.DVDRip,                  ,      ,    false, true
            """)
    void whatServesAnEpisode(
            String name, @Nullable String seasons, @Nullable String episodes, boolean strict, boolean lenient) {
        ParsedRelease release = release(seasons, episodes);
        Scope episode = new Scope.Episode(1, 2);

        assertThat(ScopeMatch.matches(release, episode, true)).isEqualTo(strict);
        assertThat(ScopeMatch.matches(release, episode, false)).isEqualTo(lenient);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @DisplayName("SRCH-22: a season is served by what names it, and by what names neither season nor episode")
    @CsvSource(textBlock = """
            1,     ,    true
            1 2 3, ,    true
            1,     2,   true
            1,     1 2, true
            2,     ,    false
            2,     2,   false
            ,      ,    true
            ,      2,   false
            """)
    void whatServesASeason(@Nullable String seasons, @Nullable String episodes, boolean expected) {
        for (boolean strict : new boolean[] {true, false}) {
            assertThat(ScopeMatch.matches(release(seasons, episodes), new Scope.Season(1), strict))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @DisplayName("SRCH-23: a film is served by whatever names no episode")
    @CsvSource(textBlock = """
            ,  ,    true
            1, ,    true
            ,  2,   false
            1, 2,   false
            1, 1 2, false
            """)
    void whatServesAFilm(@Nullable String seasons, @Nullable String episodes, boolean expected) {
        assertThat(ScopeMatch.matches(release(seasons, episodes), Scope.MOVIE, false))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @DisplayName("SRCH-22: a series is served by everything")
    @CsvSource(textBlock = """
            ,  ,
            1, ,
            ,  2
            9, 9
            """)
    void whatServesASeries(@Nullable String seasons, @Nullable String episodes) {
        assertThat(ScopeMatch.matches(release(seasons, episodes), Scope.SERIES, true))
                .isTrue();
    }

    @ParameterizedTest(name = "S{0} E{1}")
    @DisplayName("SRCH-23: 0 is a season and an episode like any other")
    @CsvSource({"0, 2", "2, 0", "0, 0"})
    void zeroIsANumber(int season, int episode) {
        Scope asked = new Scope.Episode(season, episode);

        assertThat(ScopeMatch.matches(release("" + season, "" + episode), asked, true))
                .isTrue();
        assertThat(ScopeMatch.matches(release("1", "1"), asked, false)).isFalse();
    }
}
