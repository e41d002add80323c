package comet.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpisodeIndexTest {

    private static IndexedEpisode episode(int season, int number) {
        return new IndexedEpisode(
                new Scope.Episode(season, number), "", Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    private static IndexedEpisode aired(int season, int number, AirDate date) {
        return new IndexedEpisode(
                new Scope.Episode(season, number), "", Optional.of(date), OptionalInt.empty(), Optional.empty());
    }

    /** Seasons of 12, 13 and 24 episodes, two specials, and a fifth season that begins with its second episode. */
    private static EpisodeIndex lantern() {
        List<IndexedEpisode> episodes = new ArrayList<>(List.of(episode(0, 1), episode(0, 2), episode(5, 2)));
        int[] lengths = {12, 13, 24};
        for (int season = 1; season <= lengths.length; season++) {
            for (int number = 1; number <= lengths[season - 1]; number++) {
                episodes.add(episode(season, number));
            }
        }
        return EpisodeIndex.of(episodes);
    }

    @ParameterizedTest(name = "S{0}E{1} → {2}")
    @DisplayName("EPX-20: episodes are counted through all seasons, if those before are known without a gap")
    @CsvSource({"3, 5, 30", "1, 5, 5", "2, 13, 25", "0, 1, -1", "5, 2, -1", "4, 1, -1", "3, 25, -1"})
    void absoluteNumbersAreCounted(int season, int number, int absolute) {
        assertThat(lantern().absoluteNumber(new Scope.Episode(season, number)))
                .isEqualTo(absolute < 0 ? OptionalInt.empty() : OptionalInt.of(absolute));
    }

    @Test
    @DisplayName("EPX-20: a number that a provider tells takes precedence")
    void absoluteNumbersAreTold() {
        Scope.Episode place = new Scope.Episode(2, 1);
        EpisodeIndex index = EpisodeIndex.of(List.of(
                episode(1, 1), new IndexedEpisode(place, "", Optional.empty(), OptionalInt.of(14), Optional.empty())));

        assertThat(index.absoluteNumber(place)).hasValue(14);
    }

    @Test
    @DisplayName("EPX-05: of a day the episode with the lowest number is found, by either of its dates")
    void theEpisodeOfADay() {
        IndexedEpisode late = aired(1, 3, AirDate.of(Instant.parse("2020-04-19T01:00:00Z")));
        IndexedEpisode early = aired(1, 2, AirDate.of(LocalDate.parse("2020-04-19")));
        EpisodeIndex index = EpisodeIndex.of(List.of(late, early, episode(1, 1)));

        assertThat(index.on(LocalDate.parse("2020-04-19"))).contains(early);
        assertThat(index.on(LocalDate.parse("2020-04-18"))).contains(late);
        assertThat(index.on(LocalDate.parse("2020-04-20"))).isEmpty();
    }

    @Test
    @DisplayName("EPX-01: of several episodes with one number the last stays")
    void theLastStays() {
        IndexedEpisode last = aired(1, 1, AirDate.of(LocalDate.parse("2020-04-19")));

        assertThat(EpisodeIndex.of(List.of(episode(1, 1), last)).find(new Scope.Episode(1, 1)))
                .contains(last);
    }

    @Test
    @DisplayName("an episode stands under its own number, is counted from 1 and lasts some time")
    void whatMakesNoSenseIsRefused() {
        Scope.Episode first = new Scope.Episode(1, 1);

        assertThatThrownBy(() -> new EpisodeIndex(Map.of(first, episode(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IndexedEpisode(first, "", Optional.empty(), OptionalInt.of(0), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IndexedEpisode(
                        first, "", Optional.empty(), OptionalInt.empty(), Optional.of(Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinkedId(new KitsuId(900), OptionalInt.empty(), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("EPX-21: of each season its length and its first and last date, of those that are known")
    void seasonsAreSummed() {
        EpisodeIndex index = EpisodeIndex.of(List.of(
                episode(2, 1),
                aired(1, 2, AirDate.of(LocalDate.parse("2019-04-13"))),
                aired(1, 1, AirDate.of(LocalDate.parse("2019-04-06"))),
                episode(1, 3),
                aired(0, 1, AirDate.of(LocalDate.parse("2019-12-28")))));

        assertThat(index.seasons())
                .containsExactly(
                        summary(0, 1, "2019-12-28", "2019-12-28"),
                        summary(1, 3, "2019-04-06", "2019-04-13"),
                        new SeasonSummary(2, 1, Optional.empty(), Optional.empty()));
        assertThat(EpisodeIndex.NONE.seasons()).isEmpty();
    }

    private static SeasonSummary summary(int season, int episodes, String first, String last) {
        return new SeasonSummary(
                season, episodes, Optional.of(LocalDate.parse(first)), Optional.of(LocalDate.parse(last)));
    }

    @Test
    @DisplayName("CAT-04: regular episodes have a season and a number from 1 on, and come in order")
    void regularEpisodes() {
        EpisodeIndex index =
                EpisodeIndex.of(List.of(episode(2, 1), episode(1, 2), episode(1, 0), episode(0, 1), episode(1, 1)));

        assertThat(index.regularEpisodes())
                .containsExactly(new Scope.Episode(1, 1), new Scope.Episode(1, 2), new Scope.Episode(2, 1));
    }

    @Test
    @DisplayName("EPX-13: seasons from 1900 on are named after years")
    void yearSeasons() {
        EpisodeIndex index = EpisodeIndex.of(List.of(episode(1, 1), episode(1899, 1), episode(1900, 1)));

        assertThat(index.withoutYearSeasons()).isEqualTo(EpisodeIndex.of(List.of(episode(1, 1), episode(1899, 1))));
        assertThat(index.ofSeason(1900)).isEqualTo(EpisodeIndex.of(List.of(episode(1900, 1))));
        assertThat(index.ofSeason(7).isEmpty()).isTrue();
    }

    @Test
    @DisplayName("A season has a number and episodes, and both dates or none")
    void summariesAreChecked() {
        Optional<LocalDate> day = Optional.of(LocalDate.parse("2019-04-06"));

        assertThatThrownBy(() -> new SeasonSummary(-1, 1, day, day)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SeasonSummary(1, 0, day, day)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SeasonSummary(1, 1, day, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
