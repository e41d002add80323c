package comet.core.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KeptLink;
import comet.core.debrid.LinkKey;
import comet.core.debrid.MadeLink;
import comet.core.playback.PlaybackOutcome.Playable;
import comet.core.playback.PlaybackOutcome.Refused;
import comet.core.port.DebridException;
import comet.core.port.LinkStore;
import comet.core.port.Locks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who makes a link while others want it: in this process (DBW-02), and of all instances (DB-44). */
class PlaybackTurnsTest extends PlayedLinksTestBase {

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
}
