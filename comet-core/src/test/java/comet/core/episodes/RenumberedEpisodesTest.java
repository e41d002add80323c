package comet.core.episodes;

import static comet.core.episodes.Episodes.episode;
import static comet.core.episodes.Episodes.index;
import static comet.core.episodes.Episodes.on;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.episodes.RenumberedEpisodes.OtherNumbers;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.EpisodeProvider;
import comet.core.port.SourceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** EPX-13: TMDB has in one season what others have in two, or counts a part as a season. */
class RenumberedEpisodesTest {
    private static final ImdbId LANTERN = new ImdbId("tt9900001");

    private final ScriptedEpisodes tmdb = ScriptedEpisodes.bySeason("tmdb");

    private EpisodeIndex ask(OtherNumbers numbers, OptionalInt season) throws SourceException, InterruptedException {
        EpisodeProvider renumbered = new RenumberedEpisodes(tmdb, numbers);
        return renumbered.episodes(LANTERN, season, new Deadline(Instant.MAX));
    }

    @Test
    @DisplayName("EPX-13: a season here that is a part of a season there comes back under the numbers here")
    void aPartOfASeason() throws Exception {
        tmdb.tells(on(1, 12, "2019-06-22"), on(1, 13, "2020-04-04"), on(1, 14, "2020-04-11"));

        EpisodeIndex told = ask(
                (series, place) -> place.seasonNumber() == 2
                        ? Optional.of(new Scope.Episode(1, 12 + place.number()))
                        : Optional.empty(),
                OptionalInt.of(2));

        assertThat(told).isEqualTo(index(on(2, 1, "2020-04-04"), on(2, 2, "2020-04-11")));
        assertThat(tmdb.asked()).containsExactly(OptionalInt.of(1));
    }

    @Test
    @DisplayName("EPX-13: a season here that is two seasons there costs one call for each of them")
    void twoSeasons() throws Exception {
        tmdb.tells(on(2, 1, "2020-04-04"), on(3, 1, "2021-04-04"), on(3, 2, "2021-04-11"));

        EpisodeIndex told = ask(
                (series, place) -> Optional.of(
                        place.number() <= 12
                                ? new Scope.Episode(2, place.number())
                                : new Scope.Episode(3, place.number() - 12)),
                OptionalInt.of(2));

        assertThat(told).isEqualTo(index(on(2, 1, "2020-04-04"), on(2, 13, "2021-04-04"), on(2, 14, "2021-04-11")));
        assertThat(tmdb.asked()).containsExactly(OptionalInt.of(2), OptionalInt.of(3));
    }

    @Test
    @DisplayName("What nobody numbers differently is asked for as it is")
    void theSameNumbers() throws Exception {
        tmdb.tells(on(2, 3, "2020-04-18"));

        assertThat(ask((series, place) -> Optional.empty(), OptionalInt.of(2)))
                .isEqualTo(index(on(2, 3, "2020-04-18")));
        assertThat(ask((series, place) -> Optional.of(place), OptionalInt.empty()))
                .isEqualTo(index(on(2, 3, "2020-04-18")));
        assertThat(tmdb.asked()).isEqualTo(List.of(OptionalInt.of(2), OptionalInt.empty()));
    }

    @Test
    @DisplayName("It is known by the name of the provider, and tells one season at a time as that does")
    void itIsTheProvider() {
        EpisodeProvider renumbered =
                new RenumberedEpisodes(tmdb.tells(episode(1, 1)), (series, place) -> Optional.empty());

        assertThat(renumbered.name()).isEqualTo("tmdb");
        assertThat(renumbered.tellsOneSeason()).isTrue();
    }
}
