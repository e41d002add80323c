package comet.scrapers.kit.torrentfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import comet.core.media.AnimeFacts;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.memory.InMemoryPrivateTorrents;
import comet.core.memory.InMemoryReleaseStore;
import comet.core.port.ManualClock;
import comet.core.port.PrivateTorrents;
import comet.core.port.ReleaseStore;
import comet.core.port.ScopedRelease;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.StoreException;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import comet.core.torrent.TorrentFile;
import comet.outside.scripted.CapturedLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StoredTorrentsTest {

    private static final ImdbId SERIES = new ImdbId("tt9900001");
    private static final TorrentFile FILE = new TorrentFile("PASSKEY0001".getBytes(StandardCharsets.UTF_8));

    private final ManualClock clock = new ManualClock();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ReleaseStore releases = new InMemoryReleaseStore(clock);
    private final PrivateTorrents privateTorrents = new InMemoryPrivateTorrents(clock);
    private final StoredTorrents stored = new StoredTorrents(releases, privateTorrents, threads);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static InfoHash hash(int number) {
        return new InfoHash("%040x".formatted(number));
    }

    private static Release release(int number, OptionalInt index, boolean isPrivate) {
        return new Release(
                hash(number),
                "Lantern Street S01",
                OptionalLong.empty(),
                OptionalInt.empty(),
                "",
                Optional.of(new ReleaseFile(index, "Lantern.Street.S01E02.mkv", OptionalLong.of(9))),
                AnnounceUrls.NONE,
                isPrivate);
    }

    private void save(MediaId media, Scope scope, Release release) throws StoreException {
        releases.save(media, List.of(new ScopedRelease(scope, release)));
    }

    private static ScrapeRequest request(String id) {
        return new ScrapeRequest(
                MediaRequest.parse(MediaType.SERIES, id).orElseThrow(),
                MediaMetadata.of("Lantern Street", 2019),
                List.of("Lantern Street"),
                ScrapeContext.LIVE);
    }

    @Test
    @DisplayName("TOR-23: known are the files of the very part that is searched for, by their place in the torrent")
    void filesOfThePart() throws Exception {
        save(SERIES, new Scope.Episode(1, 2), release(1, OptionalInt.of(4), false));
        save(SERIES, new Scope.Episode(1, 2), release(2, OptionalInt.empty(), false));
        save(SERIES, new Scope.Episode(1, 3), release(3, OptionalInt.of(5), false));
        save(SERIES, new Scope.Season(1), release(4, OptionalInt.empty(), false).withoutFile());
        save(new ImdbId("tt9900009"), new Scope.Episode(1, 2), release(5, OptionalInt.of(6), false));

        assertThat(stored.filesFor(request("tt9900001:1:2"))).containsOnlyKeys(hash(1));
    }

    @Test
    @DisplayName("SCR-D06: those of private torrents are not: their files must be fetched from time to time to be kept")
    void notOfPrivateTorrents() throws Exception {
        save(SERIES, new Scope.Episode(1, 2), release(1, OptionalInt.of(4), true));

        assertThat(stored.filesFor(request("tt9900001:1:2"))).isEmpty();
    }

    @Test
    @DisplayName("DB-04: of an anime they are looked for where a search keeps them: at IMDb, by the mapped numbers")
    void wherePartsAreKept() throws Exception {
        save(SERIES, new Scope.Episode(2, 5), release(1, OptionalInt.of(4), false));
        save(new KitsuId(900001), new Scope.Episode(1, 5), release(2, OptionalInt.of(4), false));
        MediaRequest asked =
                MediaRequest.parse(MediaType.SERIES, "kitsu:900001:5").orElseThrow();
        AnimeFacts mapped = new AnimeFacts(
                true,
                EpisodeCoordinates.mapped(OptionalInt.of(2), OptionalInt.of(5)),
                Optional.of(SERIES),
                OptionalInt.empty(),
                List.of());
        AnimeFacts unmapped = new AnimeFacts(
                true,
                EpisodeCoordinates.mapped(OptionalInt.empty(), OptionalInt.empty()),
                Optional.of(SERIES),
                OptionalInt.empty(),
                List.of());

        assertThat(stored.filesFor(request(asked, mapped))).containsOnlyKeys(hash(1));
        assertThat(stored.filesFor(request(asked, unmapped))).containsOnlyKeys(hash(2));
    }

    private static ScrapeRequest request(MediaRequest asked, AnimeFacts facts) {
        return new ScrapeRequest(
                asked, MediaMetadata.of("Lantern Street", 2019), facts, List.of("Lantern Street"), ScrapeContext.LIVE);
    }

    @Test
    @DisplayName("A store that is away, or a program that ends, means that nothing is known")
    void withoutAStore() throws Exception {
        ReleaseStore away = mock();
        when(away.find(any(), any())).thenThrow(new StoreException("reading releases", new IOException("away")));
        assertThat(new StoredTorrents(away, privateTorrents, threads).filesFor(request("tt9900001:1:2")))
                .isEmpty();

        threads.shutdown();
        assertThat(stored.filesFor(request("tt9900001:1:2"))).isEmpty();
        stored.keepPrivate(hash(1), FILE);
        assertThat(privateTorrents.find(hash(1))).isEmpty();
    }

    @Test
    @DisplayName("SCR-D06, DBM-04: the file of a private torrent is kept, and can be read back through the port")
    void filesAreKept() throws Exception {
        stored.keepPrivate(hash(1), FILE);
        threads.shutdown();
        assertThat(threads.awaitTermination(50, TimeUnit.SECONDS)).isTrue();

        assertThat(privateTorrents.find(hash(1))).contains(FILE);
    }

    @Test
    @DisplayName("SCR-08: keeping that fails is told in the log, the file and its passkey are not")
    void failuresAreTold() throws Exception {
        PrivateTorrents away = mock();
        doThrow(new StoreException("keeping a private torrent", new IOException("away")))
                .when(away)
                .keep(any(), any());
        try (CapturedLog log = CapturedLog.start()) {
            new StoredTorrents(releases, away, threads).keepPrivate(hash(1), FILE);
            threads.shutdown();
            assertThat(threads.awaitTermination(50, TimeUnit.SECONDS)).isTrue();

            assertThat(log.text()).contains("was not kept").doesNotContain("PASSKEY0001");
        }
    }

    @Test
    @DisplayName("While 16 files wait to be written, further ones are left for the next time they are told")
    void noMoreThanFit() throws Exception {
        CountDownLatch writing = new CountDownLatch(16);
        CountDownLatch away = new CountDownLatch(1);
        PrivateTorrents slow = mock();
        doAnswer(call -> {
                    writing.countDown();
                    away.await();
                    return null;
                })
                .when(slow)
                .keep(any(), any());
        StoredTorrents keeping = new StoredTorrents(releases, slow, threads);
        for (int i = 0; i < 20; i++) {
            keeping.keepPrivate(hash(i), FILE);
        }
        writing.await();
        away.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(50, TimeUnit.SECONDS)).isTrue();

        verify(slow, times(16)).keep(any(), any());
    }
}
