package comet.core.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.EpisodeProvider;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A provider that knows anime alone")
class AnimeEpisodesTest {

    private static final ImdbId ANIME = new ImdbId("tt9900001");
    private static final Deadline LATER = new Deadline(Instant.MAX);
    private static final EpisodeIndex INDEX = EpisodeIndex.of(List.of(
            new IndexedEpisode(new Scope.Episode(1, 5), "", Optional.empty(), OptionalInt.of(5), Optional.empty())));

    private final EpisodeProvider provider = new EpisodeProvider() {
        @Override
        public String name() {
            return "anizip";
        }

        @Override
        public EpisodeIndex episodes(ImdbId series, OptionalInt season, Deadline deadline) {
            assertThat(series).as("who is asked about").isEqualTo(ANIME);
            assertThat(season).hasValue(1);
            return INDEX;
        }
    };
    private final AnimeEpisodes episodes = new AnimeEpisodes(provider, ANIME::equals);

    @Test
    @DisplayName("EPX-20: it is asked about anime, and about nothing else")
    void animeAlone() throws Exception {
        assertThat(episodes.episodes(ANIME, OptionalInt.of(1), LATER)).isEqualTo(INDEX);
        assertThat(episodes.episodes(new ImdbId("tt9900050"), OptionalInt.of(1), LATER))
                .isEqualTo(EpisodeIndex.NONE);
    }

    @Test
    @DisplayName("It is known by the name of the provider, and tells whole series if that does")
    void name() {
        assertThat(episodes.name()).isEqualTo("anizip");
        assertThat(episodes.tellsOneSeason()).isFalse();
    }
}
