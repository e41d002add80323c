package comet.core.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import comet.core.debrid.KeptLink;
import comet.core.debrid.Learned;
import comet.core.debrid.LinkKey;
import comet.core.debrid.MadeLink;
import comet.core.playback.PlaybackOutcome.Playable;
import comet.core.port.LinkStore;
import comet.core.port.StoreException;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A link is made once for all who ask for the same (PLAY-10, PLAY-11, DBL-02, DBL-03). */
class PlayedLinksTest extends PlayedLinksTestBase {

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
}
