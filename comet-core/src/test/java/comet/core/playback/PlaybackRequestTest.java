package comet.core.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.ServiceId;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.RequestedMedia;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybackRequestTest {

    private static PlaybackRequest request(OptionalInt file, OptionalInt season, String torrent, String media) {
        return new PlaybackRequest(
                new Account(ServiceId.TORBOX, new ApiKey("top-secret")),
                new InfoHash("0".repeat(40)),
                file,
                season,
                OptionalInt.of(2),
                torrent,
                media,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    @Test
    @DisplayName("PLAY-02: names are trimmed")
    void namesAreTrimmed() {
        PlaybackRequest request = request(OptionalInt.empty(), OptionalInt.empty(), " Sintel.mkv ", "\tSintel");

        assertThat(request.torrentName()).isEqualTo("Sintel.mkv");
        assertThat(request.mediaName()).isEqualTo("Sintel");
    }

    @ParameterizedTest(name = "file {0}, season {1}, [{2}], [{3}]")
    @DisplayName("PLAY-01, PLAY-02: names are not blank, numbers not negative")
    @CsvSource({"0, 0, ' ', Sintel", "0, 0, Sintel.mkv, ''", "-1, 0, Sintel.mkv, Sintel", "0, -1, Sintel.mkv, Sintel"})
    void whatMakesNoSenseIsRefused(int file, int season, @Nullable String torrent, @Nullable String media) {
        assertThatThrownBy(() -> request(
                        OptionalInt.of(file),
                        OptionalInt.of(season),
                        torrent == null ? "" : torrent,
                        media == null ? "" : media))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("PLAY-40: a service is asked for what the URL says; what the URL does not tell is empty")
    void whatTheUrlDoesNotTellIsEmpty() {
        PlaybackRequest request = request(OptionalInt.of(3), OptionalInt.of(1), "Example.S01E02.mkv", "Example");
        LinkRequest asked = request.toLinkRequest(
                request.media(), PlayedTorrent.unknown(request.infoHash()), KnownBefore.NOTHING, true);

        assertThat(asked.account()).isEqualTo(new Account(ServiceId.TORBOX, new ApiKey("top-secret")));
        assertThat(asked.torrent()).isEqualTo(TorrentSource.of(new InfoHash("0".repeat(40))));
        assertThat(asked.media())
                .isEqualTo(new RequestedMedia(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("Example"),
                        Map.of(),
                        EpisodeCoordinates.mapped(OptionalInt.of(1), OptionalInt.of(2)),
                        EpisodeFacts.UNKNOWN));
        assertThat(asked.file()).isEqualTo(new AskedFile("Example.S01E02.mkv", OptionalInt.of(3), Optional.empty()));
        assertThat(asked.known()).isEqualTo(KnownBefore.NOTHING);
    }

    @Test
    @DisplayName("DBP-06: the key of the account does not show")
    void theKeyDoesNotShow() {
        assertThat(request(OptionalInt.empty(), OptionalInt.empty(), "Sintel.mkv", "Sintel")
                        .toString())
                .doesNotContain("top-secret");
    }
}
