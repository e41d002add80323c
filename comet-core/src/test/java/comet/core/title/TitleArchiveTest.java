package comet.core.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.Aliases;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaTitle;
import comet.core.memory.InMemoryMetadataStore;
import comet.core.port.ManualClock;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleArchiveTest {

    private static final ImdbId FILM = new ImdbId("tt1254207");
    private static final MediaTitle BUNNY = MediaTitle.of("Big Buck Bunny", 2008);
    private static final MediaTitle OTHER = MediaTitle.of("Big Rabbit", 2007);
    private static final Aliases DUTCH = new Aliases(Map.of("nl", List.of("Haas")));

    private final ManualClock time = new ManualClock();
    private final Instant now = time.instant();
    private final InMemoryMetadataStore store = new InMemoryMetadataStore();
    private final TitleArchive archive = new TitleArchive(store, time);

    @Test
    @DisplayName("SED-02: all stored titles are exported, each once, with the older of their two dates")
    void allAreExported() throws Exception {
        for (int i = 1; i <= 1_201; i++) {
            store.save(new KitsuId(i), StoredMetadata.of(new Dated<>(MediaTitle.of("Title " + i, 2000), now)));
        }
        store.save(
                FILM,
                new StoredMetadata(
                        Optional.of(new Dated<>(BUNNY, now)), Optional.of(new Dated<>(DUTCH, now.minusSeconds(60)))));
        List<KnownTitle> exported = new ArrayList<>();

        assertThat(archive.exportTo(exported::add)).isEqualTo(1_202);

        assertThat(exported.stream().map(KnownTitle::id).distinct()).hasSize(1_202);
        assertThat(exported)
                .contains(new KnownTitle(
                        FILM, Optional.of(BUNNY), Optional.of(DUTCH), Optional.of(now.minusSeconds(60))));
    }

    @Test
    @DisplayName("SED-02: when the file is full the export ends and says so")
    void aFileThatIsFull() throws Exception {
        store.save(FILM, StoredMetadata.of(new Dated<>(BUNNY, now)));

        assertThatThrownBy(() -> archive.exportTo(title -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest(name = "stored {0} s ago, imported of {1} s ago: replaced {2}")
    @DisplayName("SED-02: an import replaces what is older, and never what is newer or as new")
    @CsvSource({"100, 50, true", "50, 50, false", "50, 100, false"})
    void neverReplacingNewer(int stored, int imported, boolean replaced) throws Exception {
        store.save(FILM, StoredMetadata.of(new Dated<>(OTHER, now.minusSeconds(stored))));

        boolean added = archive.add(
                new KnownTitle(FILM, Optional.of(BUNNY), Optional.empty(), Optional.of(now.minusSeconds(imported))));

        assertThat(added).isEqualTo(replaced);
        assertThat(store.find(FILM).title())
                .contains(
                        replaced
                                ? new Dated<>(BUNNY, now.minusSeconds(imported))
                                : new Dated<>(OTHER, now.minusSeconds(stored)));
    }

    @Test
    @DisplayName("SED-02: each half is judged by its own date, and the other one stays")
    void eachHalfByItself() throws Exception {
        store.save(
                FILM,
                new StoredMetadata(
                        Optional.of(new Dated<>(OTHER, now)),
                        Optional.of(new Dated<>(Aliases.NONE, now.minusSeconds(100)))));

        archive.add(new KnownTitle(
                FILM, Optional.of(BUNNY), Optional.of(DUTCH), Optional.of(now.minus(Duration.ofSeconds(50)))));

        assertThat(store.find(FILM).title().map(Dated::half)).contains(OTHER);
        assertThat(store.find(FILM).aliases().map(Dated::half)).contains(DUTCH);
    }

    @Test
    @DisplayName("SED-02: what has no date is stored where nothing is, as of now")
    void withoutDate() throws Exception {
        KnownTitle undated = new KnownTitle(FILM, Optional.of(BUNNY), Optional.of(DUTCH), Optional.empty());

        assertThat(archive.add(undated)).isTrue();
        assertThat(store.find(FILM).title()).contains(new Dated<>(BUNNY, now));
        time.advance(Duration.ofDays(1));
        assertThat(archive.add(undated)).isFalse();
    }

    @Test
    @DisplayName("something is known of a title")
    void nothingIsNothing() {
        assertThatThrownBy(() -> new KnownTitle(FILM, Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
