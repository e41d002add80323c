package comet.core.playback;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KeptLink;
import comet.core.debrid.LinkKey;
import comet.core.debrid.MadeLink;
import comet.core.playback.PlaybackOutcome.Playable;
import comet.core.playback.PlaybackOutcome.Refused;
import comet.core.port.DebridException;
import comet.core.port.LinkStore;
import comet.core.port.StoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fails is told for a while without work, and stores that fail cost nothing (SV-45, PLAY-14). */
class PlaybackFailuresTest extends PlayedLinksTestBase {

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
