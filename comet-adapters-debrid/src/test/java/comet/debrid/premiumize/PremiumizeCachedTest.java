package comet.debrid.premiumize;

import static comet.core.debrid.EvidenceKind.ACCOUNT;
import static comet.core.debrid.EvidenceKind.CHECK;
import static comet.core.debrid.EvidenceKind.REFUSED;
import static comet.core.debrid.EvidenceKind.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.CompleteFileList;
import comet.core.debrid.FailureKind;
import comet.core.debrid.Learned;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServedFile;
import comet.core.media.EpisodeCoordinates;
import comet.core.torrent.TorrentSource;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PremiumizeCachedTest extends Conversation {

    PremiumizeCachedTest() throws IOException {}

    @DisplayName("PM-30: a positive answer of the check younger than 600 s saves asking again")
    @Test
    void givenACheckJustBefore_whenPlayed_thenItIsNotAskedAgain() throws Exception {
        known = knowing(CHECK, true, Duration.ofSeconds(599));
        premiumize.expects(DIRECT_CALL, direct(file("Sintel/Sintel.2010.mkv", LINKED)));

        assertThat(kinds(play().learned())).containsExactly(RESOLVED);
    }

    @DisplayName("PM-30: an older one, or one that was refuted since, does not")
    @ParameterizedTest
    @CsvSource({"600, 600", "100, 50"})
    void givenAnOldOrRefutedCheck_whenPlayed_thenItIsAsked(int checkedAgo, int refusedAgo) throws Exception {
        known = knowing(CHECK, true, Duration.ofSeconds(checkedAgo));
        if (refusedAgo < checkedAgo) {
            known = knowing(REFUSED, false, Duration.ofSeconds(refusedAgo));
        }
        premiumize.expects(CHECK_CALL, CACHED).expects(DIRECT_CALL, direct(file("Sintel/Sintel.2010.mkv", LINKED)));

        assertThat(kinds(play().learned())).containsExactly(CHECK, RESOLVED);
    }

    @DisplayName("PM-21: where the check tells nothing, the direct download does, which adds nothing either")
    @ParameterizedTest
    @ValueSource(strings = {"[]", "[null]"})
    void givenACheckWithoutAnswer_whenPlayed_thenTheDirectDownloadTells(String response) throws Exception {
        premiumize
                .expects(CHECK_CALL, "{\"status\": \"success\", \"response\": " + response + "}")
                .expects(DIRECT_CALL, direct(file("Sintel/Sintel.2010.mkv", LINKED)));

        assertThat(kinds(play().learned())).containsExactly(RESOLVED);
    }

    @DisplayName("PM-31, DBV-05: the magnet has no trackers, and without a viewer's address none is sent")
    @Test
    void givenNoAddress_whenPlayed_thenNoneIsSent() throws Exception {
        premiumize.expects(CHECK_CALL, CACHED).expects(DIRECT_CALL, direct(file("Sintel.mkv", LINKED)));

        MadeLink made = play();

        assertThat(premiumize.asked().getLast()).isEqualTo(DIRECT_CALL + " src=magnet:?xt=urn:btih:" + HASH.hex());
        assertThat(made.learned().entry()).isEmpty();
    }

    @DisplayName("PM-24: the transcoded link is used only where there is no other")
    @Test
    void givenNoLink_whenPlayed_thenTheTranscodedOneIsUsed() throws Exception {
        premiumize
                .expects(CHECK_CALL, CACHED)
                .expects(
                        DIRECT_CALL,
                        direct(file(
                                "Sintel.mkv", "\"link\": \"\", \"stream_link\": \"https://dl1.example.org/st/1\"")));

        assertThat(play().link().url()).hasToString("https://dl1.example.org/st/1");
    }

    @DisplayName("DBF-03: a file without any link is passed over, and is in the list all the same")
    @Test
    void givenAFileWithoutLink_whenPlayed_thenAnotherIsChosen() throws Exception {
        premiumize
                .expects(CHECK_CALL, CACHED)
                .expects(DIRECT_CALL, direct(file("P/Other.mkv", "\"link\": null"), file("P/Sintel.mkv", LINKED)));

        MadeLink made = play();

        assertThat(made.file()).map(ServedFile::index).contains(OptionalInt.of(1));
        assertThat(made.learned().evidence().getLast().files())
                .map(CompleteFileList::files)
                .hasValueSatisfying(files -> assertThat(files).hasSize(2));
    }

    @DisplayName(
            "PM-23: paths are without the one folder of the torrent, the index counts from 0 in the answer's order")
    @Test
    void givenAFolder_whenPlayed_thenPathsAreBelowIt() throws Exception {
        premiumize
                .expects(CHECK_CALL, CACHED)
                .expects(DIRECT_CALL, direct(file("Pack/readme.txt", LINKED), file("Pack/Film/Sintel.mkv", LINKED)));

        assertThat(play().file()).hasValueSatisfying(file -> {
            assertThat(file.path()).isEqualTo("Film/Sintel.mkv");
            assertThat(file.index()).hasValue(1);
        });
    }

    @DisplayName("DBC-03: a link of a private torrent proves something for this account alone")
    @Test
    void givenAPrivateTorrent_whenPlayed_thenItIsEvidenceForTheAccount() throws Exception {
        torrent = new TorrentSource(torrent.magnet(), Optional.empty(), true, Optional.empty());
        premiumize.expects(CHECK_CALL, CACHED).expects(DIRECT_CALL, direct(file("Sintel.mkv", LINKED)));

        assertThat(kinds(play().learned())).containsExactly(CHECK, ACCOUNT);
    }

    @DisplayName("DBF-11: a pack without the episode fails, and its list is learned, so that it is not offered again")
    @Test
    void givenAPackWithoutTheEpisode_whenPlayed_thenItsListIsLearned() throws Exception {
        episode = EpisodeCoordinates.mapped(OptionalInt.of(1), OptionalInt.of(7));
        premiumize
                .expects(CHECK_CALL, CACHED)
                .expects(
                        DIRECT_CALL,
                        direct(
                                file("Pack/Lantern.Street.S01E01.mkv", LINKED),
                                file("Pack/Lantern.Street.S01E02.mkv", LINKED)));

        Learned learned = fail(FailureKind.EPISODE_NOT_FOUND).learned();

        assertThat(kinds(learned)).containsExactly(CHECK, RESOLVED);
        assertThat(learned.evidence().getLast().files()).isPresent();
    }

    @DisplayName("PM-34: a direct download of what the cache has lost is REFUSED, and becomes a transfer")
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            not_found,       Error downloading this file.
            '',              Error downloading this file.
            permanent_error, Unsupported link for direct download.
            not_found,       ''
            """)
    void givenALostTorrent_whenPlayed_thenATransferIsMade(String code, String message) {
        premiumize
                .expects(CHECK_CALL, CACHED)
                .expects(
                        DIRECT_CALL,
                        "{\"status\": \"error\", \"code\": \"" + code + "\", \"message\": \"" + message + "\"}")
                .expects(LIST_CALL, list())
                .expects(CREATE_CALL, CREATED);

        assertThat(kinds(fail(FailureKind.NOT_READY).learned())).containsExactly(CHECK, REFUSED);
    }

    @DisplayName("A direct download that fails otherwise ends the playback: nothing is added")
    @Test
    void givenAnotherFailure_whenPlayed_thenNothingIsAdded() {
        premiumize.expects(CHECK_CALL, CACHED).expects(DIRECT_CALL, error("Fair use limit reached!"));

        fail(FailureKind.QUOTA_EXCEEDED);
    }
}
