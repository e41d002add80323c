package comet.core.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.media.ImdbId;
import comet.core.port.DebridException;
import comet.core.port.KnownTorrents.KnownTorrent;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.ReleaseFile;
import comet.core.torrent.TorrentFile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a torrent goes to the service, and what is learned is told (PLAY-20, DBC-03, DBW-06). */
class PlaybackKnowledgeTest extends PlayedLinksTestBase {

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
}
