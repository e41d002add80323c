package comet.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.EpisodeCoordinates;
import comet.core.media.Scope;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseFlag;
import comet.core.release.ReleaseNameParser;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    /** S02E13: the first episode of the second part of a season of 24, after a season of 12. */
    private static final EpisodeCoordinates SECOND_PART = new EpisodeCoordinates(
            new EpisodeCoordinates.Mapped(OptionalInt.of(2), OptionalInt.of(13)),
            OptionalInt.of(25),
            OptionalInt.of(1),
            Set.of("Touka no Minato Saishuushou"));

    private static EpisodeCoordinates numbers(
            int season, int episode, @Nullable Integer absolute, @Nullable Integer nativeEpisode) {
        return new EpisodeCoordinates(
                new EpisodeCoordinates.Mapped(OptionalInt.of(season), OptionalInt.of(episode)),
                absolute == null ? OptionalInt.empty() : OptionalInt.of(absolute),
                nativeEpisode == null ? OptionalInt.empty() : OptionalInt.of(nativeEpisode),
                Set.of());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("EPO-08, MDS-21: every number by which S02E13 goes, and no other")
    @CsvSource(textBlock = """
            [Group] Touka no Minato - 25 [1080p],                ABSOLUTE_NUMBER
            [Group] Touka no Minato - 01 [1080p],                OTHER_EPISODE
            [Group] Touka no Minato Saishuushou - 01 [1080p],    NATIVE_NUMBER
            [Group] Touka no Minato Saishuushou - 02 [1080p],    OTHER_EPISODE
            [Group] Touka no Minato Saishuushou - 25 [1080p],    ABSOLUTE_NUMBER
            [Group] Touka no Minato - 13 [1080p],                OTHER_EPISODE
            Touka no Minato S02E13 1080p WEB-DL,                 SEASON_AND_EPISODE
            Touka no Minato Saishuushou S02E13 1080p WEB-DL,     SEASON_AND_EPISODE
            Touka no Minato Saishuushou S01E01 1080p WEB-DL,     OTHER_SEASON
            Touka no Minato S02E25 1080p WEB-DL,                 OTHER_EPISODE
            Touka no Minato S02 1080p WEB-DL,                    PACK
            """)
    void everyNumberOfAnEpisode(String name, ScopeVerdict expected) {
        ScopeMatch match = new ScopeMatch(new Scope.Episode(2, 13), SECOND_PART, List.of());

        assertThat(match.verdict(new ReleaseNameParser().parse(name), false)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "S{0}E{1}, absolute {2}, native {3}, named {4}: {5}")
    @DisplayName(
            "EPO-08, EPO-09: a number without a season is the absolute one, or the native one of season 1 without offset")
    @CsvSource(textBlock = """
            1, 5,  5,  5, 5,  ABSOLUTE_NUMBER
            1, 5,   ,  5, 5,  NATIVE_NUMBER
            1, 5,   ,  5, 4,  OTHER_EPISODE
            3, 5,  30, 5, 30, ABSOLUTE_NUMBER
            3, 5,  30, 5, 5,  OTHER_EPISODE
            3, 5,   ,  5, 5,  OTHER_EPISODE
            1, 26,  ,  1, 1,  OTHER_EPISODE
            1, 26,  ,  1, 26, OTHER_EPISODE
            0, 8,   ,  1, 1,  OTHER_EPISODE
            3, 5,  30,  , 30, ABSOLUTE_NUMBER
            3, 5,   ,   , 5,  EPISODE_ALONE_REFUSED
            3, 5,   ,   , 30, OTHER_EPISODE
            """)
    void numbersWithoutASeason(
            int season,
            int episode,
            @Nullable Integer absolute,
            @Nullable Integer nativeEpisode,
            int named,
            ScopeVerdict expected) {
        ScopeMatch match = new ScopeMatch(
                new Scope.Episode(season, episode), numbers(season, episode, absolute, nativeEpisode), List.of());

        assertThat(match.verdict(release(null, "" + named).build(), true)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "S{0} E{1}: {2}")
    @DisplayName("EPO-06: an episode that IMDb does not have goes by its native number alone, whatever a season says")
    @CsvSource(textBlock = """
             , 590, NATIVE_NUMBER
             , 591, OTHER_EPISODE
            1, 590, OTHER_SEASON
            """)
    void anEpisodeWithoutPlace(@Nullable String season, String episode, ScopeVerdict expected) {
        EpisodeCoordinates numbers = new EpisodeCoordinates(
                EpisodeCoordinates.NONE.mapped(), OptionalInt.empty(), OptionalInt.of(590), Set.of());

        assertThat(new ScopeMatch(new Scope.Episode(1, 590), numbers, List.of())
                        .verdict(release(season, episode).build(), true))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName("EPX-07, EPX-14: the day of a name is one of those of the episode, and so is the year of a collection")
    @CsvSource(textBlock = """
            2020-01-01, ,     SAME_DAY
            2019-12-31, ,     SAME_DAY
            2019-12-30, ,     OTHER_DAY
            ,           2019, YEAR_PACK
            ,           2020, YEAR_PACK
            ,           2021, OTHER_YEAR_PACK
            """)
    void severalDays(@Nullable LocalDate date, @Nullable Integer year, ScopeVerdict expected) {
        ScopeMatch match = new ScopeMatch(
                EPISODE,
                EpisodeCoordinates.mapped(OptionalInt.of(1), OptionalInt.of(2)),
                List.of(LocalDate.parse("2020-01-01"), LocalDate.parse("2019-12-31")));
        ParsedRelease.Builder builder = ParsedRelease.builder("Example.Show");
        if (date != null) {
            builder.date(date);
        }
        if (year != null) {
            builder.year(year).flag(ReleaseFlag.COMPLETE);
        }

        assertThat(match.verdict(builder.build(), true)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("SRCH-94: a collection of a season, or of a range of more than a double episode, is a pack candidate")
    @CsvSource(textBlock = """
            Example.Show.S01.1080p,           true
            Example.Show.S01-S03.1080p,       true
            Example.Show.S01E01-E10.1080p,    true
            [Group] Example Show - 01-12,     true
            Example.Show.S01E02.1080p,        false
            Example.Show.S01E01E02.1080p,     false
            Example.Show.DVDRip,              false
            """)
    void packCandidates(String name, boolean pack) {
        ParsedRelease release = new ReleaseNameParser().parse(name);
        EpisodeCoordinates numbers = EpisodeCoordinates.mapped(OptionalInt.of(1), OptionalInt.of(2));

        assertThat(new ScopeMatch(EPISODE, numbers, List.of()).isPack(release)).isEqualTo(pack);
        assertThat(new ScopeMatch(new Scope.Season(1), EpisodeCoordinates.NONE, List.of()).isPack(release))
                .isFalse();
    }
}
