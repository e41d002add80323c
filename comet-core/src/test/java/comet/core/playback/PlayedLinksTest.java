package comet.core.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Delivery;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KeptLink;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.Learned;
import comet.core.debrid.Link;
import comet.core.debrid.LinkKey;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.playback.PlaybackOutcome.Playable;
import comet.core.playback.PlaybackOutcome.Refused;
import comet.core.port.DebridException;
import comet.core.port.InMemoryInstallationSecret;
import comet.core.port.InMemoryLinkStore;
import comet.core.port.InMemoryLocks;
import comet.core.port.InMemoryPrivateTorrents;
import comet.core.port.KnownTorrents;
import comet.core.port.KnownTorrents.KnownTorrent;
import comet.core.port.LinkStore;
import comet.core.port.Locks;
import comet.core.port.ManualClock;
import comet.core.port.StoreException;
import comet.core.testing.ScriptedDebridService;
import comet.core.testing.TrackedThreads;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.ReleaseFile;
import comet.core.torrent.TorrentFile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A link is made once for all who ask for the same (PLAY-10 to PLAY-14, DBL-02, DBL-03, DBW-02, DB-44). */
class PlayedLinksTest {

    private static final Duration LIMIT = Duration.ofSeconds(25);
    private static final InfoHash HASH = new InfoHash("1".repeat(40));

    private final ManualClock time = new ManualClock();
    private final TrackedThreads threads = new TrackedThreads();
    private final ScriptedDebridService torbox = new ScriptedDebridService(ServiceId.TORBOX, CacheCheck.WITH_FILES);
    private final InMemoryLinkStore links = new InMemoryLinkStore(time);
    private final InMemoryLocks locks = new InMemoryLocks(time);
    private final InMemoryPrivateTorrents privateTorrents = new InMemoryPrivateTorrents(time);
    private final InMemoryInstallationSecret secret = new InMemoryInstallationSecret(new Random(1));
    private final AtomicInteger made = new AtomicInteger();
    private final List<LinkRequest> asked = new CopyOnWriteArrayList<>();
    private KnownTorrents torrents = hash -> Optional.empty();
    private PlayExperience experience = PlayExperience.NONE;
    private boolean keepsUncached = true;

    PlayedLinksTest() {
        torbox.linking((request, deadline) -> {
            asked.add(request);
            return MadeLink.of(link(made.incrementAndGet()));
        });
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private static StoreException away() {
        return new StoreException("reading a link", new IOException("https://secret"));
    }

    private static Link link(int number) {
        return Link.parse("https://cdn.example.net/v/" + number).orElseThrow();
    }

    /** One instance on the stores. */
    private PlaybackResolver instance() {
        return instance(links, locks);
    }

    private PlaybackResolver instance(LinkStore linkStore, Locks lockStore) {
        PlaybackStores stores =
                new PlaybackStores(linkStore, hash -> torrents.find(hash), privateTorrents, lockStore, secret);
        return new PlaybackResolver(
                new PlaybackResolver.Ports(
                        id -> id == ServiceId.TORBOX ? Optional.of(torbox) : Optional.empty(),
                        PlayedPart.NONE,
                        () -> Optional.of(stores),
                        experience),
                new PlaybackResolver.Terms(LIMIT, keepsUncached),
                threads,
                time,
                duration -> {
                    time.advance(duration);
                },
                new Random(7));
    }

    /** How the film is asked for, unless something is changed. */
    record Play(
            String key,
            InfoHash hash,
            OptionalInt file,
            OptionalInt season,
            OptionalInt episode,
            Optional<MediaId> media,
            Optional<MediaType> type,
            Optional<String> address,
            Delivery delivery,
            boolean fromStart) {

        static final Play FILM = new Play(
                "key",
                HASH,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(new ImdbId("tt0000303")),
                Optional.of(MediaType.MOVIE),
                Optional.of("203.0.113.7"),
                Delivery.DIRECT,
                true);

        Play with(String otherKey) {
            return new Play(otherKey, hash, file, season, episode, media, type, address, delivery, fromStart);
        }

        Play of(InfoHash other) {
            return new Play(key, other, file, season, episode, media, type, address, delivery, fromStart);
        }

        Play file(int number) {
            return new Play(
                    key, hash, OptionalInt.of(number), season, episode, media, type, address, delivery, fromStart);
        }

        Play part(int first, int second) {
            return new Play(
                    key,
                    hash,
                    file,
                    OptionalInt.of(first),
                    OptionalInt.of(second),
                    media,
                    Optional.of(MediaType.SERIES),
                    address,
                    delivery,
                    fromStart);
        }

        Play of(String id) {
            return new Play(
                    key,
                    hash,
                    file,
                    season,
                    episode,
                    ImdbId.parse(id).map(MediaId.class::cast),
                    type,
                    address,
                    delivery,
                    fromStart);
        }

        Play from(String other) {
            return new Play(key, hash, file, season, episode, media, type, Optional.of(other), delivery, fromStart);
        }

        Play relayed() {
            return new Play(
                    key, hash, file, season, episode, media, type, Optional.empty(), Delivery.RELAYED, fromStart);
        }

        Play inTheMiddle() {
            return new Play(key, hash, file, season, episode, media, type, address, delivery, false);
        }

        PlaybackRequest request() {
            return new PlaybackRequest(
                    new Account(ServiceId.TORBOX, new ApiKey(key)),
                    hash,
                    file,
                    season,
                    episode,
                    "Sintel.2010.mkv",
                    "Sintel",
                    media,
                    type,
                    address,
                    false,
                    delivery,
                    fromStart);
        }
    }

    private static PlaybackOutcome play(PlaybackResolver instance, Play play) throws InterruptedException {
        return instance.resolve(play.request());
    }

    @Test
    @DisplayName("PLAY-11, T-PLAY-06, T-PLAY-07: a second play within the hour makes no call, a later one does")
    void withinTheHour() throws Exception {
        PlaybackResolver instance = instance();
        assertThat(play(instance, Play.FILM)).isEqualTo(new Playable(link(1)));
        time.advance(Duration.ofHours(1));
        assertThat(play(instance, Play.FILM)).isEqualTo(new Playable(link(1)));

        time.advance(Duration.ofMillis(1));

        assertThat(play(instance, Play.FILM)).isEqualTo(new Playable(link(2)));
        assertThat(torbox.calls()).containsExactly("link", "link");
    }

    @Test
    @DisplayName("PLAY-10: a second play in the same process reads nothing from the store")
    void memoryFirst() throws Exception {
        PlaybackResolver first = instance();
        play(first, Play.FILM);
        threads.awaitIdle();
        LinkStore store = mock(LinkStore.class);
        PlaybackResolver instance = instance(new ForwardingLinks(store, links), locks);
        play(instance, Play.FILM);
        threads.awaitIdle();
        verify(store, times(1)).find(any());

        play(instance, Play.FILM);
        threads.awaitIdle();

        verify(store, times(1)).find(any());
        assertThat(made).hasValue(1);
    }

    /** Links of one store, each reading told to another. */
    private record ForwardingLinks(LinkStore watcher, LinkStore links) implements LinkStore {
        @Override
        public Optional<KeptLink> find(LinkKey key) throws StoreException {
            var unused = watcher.find(key);
            return links.find(key);
        }

        @Override
        public void keep(LinkKey key, KeptLink link) throws StoreException {
            links.keep(key, link);
        }

        @Override
        public void discard(LinkKey key, KeptLink link) throws StoreException {
            links.discard(key, link);
        }
    }

    @Test
    @DisplayName("DB-35: a link that the service ends sooner is made anew sooner; one that has ended is not kept")
    void shorterLives() throws Exception {
        torbox.linking((request, deadline) -> new MadeLink(
                link(made.incrementAndGet()),
                Optional.empty(),
                Optional.of(time.instant().plus(made.get() == 1 ? Duration.ofMinutes(50) : Duration.ofSeconds(-1))),
                Learned.NOTHING));
        PlaybackResolver instance = instance();
        play(instance, Play.FILM);
        time.advance(Duration.ofMinutes(50));
        assertThat(play(instance, Play.FILM)).isEqualTo(new Playable(link(1)));
        time.advance(Duration.ofMillis(1));

        assertThat(play(instance, Play.FILM)).isEqualTo(new Playable(link(2)));
        assertThat(play(instance, Play.FILM)).isEqualTo(new Playable(link(3)));
    }

    static Stream<Play> others() {
        Play film = Play.FILM;
        return Stream.of(
                film.with("another key"),
                film.of(new InfoHash("2".repeat(40))),
                film.file(3),
                film.part(1, 1),
                film.of("tt0000304"),
                film.relayed());
    }

    @ParameterizedTest
    @DisplayName("T-PLAY-11, T-PLAY-12, T-PLAY-38, DB-31, DB-32: what differs in any part gets a link of its own")
    @MethodSource("others")
    void everyPartCounts(Play other) throws Exception {
        PlaybackResolver instance = instance();
        play(instance, Play.FILM);

        assertThat(play(instance, other)).isEqualTo(new Playable(link(2)));
        assertThat(play(instance, Play.FILM)).isEqualTo(new Playable(link(1)));
    }

    @Test
    @DisplayName("T-PLAY-11: another episode of the same season pack gets a link of its own")
    void episodesDiffer() throws Exception {
        PlaybackResolver instance = instance();
        play(instance, Play.FILM.part(1, 1));

        assertThat(play(instance, Play.FILM.part(1, 2))).isEqualTo(new Playable(link(2)));
        assertThat(play(instance, Play.FILM.part(2, 1))).isEqualTo(new Playable(link(3)));
    }

    @ParameterizedTest(name = "the service binds its links: {0}")
    @DisplayName("DBL-02: a link is for one address where the service binds it, and for all elsewhere")
    @ValueSource(booleans = {true, false})
    void addresses(boolean binds) throws Exception {
        torbox.bindingLinks(binds);
        PlaybackResolver instance = instance();
        play(instance, Play.FILM);

        assertThat(play(instance, Play.FILM.from("203.0.113.8"))).isEqualTo(new Playable(link(binds ? 2 : 1)));
        assertThat(play(instance, Play.FILM)).isEqualTo(new Playable(link(1)));
    }

    @Test
    @DisplayName(
            "ASK-43: after a restart, and on another instance, the stored link is used; in the clear it is nowhere asked for")
    void otherInstances() throws Exception {
        play(instance(), Play.FILM);
        threads.awaitIdle();

        assertThat(play(instance(), Play.FILM)).isEqualTo(new Playable(link(1)));
        assertThat(made).hasValue(1);
    }

    @Test
    @DisplayName("DBW-02, ASK-26: ten who ask at once make one call, and all get its link")
    void oneFlight() throws Exception {
        CountDownLatch inService = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        torbox.linking((request, deadline) -> {
            inService.countDown();
            release.await();
            return MadeLink.of(link(made.incrementAndGet()));
        });
        PlaybackResolver instance = instance();
        List<Future<PlaybackOutcome>> players = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            players.add(threads.submit(() -> play(instance, Play.FILM)));
        }
        inService.await();

        release.countDown();

        for (Future<PlaybackOutcome> player : players) {
            assertThat(player.get()).isEqualTo(new Playable(link(1)));
        }
        assertThat(torbox.calls()).containsExactly("link");
    }

    @Test
    @DisplayName("DBW-02: whoever leaves stops waiting, and the others get their link all the same")
    void leaving() throws Exception {
        CountDownLatch inService = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        torbox.linking((request, deadline) -> {
            inService.countDown();
            release.await();
            return MadeLink.of(link(made.incrementAndGet()));
        });
        PlaybackResolver instance = instance();
        CountDownLatch left = new CountDownLatch(1);
        Thread leaver = Thread.ofVirtual().start(() -> {
            try {
                play(instance, Play.FILM);
            } catch (InterruptedException e) {
                left.countDown();
            }
        });
        inService.await();
        Future<PlaybackOutcome> other = threads.submit(() -> play(instance, Play.FILM));

        leaver.interrupt();
        left.await();
        release.countDown();

        assertThat(other.get()).isEqualTo(new Playable(link(1)));
        assertThat(play(instance, Play.FILM)).isEqualTo(new Playable(link(1)));
        assertThat(torbox.calls()).containsExactly("link");
    }

    @Test
    @DisplayName("DB-44: while another instance makes the link, this one waits for it instead of making its own")
    void otherInstancesWait() throws Exception {
        CountDownLatch inService = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(3);
        torbox.linking((request, deadline) -> {
            inService.countDown();
            // Not before the other has found the turn taken, and no link, more than once.
            looked.await();
            return MadeLink.of(link(made.incrementAndGet()));
        });
        Future<PlaybackOutcome> first = threads.submit(() -> play(instance(), Play.FILM));
        inService.await();
        LinkStore counting = new LinkStore() {
            @Override
            public Optional<KeptLink> find(LinkKey key) {
                looked.countDown();
                return links.find(key);
            }

            @Override
            public void keep(LinkKey key, KeptLink link) {
                links.keep(key, link);
            }

            @Override
            public void discard(LinkKey key, KeptLink link) {
                links.discard(key, link);
            }
        };
        PlaybackStores stores = new PlaybackStores(counting, torrents, privateTorrents, locks, secret);
        PlaybackResolver second = new PlaybackResolver(
                new PlaybackResolver.Ports(
                        id -> Optional.of(torbox), PlayedPart.NONE, () -> Optional.of(stores), experience),
                new PlaybackResolver.Terms(LIMIT, keepsUncached),
                threads,
                time,
                duration -> assertThat(duration).isPositive(),
                new Random(8));

        assertThat(play(second, Play.FILM)).isEqualTo(new Playable(link(1)));
        assertThat(first.get()).isEqualTo(new Playable(link(1)));
        assertThat(torbox.calls()).containsExactly("link");
    }

    @Test
    @DisplayName("DB-44: an instance that died with the turn holds others up for 10 s, not longer")
    void deadInstances() throws Exception {
        PlaybackResolver dying = instance();
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch inService = new CountDownLatch(1);
        torbox.linking((request, deadline) -> {
            inService.countDown();
            never.await();
            throw new DebridException(DebridFailure.of(FailureKind.UNKNOWN));
        });
        Future<PlaybackOutcome> lost = threads.submit(() -> play(dying, Play.FILM));
        inService.await();
        Instant began = time.instant();
        torbox.linking((request, deadline) -> MadeLink.of(link(made.incrementAndGet())));

        assertThat(play(instance(), Play.FILM)).isEqualTo(new Playable(link(1)));

        assertThat(Duration.between(began, time.instant())).isEqualTo(Duration.ofSeconds(10));
        never.countDown();
        assertThat(lost.get()).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("DB-44: the turn is given back once the link is stored, and after a failure")
    void turnsEnd() throws Exception {
        PlaybackResolver instance = instance();
        play(instance, Play.FILM);
        torbox.linking((request, deadline) -> {
            throw new DebridException(DebridFailure.of(FailureKind.LEGAL_BLOCK));
        });
        play(instance, Play.FILM.file(1));
        torbox.linking((request, deadline) -> {
            throw new IllegalStateException("a fault");
        });
        assertThat(catchThrowable(() -> play(instance, Play.FILM.file(2)))).isInstanceOf(IllegalStateException.class);
        threads.awaitIdle();

        assertThat(locks.held()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("SV-45: the same request gets the same failure without work for 5 s, NOT_READY for 10 s")
    @EnumSource(
            value = FailureKind.class,
            names = {"NOT_READY", "LEGAL_BLOCK", "SERVER_ERROR"})
    void failuresAreRemembered(FailureKind kind) throws Exception {
        torbox.linking((request, deadline) -> {
            throw new DebridException(DebridFailure.of(kind));
        });
        PlaybackResolver instance = instance();
        Refused refused = new Refused(DebridFailure.of(kind));
        Duration memory = Duration.ofSeconds(kind == FailureKind.NOT_READY ? 10 : 5);
        assertThat(play(instance, Play.FILM)).isEqualTo(refused);
        time.advance(memory.minusMillis(1));
        assertThat(play(instance, Play.FILM)).isEqualTo(refused);
        assertThat(torbox.calls()).hasSize(1);
        time.advance(Duration.ofMillis(1));

        assertThat(play(instance, Play.FILM)).isEqualTo(refused);
        assertThat(torbox.calls()).hasSize(2);
        assertThat(play(instance, Play.FILM.file(7))).isEqualTo(refused);
        assertThat(torbox.calls()).hasSize(3);
    }

    @Test
    @DisplayName("T-PLAY-15: a failure stores no link")
    void failuresStoreNothing() throws Exception {
        torbox.linking((request, deadline) -> {
            throw new DebridException(DebridFailure.of(FailureKind.NOT_READY));
        });
        play(instance(), Play.FILM);
        threads.awaitIdle();
        torbox.linking((request, deadline) -> MadeLink.of(link(9)));

        assertThat(play(instance(), Play.FILM)).isEqualTo(new Playable(link(9)));
    }

    @Test
    @DisplayName("DBL-03: a player that is back at once gets a new link, and so does every other instance")
    void quickReturn() throws Exception {
        PlaybackResolver instance = instance();
        play(instance, Play.FILM);
        threads.awaitIdle();
        time.advance(Duration.ofSeconds(90));
        play(instance, Play.FILM);
        time.advance(Duration.ofSeconds(10));
        assertThat(play(instance, Play.FILM.inTheMiddle())).isEqualTo(new Playable(link(1)));
        time.advance(Duration.ofSeconds(10));

        assertThat(play(instance, Play.FILM)).isEqualTo(new Playable(link(2)));
        threads.awaitIdle();
        assertThat(play(instance(), Play.FILM)).isEqualTo(new Playable(link(2)));
        assertThat(play(instance, Play.FILM)).isEqualTo(new Playable(link(2)));
    }

    @Test
    @DisplayName("DBL-03: a dead link in a store that cannot forget it is not handed out again")
    void deadLinksStayDead() throws Exception {
        LinkStore stubborn = new LinkStore() {
            @Override
            public Optional<KeptLink> find(LinkKey key) {
                return links.find(key);
            }

            @Override
            public void keep(LinkKey key, KeptLink link) {
                links.keep(key, link);
            }

            @Override
            public void discard(LinkKey key, KeptLink link) throws StoreException {
                throw away();
            }
        };
        PlaybackResolver instance = instance(stubborn, locks);
        play(instance, Play.FILM);
        threads.awaitIdle();
        time.advance(Duration.ofSeconds(90));
        play(instance, Play.FILM);
        time.advance(Duration.ofSeconds(10));

        assertThat(play(instance, Play.FILM)).isEqualTo(new Playable(link(2)));
    }

    @Test
    @DisplayName("T-PLAY-10, PLAY-14: a store that fails, or does not answer, costs no playback")
    void storesMayFail() throws Exception {
        LinkStore failing = new LinkStore() {
            @Override
            public Optional<KeptLink> find(LinkKey key) throws StoreException {
                throw away();
            }

            @Override
            public void keep(LinkKey key, KeptLink link) throws StoreException {
                throw away();
            }

            @Override
            public void discard(LinkKey key, KeptLink link) throws StoreException {
                throw away();
            }
        };
        torrents = hash -> {
            throw away();
        };

        assertThat(play(
                        instance(failing, (key, life) -> {
                            throw away();
                        }),
                        Play.FILM))
                .isEqualTo(new Playable(link(1)));
    }

    @Test
    @DisplayName("PLAY-14: a store that hangs is not there after 250 ms")
    void storesMayHang() throws Exception {
        CountDownLatch testEnded = new CountDownLatch(1);
        torrents = hash -> {
            awaited(testEnded);
            return Optional.empty();
        };

        assertThat(play(instance(), Play.FILM)).isEqualTo(new Playable(link(1)));
        testEnded.countDown();
    }

    @Test
    @DisplayName("DB-44: a turn that came when nobody waited for it any more is given back")
    void lateTurns() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        Locks slow = (key, life) -> {
            awaited(answered);
            return locks.tryAcquire(key, life);
        };

        assertThat(play(instance(links, slow), Play.FILM)).isEqualTo(new Playable(link(1)));
        answered.countDown();
        threads.awaitIdle();

        assertThat(locks.held()).isEmpty();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @DisplayName(
            "PLAY-20, T-PLAY-13, DBF-09: the service gets the trackers, the name and the file that the store knows")
    void storedTorrents() throws Exception {
        ReleaseFile second = new ReleaseFile(OptionalInt.of(1), "Sintel.Bonus.mkv", OptionalLong.empty());
        torrents = hash -> Optional.of(new KnownTorrent(
                "Sintel.Collection",
                false,
                new AnnounceUrls(List.of("udp://tracker.example:6969/announce", "", "nonsense")),
                List.of(new ReleaseFile(OptionalInt.of(0), "Sintel.mkv", OptionalLong.empty()), second),
                Optional.of(new ImdbId("tt0000999"))));

        play(instance(), Play.FILM.file(1));
        play(instance(), Play.FILM.file(8));

        LinkRequest request = asked.getFirst();
        assertThat(request.torrent().magnet().trackers().urls()).containsExactly("udp://tracker.example:6969/announce");
        assertThat(request.torrent().name()).contains("Sintel.Collection");
        assertThat(request.torrent().isPrivate()).isFalse();
        assertThat(request.file().inTorrent()).contains(second);
        assertThat(request.media().id()).contains(new ImdbId("tt0000303"));
        assertThat(asked.get(1).file().inTorrent()).isEmpty();
    }

    @Test
    @DisplayName("PLAY-20: an address without a title is of the title that the torrent was last found for")
    void contextFromTheStore() throws Exception {
        torrents = hash -> Optional.of(
                new KnownTorrent("Sintel", false, AnnounceUrls.NONE, List.of(), Optional.of(new ImdbId("tt0000999"))));

        play(instance(), Play.FILM.of("no id"));

        assertThat(asked.getFirst().media().id()).contains(new ImdbId("tt0000999"));
    }

    @Test
    @DisplayName("DBM-04, DBC-03: a private torrent is told as private, with the .torrent that is kept of it")
    void privateTorrentsComeWithTheirFile() throws Exception {
        TorrentFile file = new TorrentFile(new byte[] {'d', 'e'});
        privateTorrents.keep(HASH, file);
        torrents =
                hash -> Optional.of(new KnownTorrent("Sintel", true, AnnounceUrls.NONE, List.of(), Optional.empty()));

        play(instance(), Play.FILM);

        assertThat(asked.getFirst().torrent().isPrivate()).isTrue();
        assertThat(asked.getFirst().torrent().file()).contains(file);
    }

    @Test
    @DisplayName("DBC-03: what is known goes to the service, and what it teaches is told once for each call")
    void experience() throws Exception {
        experience = mock(PlayExperience.class);
        KnownBefore before = new KnownBefore(List.of(), List.of());
        when(experience.before(Play.FILM.request().account(), HASH)).thenReturn(before);
        PlaybackResolver instance = instance();
        play(instance, Play.FILM);
        play(instance, Play.FILM);
        DebridException refusal = new DebridException(DebridFailure.of(FailureKind.LEGAL_BLOCK));
        torbox.linking((request, deadline) -> {
            asked.add(request);
            throw refusal;
        });
        play(instance, Play.FILM.file(1));
        play(instance, Play.FILM.file(1));
        threads.awaitIdle();

        assertThat(asked.getFirst().known()).isSameAs(before);
        verify(experience, times(1)).played(asked.getFirst(), MadeLink.of(link(1)));
        verify(experience, times(1)).failed(asked.get(1), refusal);
    }

    @ParameterizedTest(name = "operator keeps: {0}")
    @DisplayName("DBW-06: DEBRID_UNCACHED_POLICY=remove leaves nothing downloading, as a viewer's own wish does")
    @ValueSource(booleans = {true, false})
    void uncachedPolicy(boolean keeps) throws Exception {
        keepsUncached = keeps;

        play(instance(), Play.FILM);

        assertThat(asked.getFirst().cachedOnly()).isEqualTo(!keeps);
    }

    @Test
    @DisplayName("PLAY-14: before the stores are open, what is played is what its address says, and stays in memory")
    void withoutStores() throws Exception {
        PlaybackResolver instance = new PlaybackResolver(
                PlaybackResolver.Ports.of(id -> Optional.of(torbox)),
                new PlaybackResolver.Terms(LIMIT, keepsUncached),
                threads,
                time,
                duration -> {},
                new Random(7));

        assertThat(play(instance, Play.FILM)).isEqualTo(new Playable(link(1)));
        assertThat(play(instance, Play.FILM)).isEqualTo(new Playable(link(1)));
        threads.awaitIdle();
        assertThat(play(instance(), Play.FILM)).isEqualTo(new Playable(link(2)));
    }
}
