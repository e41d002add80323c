package comet.scrapers.kit.magnet;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.ScopedRelease;
import comet.core.port.StoreException;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.outside.scripted.CapturedLog;
import comet.outside.scripted.VirtualTime;
import comet.scrapers.kit.Searches;
import comet.scrapers.kit.bencode.Bencoded;
import comet.scrapers.kit.torrentfile.FileCandidates;
import comet.scrapers.kit.torrentfile.Offered;
import comet.scrapers.kit.torrentfile.Torrents;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MagnetResolverTest {

    private static final AnnounceUrls THREE =
            new AnnounceUrls(List.of("udp://a.example:1", "udp://b.example:1", "udp://c.example:1"));
    private static final MediaId MEDIA = new ImdbId("tt9900001");

    private final VirtualTime time = new VirtualTime(Instant.parse("2031-03-01T12:00:00Z"));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<ResolvedTorrent> stored = new LinkedBlockingQueue<>();
    private final AtomicInteger asked = new AtomicInteger();

    /** Each resolution takes one. */
    private final Semaphore mayEnd = new Semaphore(0);

    private final Semaphore begun = new Semaphore(0);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Torrents that differ by the size of their file. */
    private static Map<String, Object> info(int number) {
        return Torrents.info(
                "x", Torrents.file("Lantern.Street.S01E02.mkv", 1_000 + number), Torrents.file("Opaque.mkv", 5));
    }

    private static InfoHash hash(int number) {
        return Torrents.content(info(number)).infoHash();
    }

    private Optional<byte[]> known(InfoHash hash) throws InterruptedException {
        asked.incrementAndGet();
        begun.release();
        mayEnd.acquire();
        for (int number = 0; number < 1_000; number++) {
            if (hash(number).equals(hash)) {
                return Optional.of(Bencoded.of(info(number)));
            }
        }
        return Optional.empty();
    }

    private MagnetResolver resolver() {
        return resolver((hash, sources, deadline) -> known(hash), stored::add);
    }

    private MagnetResolver resolver(MetadataSource source, ResolvedTorrents sink) {
        return new MagnetResolver(
                source,
                sink,
                () -> AnnounceUrls.NONE,
                new MagnetResolver.Limits(Duration.ofSeconds(60), Duration.ofMillis(50)),
                threads,
                time);
    }

    private static MagnetJob job(InfoHash hash, int season, int seeders, String tracker) {
        return new MagnetJob(
                MEDIA,
                OptionalInt.of(season),
                hash,
                THREE,
                new Offered("Lantern Street S01", OptionalLong.empty(), OptionalInt.of(seeders), tracker, false),
                new FileCandidates(Searches.series("tt9900001:1:2", "Lantern Street"), new ReleaseNameParser()));
    }

    private static MagnetJob job(int number) {
        return job(hash(number), 1, 4, "Example X");
    }

    @Test
    @DisplayName("TOR-43: what was learned becomes rows with index, name, size, seeders and label")
    void whatWasLearnedIsStored() throws Exception {
        try (MagnetResolver resolver = resolver()) {
            mayEnd.release();
            resolver.offer(job(7));
            ResolvedTorrent torrent = stored.take();

            assertThat(torrent.media()).isEqualTo(MEDIA);
            assertThat(torrent.rows()).hasSize(1);
            ScopedRelease row = torrent.rows().getFirst();
            Release release = row.release();
            assertThat(row.scope()).isEqualTo(new Scope.Episode(1, 2));
            assertThat(release.fileIndex()).hasValue(0);
            assertThat(release.title()).isEqualTo("Lantern.Street.S01E02.mkv");
            assertThat(release.playedSize()).hasValue(1_007);
            assertThat(release.seeders()).hasValue(4);
            assertThat(release.tracker()).isEqualTo("Example X");
            assertThat(release.sources()).isEqualTo(THREE);
        }
    }

    @Test
    @DisplayName(
            "TOR-41: a job that waits or runs is not queued twice; it keeps the highest seeders and the latest label")
    void jobsAreMerged() throws Exception {
        try (MagnetResolver resolver = resolver()) {
            resolver.offer(job(hash(1), 1, 4, "First"));
            begun.acquire();
            resolver.offer(job(hash(1), 1, 9, "Second"));
            resolver.offer(job(hash(1), 1, 2, ""));
            mayEnd.release();
            ResolvedTorrent torrent = stored.take();

            assertThat(torrent.job().offered().seeders()).hasValue(9);
            assertThat(torrent.job().offered().tracker()).isEqualTo("Second");
            assertThat(asked).hasValue(1);
            assertThat(stored).isEmpty();
        }
    }

    @Test
    @DisplayName("TOR-41: jobs of other seasons share the resolution of one magnet, and it is remembered")
    void resolutionsAreShared() throws Exception {
        try (MagnetResolver resolver = resolver()) {
            resolver.offer(job(hash(1), 1, 4, "X"));
            begun.acquire();
            resolver.offer(job(hash(1), 2, 4, "X"));
            resolver.offer(job(hash(1), 3, 4, "X"));
            mayEnd.release();
            assertThat(List.of(stored.take(), stored.take(), stored.take()))
                    .extracting(torrent -> torrent.job().season().getAsInt())
                    .containsExactlyInAnyOrder(1, 2, 3);

            resolver.offer(job(hash(1), 4, 4, "X"));
            assertThat(stored.take().job().season()).hasValue(4);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    @DisplayName("TOR-41, TOR-D10: 10 run, 256 wait, the next is dropped and counted, and nobody waits for that")
    void theQueueIsLimited() throws Exception {
        try (MagnetResolver resolver = resolver()) {
            for (int number = 0; number < 10; number++) {
                resolver.offer(job(number));
            }
            begun.acquire(10);
            for (int number = 10; number < 300; number++) {
                resolver.offer(job(number));
            }

            assertThat(resolver.status()).isEqualTo(new MagnetStatus(256, 10, 0, 0, 300 - 266));
            mayEnd.release(1_000);
            for (int i = 0; i < 266; i++) {
                stored.take();
            }
            assertThat(asked).hasValue(266);
            assertThat(resolver.status().resolved()).isEqualTo(266);
        }
    }

    @Test
    @DisplayName("TOR-D12: what could not be resolved is left alone for six hours")
    void unresolvableOnesAreRemembered() throws Exception {
        CountDownLatch asks = new CountDownLatch(2);
        AtomicInteger calls = new AtomicInteger();
        MagnetJob unknown = job(new InfoHash("0123456789abcdef0123456789abcdef01234567"), 1, 1, "X");
        try (MagnetResolver resolver = resolver(
                (hash, sources, deadline) -> {
                    calls.incrementAndGet();
                    asks.countDown();
                    return Optional.empty();
                },
                stored::add)) {
            resolver.offer(unknown);
            awaitFailed(resolver, 1);
            time.advance(Duration.ofHours(6).minusSeconds(1));
            resolver.offer(unknown);
            assertThat(resolver.status().waiting() + resolver.status().running())
                    .isZero();
            assertThat(calls).hasValue(1);

            time.advance(Duration.ofSeconds(1));
            resolver.offer(unknown);
            asks.await();
            awaitFailed(resolver, 2);
        }
    }

    private static void awaitFailed(MagnetResolver resolver, int failed) {
        while (resolver.status().failed() < failed) {
            Thread.onSpinWait();
        }
    }

    @Test
    @DisplayName("TOR-42: a dictionary of another hash, or none at all, is not believed")
    void otherDictionariesAreNotBelieved() throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        try (MagnetResolver resolver = resolver(
                (hash, sources, deadline) -> Optional.of(broken.get() ? new byte[] {'x'} : Bencoded.of(info(2))),
                stored::add)) {
            resolver.offer(job(1));
            awaitFailed(resolver, 1);
            broken.set(true);
            resolver.offer(job(3));
            awaitFailed(resolver, 2);
            assertThat(stored).isEmpty();
        }
    }

    @Test
    @DisplayName("TOR-D11: with fewer than three trackers the generic ones are asked too; with none at all nothing is")
    void genericTrackersAreAdded() throws Exception {
        BlockingQueue<AnnounceUrls> used = new LinkedBlockingQueue<>();
        AnnounceUrls two = new AnnounceUrls(THREE.urls().subList(0, 2));
        AnnounceUrls generic = new AnnounceUrls(List.of("udp://generic.example:1"));
        MetadataSource source = (hash, sources, deadline) -> {
            used.add(sources);
            return Optional.empty();
        };
        MagnetResolver.Limits limits = new MagnetResolver.Limits(Duration.ofSeconds(60), Duration.ofMillis(50));
        try (MagnetResolver resolver = new MagnetResolver(source, stored::add, () -> generic, limits, threads, time)) {
            resolver.offer(job(1));
            assertThat(used.take()).isEqualTo(THREE);
            resolver.offer(with(job(2), two));
            assertThat(used.take()).isEqualTo(two.and(generic));
        }
        try (MagnetResolver resolver = resolver(source, stored::add)) {
            resolver.offer(with(job(3), AnnounceUrls.NONE));
            awaitFailed(resolver, 1);
            assertThat(used).isEmpty();
        }
    }

    private static MagnetJob with(MagnetJob job, AnnounceUrls sources) {
        return new MagnetJob(job.media(), job.season(), job.infoHash(), sources, job.offered(), job.candidates());
    }

    @Test
    @DisplayName("TOR-42: a resolution has a deadline of its own")
    void aResolutionHasADeadline() throws Exception {
        BlockingQueue<Deadline> deadlines = new LinkedBlockingQueue<>();
        try (MagnetResolver resolver = resolver(
                (hash, sources, deadline) -> {
                    deadlines.add(deadline);
                    return Optional.empty();
                },
                stored::add)) {
            resolver.offer(job(1));

            assertThat(deadlines.take()).isEqualTo(Deadline.after(Duration.ofSeconds(60), time));
        }
    }

    @Test
    @DisplayName("a store that fails, and a fault of ours, cost one torrent; the worker goes on")
    void faultsCostOneTorrent() throws Exception {
        mayEnd.release(1_000);
        AtomicInteger takes = new AtomicInteger();
        try (CapturedLog log = CapturedLog.start()) {
            MagnetResolver resolver = patient(torrent -> {
                switch (takes.incrementAndGet()) {
                    case 1 -> throw new StoreException("saving releases", new SQLException("SECRET"));
                    case 2 -> throw new IllegalStateException("SECRET");
                    default -> stored.add(torrent);
                }
            });
            for (int number = 0; number < 20; number++) {
                resolver.offer(job(number));
            }
            resolver.close();

            assertThat(stored).hasSize(18);
            assertThat(log.text()).contains("saving releases failed").doesNotContain("SECRET");
        }
    }

    /** One that waits long for its jobs when it is closed. */
    private MagnetResolver patient(ResolvedTorrents sink) {
        return new MagnetResolver(
                (MetadataSource) (hash, sources, deadline) -> known(hash),
                sink,
                () -> AnnounceUrls.NONE,
                new MagnetResolver.Limits(Duration.ofSeconds(60), Duration.ofSeconds(50)),
                threads,
                time);
    }

    @Test
    @DisplayName("TOR-44: closing lets jobs end that end in time")
    void closingWaits() throws Exception {
        mayEnd.release(1_000);
        MagnetResolver resolver = patient(stored::add);
        for (int number = 0; number < 50; number++) {
            resolver.offer(job(number));
        }
        resolver.close();

        assertThat(stored).hasSize(50);
        resolver.offer(job(77));
        assertThat(resolver.status().waiting() + resolver.status().running()).isZero();
    }

    @Test
    @DisplayName("TOR-D10: closing breaks off what does not end in time")
    void closingBreaksOff() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        MagnetResolver resolver = resolver(
                (hash, sources, deadline) -> {
                    begun.release();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                    return Optional.empty();
                },
                stored::add);
        resolver.offer(job(1));
        begun.acquire();
        resolver.close();
        interrupted.await();

        assertThat(stored).isEmpty();
    }
}
