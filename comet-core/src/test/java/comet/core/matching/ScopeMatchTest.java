package comet.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.Scope;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseFlag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeMatchTest {

    private static final Scope EPISODE = new Scope.Episode(1, 2);
    private static final Optional<LocalDate> AIR_DATE = Optional.of(LocalDate.parse("1999-10-09"));
    private static final Optional<LocalDate> UNKNOWN_DAY = Optional.empty();

    /** @param numbers joined by blanks; null for none */
    private static List<Integer> numbers(@Nullable String numbers) {
        return numbers == null
                ? List.of()
                : Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList();
    }

    private static ParsedRelease.Builder release(@Nullable String seasons, @Nullable String episodes) {
        return ParsedRelease.builder("Example.Show").seasons(numbers(seasons)).episodes(numbers(episodes));
    }

    private static ScopeVerdict verdict(ParsedRelease.Builder release, Scope scope, boolean strict) {
        return ScopeMatch.verdict(release.build(), scope, strict, UNKNOWN_DAY);
    }

    @ParameterizedTest(name = "{0}: strict {3}, else {4}")
    @DisplayName("SRCH-23, rows 1 to 3 and 7: how the numbers of a name stand to S1 E2")
    @CsvSource(textBlock = """
            Example.Show.S01E02.1080p,       1,     2,   SEASON_AND_EPISODE,    SEASON_AND_EPISODE
            Example.Show.S01E01E02.1080p,    1,     1 2, SEASON_AND_EPISODE,    SEASON_AND_EPISODE
            Example.Show.S01-S03E02.1080p,   1 2 3, 2,   SEASON_AND_EPISODE,    SEASON_AND_EPISODE
            Example.Show.S01.1080p,          1,     ,    PACK_REFUSED,          PACK
            Example.Show.S01-S03.1080p,      1 2 3, ,    PACK_REFUSED,          PACK
            [Group] Example Show - 02,       ,      2,   EPISODE_ALONE_REFUSED, EPISODE_ALONE
            [Group] Example Show - 01-12,    ,      1 2, EPISODE_ALONE_REFUSED, EPISODE_ALONE
            Example.Show.S02E02.1080p,       2,     2,   OTHER_SEASON,          OTHER_SEASON
            Example.Show.S02.1080p,          2,     ,    OTHER_SEASON,          OTHER_SEASON
            Example.Show.S02E03.1080p,       2,     3,   OTHER_SEASON,          OTHER_SEASON
            Example.Show.S01E03.1080p,       1,     3,   OTHER_EPISODE,         OTHER_EPISODE
            [Group] Example Show - 03,       ,      3,   OTHER_EPISODE,         OTHER_EPISODE
            Example.Show.DVDRip,             ,      ,    NAMES_NOTHING_REFUSED, NAMES_NOTHING
            """)
    void numbersAgainstAnEpisode(
            String name,
            @Nullable String seasons,
            @Nullable String episodes,
            ScopeVerdict strict,
            ScopeVerdict lenient) {
        ParsedRelease release = release(seasons, episodes).build();

        for (Optional<LocalDate> airDate : List.of(AIR_DATE, UNKNOWN_DAY)) {
            assertThat(ScopeMatch.verdict(release, EPISODE, true, airDate)).isEqualTo(strict);
            assertThat(ScopeMatch.verdict(release, EPISODE, false, airDate)).isEqualTo(lenient);
        }
    }

    @ParameterizedTest(name = "{0}: day known and strict {4}, else {5}; unknown and strict {6}, else {7}")
    @DisplayName("SRCH-23, rows 4 to 7: how the day and the year of a name stand to an episode of 1999-10-09")
    @CsvSource(textBlock = """
            Example.Show.1999.10.09.720p,          1999-10-09, ,     ,     SAME_DAY,              SAME_DAY,        UNPROVEN_DAY_REFUSED,  UNPROVEN_DAY
            Example.Show.1999.10.16.720p,          1999-10-16, ,     ,     OTHER_DAY,             OTHER_DAY,       UNPROVEN_DAY_REFUSED,  UNPROVEN_DAY
            Example.Show.Complete.1999.1999.10.16, 1999-10-16, 1999, true, OTHER_DAY,             OTHER_DAY,       UNPROVEN_DAY_REFUSED,  UNPROVEN_DAY
            Example.Show.Complete.1999,            ,           1999, true, YEAR_PACK,             YEAR_PACK,       NAMES_NOTHING_REFUSED, NAMES_NOTHING
            Example.Show.Complete.2001,            ,           2001, true, OTHER_YEAR_PACK,       OTHER_YEAR_PACK, NAMES_NOTHING_REFUSED, NAMES_NOTHING
            Example.Show.Complete,                 ,           ,     true, NAMES_NOTHING_REFUSED, NAMES_NOTHING,   NAMES_NOTHING_REFUSED, NAMES_NOTHING
            Example.Show.1999,                     ,           1999, ,     NAMES_NOTHING_REFUSED, NAMES_NOTHING,   NAMES_NOTHING_REFUSED, NAMES_NOTHING
            Example.Show.DVDRip,                   ,           ,     ,     NAMES_NOTHING_REFUSED, NAMES_NOTHING,   NAMES_NOTHING_REFUSED, NAMES_NOTHING
            """)
    void daysAgainstAnEpisode(
            String name,
            @Nullable LocalDate date,
            @Nullable Integer year,
            @Nullable Boolean complete,
            ScopeVerdict knownStrict,
            ScopeVerdict known,
            ScopeVerdict unknownStrict,
            ScopeVerdict unknown) {
        ParsedRelease.Builder builder = ParsedRelease.builder(name);
        if (date != null) {
            builder.date(date);
        }
        if (year != null) {
            builder.year(year);
        }
        if (complete != null) {
            builder.flag(ReleaseFlag.COMPLETE);
        }
        ParsedRelease release = builder.build();

        assertThat(ScopeMatch.verdict(release, EPISODE, true, AIR_DATE)).isEqualTo(knownStrict);
        assertThat(ScopeMatch.verdict(release, EPISODE, false, AIR_DATE)).isEqualTo(known);
        assertThat(ScopeMatch.verdict(release, EPISODE, true, UNKNOWN_DAY)).isEqualTo(unknownStrict);
        assertThat(ScopeMatch.verdict(release, EPISODE, false, UNKNOWN_DAY)).isEqualTo(unknown);
    }

    @ParameterizedTest(name = "S{0}, E{1}")
    @DisplayName("SRCH-23: a day and a year say nothing where a season or an episode is named")
    @CsvSource(textBlock = """
            1, 2, SEASON_AND_EPISODE
            1,  , PACK
             , 2, EPISODE_ALONE
            """)
    void numbersComeBeforeDays(@Nullable String seasons, @Nullable String episodes, ScopeVerdict expected) {
        ParsedRelease.Builder release = release(seasons, episodes)
                .date(LocalDate.parse("1999-10-16"))
                .year(2001)
                .flag(ReleaseFlag.COMPLETE);

        assertThat(ScopeMatch.verdict(release.build(), EPISODE, false, AIR_DATE))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @DisplayName("SRCH-22: a season is served by what names it, and by what names neither season nor episode")
    @CsvSource(textBlock = """
            1,     ,    SEASON_NAMED
            1 2 3, ,    SEASON_NAMED
            1,     2,   SEASON_NAMED
            1,     1 2, SEASON_NAMED
            2,     ,    OTHER_SEASON
            2,     2,   OTHER_SEASON
            ,      ,    SEASON_NOT_NAMED
            ,      2,   EPISODE_OF_UNKNOWN_SEASON
            """)
    void whatServesASeason(@Nullable String seasons, @Nullable String episodes, ScopeVerdict expected) {
        assertThat(verdict(release(seasons, episodes), new Scope.Season(1), true))
                .isEqualTo(expected);
        assertThat(verdict(release(seasons, episodes), new Scope.Season(1), false))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @DisplayName("SRCH-23: a film is served by whatever names no episode")
    @CsvSource(textBlock = """
            ,  ,    FILM
            1, ,    FILM
            ,  2,   EPISODE_INSTEAD_OF_FILM
            1, 2,   EPISODE_INSTEAD_OF_FILM
            1, 1 2, EPISODE_INSTEAD_OF_FILM
            """)
    void whatServesAFilm(@Nullable String seasons, @Nullable String episodes, ScopeVerdict expected) {
        assertThat(verdict(release(seasons, episodes), Scope.MOVIE, true)).isEqualTo(expected);
        assertThat(verdict(release(seasons, episodes), Scope.MOVIE, false)).isEqualTo(expected);
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
        assertThat(verdict(release(seasons, episodes), Scope.SERIES, true)).isEqualTo(ScopeVerdict.PART_OF_SERIES);
    }

    @ParameterizedTest(name = "S{0} E{1}")
    @DisplayName("SRCH-23: 0 is a season and an episode like any other")
    @CsvSource({"0, 2", "2, 0", "0, 0"})
    void zeroIsANumber(int season, int episode) {
        Scope asked = new Scope.Episode(season, episode);

        assertThat(verdict(release("" + season, "" + episode), asked, true)).isEqualTo(ScopeVerdict.SEASON_AND_EPISODE);
        assertThat(verdict(release("1", "1"), asked, false)).isEqualTo(ScopeVerdict.OTHER_SEASON);
    }

    @Test
    @DisplayName("SRCH-22, SRCH-23: which verdicts let a release pass")
    void whichVerdictsPass() {
        Set<ScopeVerdict> passing = EnumSet.allOf(ScopeVerdict.class);
        passing.removeIf(verdict -> !verdict.matches());

        assertThat(passing)
                .containsExactlyInAnyOrder(
                        ScopeVerdict.PART_OF_SERIES,
                        ScopeVerdict.SEASON_NAMED,
                        ScopeVerdict.SEASON_NOT_NAMED,
                        ScopeVerdict.FILM,
                        ScopeVerdict.SEASON_AND_EPISODE,
                        ScopeVerdict.PACK,
                        ScopeVerdict.EPISODE_ALONE,
                        ScopeVerdict.ABSOLUTE_NUMBER,
                        ScopeVerdict.NATIVE_NUMBER,
                        ScopeVerdict.UNPROVEN_DAY,
                        ScopeVerdict.SAME_DAY,
                        ScopeVerdict.YEAR_PACK,
                        ScopeVerdict.NAMES_NOTHING);
        assertThat(ScopeVerdict.values())
                .extracting(ScopeVerdict::reason)
                .doesNotHaveDuplicates()
                .allMatch(reason -> !reason.isBlank());
    }
}
