package comet.debrid.premiumize;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.AccountEntry;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.FailureKind;
import comet.core.torrent.TorrentFile;
import comet.core.torrent.TorrentSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PremiumizeNewTransferTest extends Conversation {

    PremiumizeNewTransferTest() throws IOException {}

    @DisplayName("As recorded, `already added`: the list is read again; without the hash it is NOT_READY without an id")
    @Test
    void givenATransferOfTheViewer_whenMadeAgain_thenItIsNotReady() {
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(transfer("theirs", "running", "", "")))
                .expects(CREATE_CALL, error("You already added this job."))
                .expects(LIST_CALL, list(transfer("theirs", "running", "", "")));

        assertThat(fail(FailureKind.NOT_READY).learned().entry()).isEmpty();
    }

    @DisplayName("As recorded, `already added`: a transfer that the list now tells is used")
    @Test
    void givenATransferThatAppears_whenMadeAgain_thenItIsUsed() throws Exception {
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list())
                .expects(CREATE_CALL, error("You already added this job."))
                .expects(LIST_CALL, list(shown(transfer("theirs", "finished", "", "f1"))))
                .expects(ITEM_CALL, item("Sintel.2010.mkv", LINK));

        assertThat(play().learned().entry()).contains(found("theirs"));
    }

    @DisplayName("As recorded: refusals to make a transfer have their kinds, and nothing is left")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            Limit of transfers reached!,  TOO_MANY_ACTIVE_DOWNLOADS
            Src not compatible.,          MAGNET_REJECTED
            Your space is full!,          QUOTA_EXCEEDED
            """)
    void givenARefusal_whenMade_thenItHasItsKind(String message, FailureKind kind) {
        premiumize.expects(CHECK_CALL, NOT_CACHED).expects(LIST_CALL, list()).expects(CREATE_CALL, error(message));

        assertThat(fail(kind).learned().entry()).isEmpty();
    }

    private void holdTorrentFile(boolean isPrivate) {
        TorrentFile file = new TorrentFile("d4:infod6:lengthi5eee".getBytes(StandardCharsets.US_ASCII));
        torrent = new TorrentSource(torrent.magnet(), Optional.empty(), isPrivate, Optional.of(file));
    }

    @DisplayName("DBM-04: a rejected magnet is followed by the .torrent where the product holds it")
    @Test
    void givenATorrentFile_whenTheMagnetIsRejected_thenItIsSent() {
        holdTorrentFile(false);
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list())
                .expects(CREATE_CALL, error("Src not compatible."))
                .expects(CREATE_CALL, CREATED);

        fail(FailureKind.NOT_READY);

        assertThat(premiumize.asked().getLast())
                .contains("name=\"file\"", "filename=\"" + HASH.hex() + ".torrent\"", "application/x-bittorrent");
    }

    @DisplayName("DBM-04: of a private torrent that is not cached the .torrent alone is sent")
    @Test
    void givenAPrivateTorrent_whenMade_thenItsFileIsSent() {
        holdTorrentFile(true);
        premiumize.expects(CHECK_CALL, NOT_CACHED).expects(LIST_CALL, list()).expects(CREATE_CALL, CREATED);

        fail(FailureKind.NOT_READY);

        assertThat(premiumize.asked().getLast()).contains("filename=").doesNotContain("magnet");
    }

    @DisplayName("DBM-08: a lost answer is looked up once: a fresh transfer is named by its hash (PM-62)")
    @Test
    void givenALostAnswer_whenTheTransferIsThere_thenItIsNotMadeTwice() {
        String named = transfer("pmT9", "queued", "", "").replace("Sintel 2010", HASH.hex());
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list())
                .expectsAndCloses(CREATE_CALL)
                .expects(LIST_CALL, list(named));

        assertThat(fail(FailureKind.NOT_READY).learned().entry())
                .contains(new AccountEntry(new EntryId("pmT9"), AccountEntry.Origin.MADE, true));
    }

    @DisplayName(
            "DBM-08: a lost answer whose transfer cannot be told from others is a NETWORK_TIMEOUT, and not repeated")
    @Test
    void givenALostAnswer_whenNothingTells_thenItIsATimeout() {
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list())
                .expectsAndCloses(CREATE_CALL)
                .expects(LIST_CALL, list(transfer("pmT9", "queued", "", "")));

        assertThat(fail(FailureKind.NETWORK_TIMEOUT).learned().entry()).isEmpty();
    }

    @DisplayName("DBE-04: a transfer without an id was not made")
    @ParameterizedTest
    @ValueSource(strings = {"{\"status\": \"success\"}", "{\"status\": \"success\", \"id\": \"\"}"})
    void givenNoId_whenMade_thenItIsAProtocolError(String answer) {
        premiumize.expects(CHECK_CALL, NOT_CACHED).expects(LIST_CALL, list()).expects(CREATE_CALL, answer);

        fail(FailureKind.PROTOCOL_ERROR);
    }

    @DisplayName("PM-61: within 5 s the list is not asked for again; what was made since then is in it")
    @Test
    void givenTwoPlays_whenOneFollowsTheOther_thenTheListIsReadAnew() throws Exception {
        premiumize.expects(CHECK_CALL, NOT_CACHED).expects(LIST_CALL, list(shown(transfer("t", "running", "", ""))));
        fail(FailureKind.NOT_READY);
        premiumize.expects(CHECK_CALL, NOT_CACHED);
        fail(FailureKind.NOT_READY);
        premiumize.time().advance(Duration.ofSeconds(5));
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(shown(transfer("t", "finished", "", "f1"))))
                .expects(ITEM_CALL, item("Sintel.2010.mkv", LINK));

        assertThat(play().link().url()).hasToString(LINK);
    }

    @DisplayName("DBW-07: a transfer made a moment ago that the viewer has deleted is made again")
    @Test
    void givenADeletedTransfer_whenPlayed_thenItIsMadeAgain() {
        transferMade();
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(transfer("other", "finished", "", "x")))
                .expects(CREATE_CALL, CREATED.replace("new_1", "new_2"));

        assertThat(fail(FailureKind.NOT_READY).learned().entry())
                .map(entry -> entry.id().text())
                .contains("pmT-new_2");
    }

    @DisplayName("DBR-01: what was removed is forgotten")
    @Test
    void givenARemoval_whenPlayed_thenATransferIsMade() throws Exception {
        EntryId id = transferMade();
        premiumize.expects(DELETE_CALL, SUCCESS);
        adapter.remove(new EntryRequest(ACCOUNT_OF_VIEWER, id, Optional.empty()), premiumize.deadline());
        premiumize.expects(CHECK_CALL, NOT_CACHED).expects(LIST_CALL, list()).expects(CREATE_CALL, CREATED);

        fail(FailureKind.NOT_READY);
    }
}
