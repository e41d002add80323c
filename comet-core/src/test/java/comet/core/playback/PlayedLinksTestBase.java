package comet.core.playback;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Delivery;
import comet.core.debrid.Link;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.memory.InMemoryInstallationSecret;
import comet.core.memory.InMemoryLinkStore;
import comet.core.memory.InMemoryLocks;
import comet.core.memory.InMemoryPrivateTorrents;
import comet.core.port.KnownTorrents;
import comet.core.port.LinkStore;
import comet.core.port.Locks;
import comet.core.port.ManualClock;
import comet.core.port.StoreException;
import comet.core.testing.ScriptedDebridService;
import comet.core.testing.TrackedThreads;
import comet.core.torrent.InfoHash;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;

/** Instances that play through one service, with what they share: links, locks and private torrents. */
abstract class PlayedLinksTestBase {

    static final Duration LIMIT = Duration.ofSeconds(25);
    static final InfoHash HASH = new InfoHash("1".repeat(40));

    final ManualClock time = new ManualClock();
    final TrackedThreads threads = new TrackedThreads();
    final ScriptedDebridService torbox = new ScriptedDebridService(ServiceId.TORBOX, CacheCheck.WITH_FILES);
    final InMemoryLinkStore links = new InMemoryLinkStore(time);
    final InMemoryLocks locks = new InMemoryLocks(time);
    final InMemoryPrivateTorrents privateTorrents = new InMemoryPrivateTorrents(time);
    final InMemoryInstallationSecret secret = new InMemoryInstallationSecret(new Random(1));
    final AtomicInteger made = new AtomicInteger();
    final List<LinkRequest> asked = new CopyOnWriteArrayList<>();
    KnownTorrents torrents = hash -> Optional.empty();
    PlayExperience experience = PlayExperience.NONE;
    boolean keepsUncached = true;

    PlayedLinksTestBase() {
        torbox.linking((request, deadline) -> {
            asked.add(request);
            return MadeLink.of(link(made.incrementAndGet()));
        });
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    static StoreException away() {
        return new StoreException("reading a link", new IOException("https://secret"));
    }

    static Link link(int number) {
        return Link.parse("https://cdn.example.net/v/" + number).orElseThrow();
    }

    /** One instance on the stores. */
    PlaybackResolver instance() {
        return instance(links, locks);
    }

    PlaybackResolver instance(LinkStore linkStore, Locks lockStore) {
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

    static PlaybackOutcome play(PlaybackResolver instance, Play play) throws InterruptedException {
        return instance.resolve(play.request());
    }

    static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
