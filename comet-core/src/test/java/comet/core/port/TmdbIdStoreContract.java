package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.port.TmdbIdStore.Found;
import comet.core.port.TmdbIdStore.TmdbIds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link TmdbIdStore} keeps. Times are kept to the millisecond. */
public interface TmdbIdStoreContract {

    /** When the story of each test begins. */
    Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    /** An empty store. */
    TmdbIdStore tmdbIds();

    @Test
    @DisplayName("MDT-16: of an id nobody asked about nothing is known")
    default void unknown() throws StoreException {
        assertThat(tmdbIds().find(new ImdbId("tt9900060"))).isEmpty();
    }

    @Test
    @DisplayName("MDT-16: a film, a series, both and neither come back, and a later answer replaces an earlier one")
    default void answersComeBack() throws StoreException {
        ImdbId id = new ImdbId("tt9900060");
        OptionalLong none = OptionalLong.empty();
        List<TmdbIds> answers = List.of(
                new TmdbIds(OptionalLong.of(771), none, Optional.of(MediaType.MOVIE)),
                TmdbIds.NONE,
                new TmdbIds(OptionalLong.of(771), OptionalLong.of(9_000_000_000L), Optional.of(MediaType.SERIES)),
                new TmdbIds(none, OptionalLong.of(7001), Optional.of(MediaType.SERIES)));
        for (int i = 0; i < answers.size(); i++) {
            Found found = new Found(answers.get(i), NOON.plusSeconds(i));
            tmdbIds().save(id, found);
            assertThat(tmdbIds().find(id)).contains(found);
        }
        assertThat(tmdbIds().find(new ImdbId("tt9900061"))).isEmpty();
    }
}
