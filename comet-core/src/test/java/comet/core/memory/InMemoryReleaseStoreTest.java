package comet.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.port.KnownTorrents.KnownTorrent;
import comet.core.port.ManualClock;
import comet.core.port.ScopedRelease;
import comet.core.testing.Releases;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InMemoryReleaseStoreTest {

    private static final int MOST = 10;

    private final ManualClock clock = new ManualClock();
    private final InMemoryReleaseStore store = new InMemoryReleaseStore(clock, MOST);

    private static MediaId film(int number) {
        return ImdbId.parse("tt%07d".formatted(number)).orElseThrow();
    }

    private void save(MediaId film, Release release) {
        store.save(film, List.of(new ScopedRelease(Scope.MOVIE, release)));
    }

    @Test
    @DisplayName("When there are too many titles, those that were not asked for longest make room")
    void tooManyTitles() {
        IntStream.rangeClosed(1, MOST).forEach(i -> save(film(i), Releases.release(i, "Lantern.Street." + i)));
        store.find(film(1), Scope.MOVIE);

        save(film(11), Releases.release(11, "Lantern.Street.11"));

        assertThat(IntStream.rangeClosed(1, 11)
                        .filter(i -> !store.find(film(i), Scope.MOVIE).isEmpty()))
                .containsExactly(1, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    @DisplayName("A torrent is forgotten with the last title that it was found for")
    void torrentsGoWithTheirTitles() {
        Release shared = Releases.withFile(Releases.release(100, "Harbour.Lights.Collection"), 1);
        save(film(1), shared);
        save(film(2), Releases.withFile(Releases.release(101, "Harbour.Lights.2"), 1));
        IntStream.rangeClosed(3, MOST).forEach(i -> save(film(i), Releases.release(i, "Lantern.Street." + i)));
        save(film(11), shared);

        assertThat(store.knownTorrents()).satisfies(known -> {
            assertThat(known.find(Releases.hash(100)))
                    .hasValueSatisfying(torrent -> assertThat(torrent.files()).hasSize(1));
            assertThat(known.find(Releases.hash(101))).isEmpty();
        });
    }

    @Test
    @DisplayName(
            "PLAY-20: a torrent is known by its hash, with its files, trackers and the title it was last found for")
    void knownByItsHash() throws Exception {
        Release first = Releases.announced(
                Releases.withFile(Releases.release(1, "Harbour.Lights"), 4),
                new AnnounceUrls(List.of("udp://one.example:1")));
        Release second = Releases.withFile(Releases.release(1, "Harbour.Lights"), 2);
        save(film(1), first);
        clock.advance(Duration.ofHours(1));
        save(film(2), second);

        assertThat(store.knownTorrents().find(Releases.hash(1)))
                .contains(new KnownTorrent(
                        "Harbour.Lights",
                        false,
                        new AnnounceUrls(List.of("udp://one.example:1")),
                        List.of(
                                new ReleaseFile(OptionalInt.of(2), "Harbour.Lights", OptionalLong.empty()),
                                new ReleaseFile(OptionalInt.of(4), "Harbour.Lights", OptionalLong.empty())),
                        Optional.of(film(2))));
        assertThat(store.knownTorrents().find(Releases.hash(2))).isEmpty();
    }

    @Test
    @DisplayName("A store that would keep nothing is refused")
    void noRoomAtAll() {
        assertThatThrownBy(() -> new InMemoryReleaseStore(clock, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
