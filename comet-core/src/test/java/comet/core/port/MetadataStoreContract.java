package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaMetadata;
import comet.core.port.MetadataStore.StoredMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link MetadataStore} keeps. Times are kept to the millisecond. */
public interface MetadataStoreContract {

    /** When the story of each test begins. */
    Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    /** An empty store. */
    MetadataStore metadata();

    @Test
    @DisplayName("A title nobody looked up is not known")
    default void anUnknownTitleIsNotFound() throws StoreException {
        assertThat(metadata().find(new ImdbId("tt1254207"))).isEmpty();
    }

    @Test
    @DisplayName("A title comes back whole: years, and aliases in any script, in their order")
    default void aTitleComesBackWhole() throws StoreException {
        StoredMetadata series = new StoredMetadata(
                new MediaMetadata(
                        "Example Show",
                        OptionalInt.of(1999),
                        OptionalInt.of(2004),
                        Map.of(
                                "original:ja", List.of("例の番組", "レイノバングミ"),
                                "lang:fr", List.of("Le \"Spectacle\" d'exemple\\", "L'exemple\n\tdeux", "🎬 Trois"),
                                "ez", List.of("Example"))),
                NOON);

        metadata().save(new ImdbId("tt0000202"), series);

        assertThat(metadata().find(new ImdbId("tt0000202"))).contains(series);
    }

    @Test
    @DisplayName("A title of which only the name is known comes back as such")
    default void aBareTitleComesBack() throws StoreException {
        StoredMetadata bare = new StoredMetadata(
                new MediaMetadata("Sintel", OptionalInt.empty(), OptionalInt.empty(), Map.of()), NOON);

        metadata().save(new ImdbId("tt1727587"), bare);

        assertThat(metadata().find(new ImdbId("tt1727587"))).contains(bare);
    }

    @Test
    @DisplayName("What is saved last replaces what was known")
    default void theLastOneStays() throws StoreException {
        ImdbId id = new ImdbId("tt1254207");
        metadata()
                .save(
                        id,
                        new StoredMetadata(
                                new MediaMetadata(
                                        "Big Rabbit",
                                        OptionalInt.of(2007),
                                        OptionalInt.empty(),
                                        Map.of("ez", List.of("Peach"))),
                                NOON));
        StoredMetadata last = new StoredMetadata(MediaMetadata.of("Big Buck Bunny", 2008), NOON.plusSeconds(1));

        metadata().save(id, last);

        assertThat(metadata().find(id)).contains(last);
    }

    @Test
    @DisplayName("MCA-13: a title is found however old it is")
    default void anOldTitleIsFound() throws StoreException {
        StoredMetadata old = new StoredMetadata(MediaMetadata.of("Big Buck Bunny", 2008), Instant.EPOCH);

        metadata().save(new ImdbId("tt1254207"), old);

        assertThat(metadata().find(new ImdbId("tt1254207"))).contains(old);
    }

    @Test
    @DisplayName("The ids of different providers are not mixed")
    default void providersAreNotMixed() throws StoreException {
        metadata().save(new KitsuId(1254207), new StoredMetadata(MediaMetadata.of("Example Anime", 2008), NOON));

        assertThat(metadata().find(new ImdbId("tt1254207"))).isEmpty();
        assertThat(metadata().find(new KitsuId(1254207))).isPresent();
    }
}
