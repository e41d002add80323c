package comet.titles;

import static org.assertj.core.api.Assertions.assertThat;

import comet.outside.Habits;
import comet.outside.Habits.BreakerRules;
import comet.outside.Habits.CallRate;
import comet.outside.Repeats;
import comet.outside.Route;
import comet.titles.anilist.AniList;
import comet.titles.anizip.AniZip;
import comet.titles.cinemeta.Cinemeta;
import comet.titles.imdb.ImdbSuggestions;
import comet.titles.kit.TitleHabits;
import comet.titles.kitsu.Kitsu;
import comet.titles.tmdb.Tmdb;
import comet.titles.trackers.TrackerList;
import comet.titles.trakt.Trakt;
import comet.titles.tvdb.TheTvdb;
import comet.titles.tvmaze.TvMaze;
import comet.titles.wikidata.Wikidata;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How the providers of titles are called (section 19)")
class ProviderHabitsTest {

    private static final String USER_AGENT = "Comet/2.0.0 (+https://comet.example.org)";

    private static final List<Habits> ALL = Stream.of(
                    ImdbSuggestions.habits(USER_AGENT),
                    Cinemeta.habits(USER_AGENT),
                    Tmdb.habits(USER_AGENT),
                    Kitsu.habits(USER_AGENT),
                    TvMaze.habits(USER_AGENT),
                    Wikidata.habits(USER_AGENT),
                    Trakt.habits(USER_AGENT),
                    AniList.habits(USER_AGENT),
                    AniZip.habits(USER_AGENT),
                    TheTvdb.habits(USER_AGENT))
            .toList();

    @ParameterizedTest(name = "{0}: {1} s, {2} repetitions, {3} in {4} s")
    @DisplayName("Answer time, repetitions and rate of each")
    @CsvSource(textBlock = """
            imdb,     4, 0, 10, 1
            cinemeta, 6, 1, 20, 1
            tmdb,     5, 1, 30, 1
            kitsu,    6, 1, 5,  1
            tvmaze,   5, 0, 2,  1
            wikidata, 5, 0, 3,  1
            trakt,    5, 0, 3,  1
            anilist,  5, 0, 25, 60
            anizip,   5, 0, 2,  1
            tvdb,     5, 0, 2,  1
            """)
    void table(String name, int seconds, int repetitions, int calls, int per) {
        Habits habits = ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(habits.answerTime()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(habits.repeats())
                .isEqualTo(repetitions == 0 ? new Repeats.Never() : new Repeats.AfterFaults(repetitions));
        assertThat(habits.rate()).hasValue(new CallRate(calls, Duration.ofSeconds(per), Duration.ofMillis(500)));
        assertThat(habits.callsAtOnce()).isEqualTo(name.equals("wikidata") ? 1 : 10);
    }

    @Test
    @DisplayName("MDA-43, RSL-03, RSL-04, RSL-06, RSL-07: what holds for all of them")
    void all() {
        assertThat(ALL).hasSize(10).allSatisfy(habits -> {
            assertThat(habits.route()).isEqualTo(new Route.Direct());
            assertThat(habits.maxBody()).isEqualTo(8L << 20);
            assertThat(habits.headers()).containsEntry("User-Agent", USER_AGENT);
            assertThat(habits.breaker()).hasValue(breaker(300));
        });
    }

    @Test
    @DisplayName("RSL-04, RSL-05: background calls wait for their turn, and stay away for an hour when told to")
    void background() {
        Habits habits = TitleHabits.inBackground(Trakt.habits(USER_AGENT));

        assertThat(habits.breaker()).hasValue(breaker(3600));
        assertThat(habits.rate()).hasValue(new CallRate(3, Duration.ofSeconds(1), Duration.ofHours(1)));
        assertThat(habits.answerTime()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    @DisplayName("RSL-01: no call takes longer than the limit for all calls")
    void capped() {
        assertThat(Kitsu.habits(USER_AGENT).noLongerThan(Duration.ofSeconds(3)).answerTime())
                .isEqualTo(Duration.ofSeconds(3));
        assertThat(Kitsu.habits(USER_AGENT).noLongerThan(Duration.ofSeconds(30)).answerTime())
                .isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    @DisplayName("Section 19, RSL-07: the tracker list has 15 s, one repetition, 256 KiB and no breaker")
    void trackers() {
        Habits habits = TrackerList.habits(USER_AGENT);

        assertThat(habits.answerTime()).isEqualTo(Duration.ofSeconds(15));
        assertThat(habits.repeats()).isEqualTo(new Repeats.AfterFaults(1));
        assertThat(habits.maxBody()).isEqualTo(256L << 10);
        assertThat(habits.breaker()).isEmpty();
        assertThat(habits.rate()).isEmpty();
        assertThat(habits.route()).isEqualTo(new Route.Direct());
    }

    private static BreakerRules breaker(int longestTold) {
        return new BreakerRules(5, Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofSeconds(longestTold));
    }
}
