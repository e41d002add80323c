package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.AirDate;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.Scope;
import comet.core.port.EpisodeStore.StoredEpisodes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link EpisodeStore} keeps. Times are kept to the millisecond. */
public interface EpisodeStoreContract {

    /** When the story of each test begins. */
    Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    /** A series with episodes. */
    ImdbId LANTERN = new ImdbId("tt9900001");

    /** Another. */
    ImdbId HARBOUR = new ImdbId("tt9900002");

    /** An empty store. */
    EpisodeStore episodes();

    private static IndexedEpisode episode(int season, int number, String title) {
        return new IndexedEpisode(
                new Scope.Episode(season, number), title, Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    private static StoredEpisodes refreshed(IndexedEpisode... episodes) {
        return new StoredEpisodes(EpisodeIndex.of(List.of(episodes)), Optional.of(NOON));
    }

    @Test
    @DisplayName("A series nobody looked up is not known")
    default void anUnknownSeriesHasNothing() throws StoreException {
        assertThat(episodes().find(LANTERN)).isEqualTo(StoredEpisodes.NONE);
    }

    @Test
    @DisplayName("EPX-01, EPX-15: an episode comes back whole, with its moment, and also without any date")
    default void anEpisodeComesBackWhole() throws StoreException {
        StoredEpisodes stored = refreshed(
                new IndexedEpisode(
                        new Scope.Episode(2, 3),
                        "Ebb: \"灯火\" 'n' \\ 🎬",
                        Optional.of(new AirDate(
                                LocalDate.parse("2020-04-18"), Optional.of(Instant.parse("2020-04-19T01:00:00.250Z")))),
                        OptionalInt.of(15),
                        Optional.of(Duration.ofMinutes(24))),
                new IndexedEpisode(
                        new Scope.Episode(2, 4),
                        "",
                        Optional.of(AirDate.of(LocalDate.parse("2020-04-25"))),
                        OptionalInt.empty(),
                        Optional.of(Duration.ofSeconds(90))),
                episode(0, 0, ""));

        episodes().replace(LANTERN, stored, NOON);

        assertThat(episodes().find(LANTERN)).isEqualTo(stored);
    }

    @Test
    @DisplayName("EPX-02: new rows replace all rows of the series, and none of another")
    default void newRowsReplaceAll() throws StoreException {
        StoredEpisodes other = refreshed(episode(1, 1, "Quay"));
        episodes().replace(HARBOUR, other, NOON);
        episodes().replace(LANTERN, refreshed(episode(1, 1, "Fog"), episode(1, 2, "Tide")), NOON);

        StoredEpisodes latest =
                new StoredEpisodes(EpisodeIndex.of(List.of(episode(1, 2, "Ebb"))), Optional.of(NOON.plusSeconds(60)));
        episodes().replace(LANTERN, latest, NOON.plusSeconds(60));

        assertThat(episodes().find(LANTERN)).isEqualTo(latest);
        assertThat(episodes().find(HARBOUR)).isEqualTo(other);
    }

    @Test
    @DisplayName("EPX-03: rows can be there without the catalogue ever having answered")
    default void rowsWithoutMark() throws StoreException {
        StoredEpisodes unmarked = new StoredEpisodes(EpisodeIndex.of(List.of(episode(1, 1, "Fog"))), Optional.empty());

        episodes().replace(LANTERN, unmarked, NOON);

        assertThat(episodes().find(LANTERN)).isEqualTo(unmarked);
    }

    @Test
    @DisplayName("EPX-03, EPX-10: that the catalogue knows no episode leaves the rows alone")
    default void theMarkAlone() throws StoreException {
        episodes().refreshed(HARBOUR, NOON);
        episodes().replace(LANTERN, refreshed(episode(1, 1, "Fog")), NOON);

        episodes().refreshed(LANTERN, NOON.plusSeconds(60));

        assertThat(episodes().find(HARBOUR)).isEqualTo(new StoredEpisodes(EpisodeIndex.NONE, Optional.of(NOON)));
        assertThat(episodes().find(LANTERN))
                .isEqualTo(new StoredEpisodes(
                        EpisodeIndex.of(List.of(episode(1, 1, "Fog"))), Optional.of(NOON.plusSeconds(60))));
    }

    @Test
    @DisplayName("A daily show of thousands of episodes comes back whole")
    default void aLongSeries() throws StoreException {
        StoredEpisodes daily = refreshed(IntStream.rangeClosed(1, 3_000)
                .mapToObj(number -> episode(number / 250 + 1, number, "Evening " + number))
                .toArray(IndexedEpisode[]::new));

        episodes().replace(LANTERN, daily, NOON);

        assertThat(episodes().find(LANTERN)).isEqualTo(daily);
    }
}
