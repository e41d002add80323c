package comet.debrid.premiumize;

import static comet.core.debrid.EvidenceKind.ACCOUNT;
import static comet.core.debrid.EvidenceKind.BLOCKED;
import static comet.core.debrid.EvidenceKind.CHECK;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.AccountEntry;
import comet.core.debrid.EntryId;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServedFile;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PremiumizeTransferTest extends Conversation {

    PremiumizeTransferTest() throws IOException {}

    @DisplayName("PM-32 as recorded: a transfer made here is found by its id, though the list tells no hash")
    @Test
    void givenATransferMadeHere_whenFinished_thenItIsFoundByItsId() throws Exception {
        EntryId id = transferMade();
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(
                        LIST_CALL,
                        list(transfer("other", "finished", "", "x"), transfer(id.text(), "finished", "", "f1")))
                .expects(ITEM_CALL, item("Sintel.2010.mkv", LINK));

        MadeLink made = play();

        assertThat(made.link().url()).hasToString(LINK);
        assertThat(made.learned().entry()).contains(found("pmT-new_1"));
        assertThat(kinds(made.learned())).containsExactly(CHECK, ACCOUNT);
        assertThat(premiumize.asked().getLast()).endsWith("id=f1");
    }

    @DisplayName("PM-32 as recorded: after a restart it is found by what was stored of it")
    @Test
    void givenAStoredTransfer_whenFinished_thenItIsFoundByItsId() throws Exception {
        known = knowing("pmT7");
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(transfer("pmT7", "finished", "d1", "")))
                .expects(FOLDER_CALL, folder(item("readme.txt", LINK), item("Sintel.2010.mkv", LINK)));

        MadeLink made = play();

        assertThat(made.learned().entry()).contains(found("pmT7"));
        assertThat(made.file()).map(ServedFile::index).contains(OptionalInt.of(1));
    }

    @DisplayName("PM-32 as recorded: by an id of long ago too, which by itself does not say that it is still there")
    @Test
    void givenATransferOfLongAgo_whenFinished_thenItIsFoundByItsId() throws Exception {
        known = new KnownBefore(List.of(), List.of(), Set.of(new EntryId("pmT7")));
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(transfer("pmT7", "finished", "d1", "")))
                .expects(FOLDER_CALL, folder(item("Sintel.2010.mkv", LINK)));

        assertThat(play().learned().entry()).contains(found("pmT7"));
    }

    @DisplayName("PM-32: a transfer that is not finished is waited for, and no second one is made")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"waiting", "queued", "running", "pondering"})
    void givenATransferUnderWay_whenPlayed_thenItIsNotReady(String status) {
        known = knowing("pmT7");
        premiumize.expects(CHECK_CALL, NOT_CACHED).expects(LIST_CALL, list(transfer("pmT7", status, "", "")));

        assertThat(fail(FailureKind.NOT_READY).learned().entry()).contains(found("pmT7"));
    }

    @DisplayName("PM-32: of several transfers of one torrent the one that is finished is used")
    @Test
    void givenSeveralTransfers_whenPlayed_thenTheFinishedOneIsUsed() throws Exception {
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(
                        LIST_CALL,
                        list(shown(transfer("a", "running", "", "")), shown(transfer("b", "seeding", "", "f2"))))
                .expects(ITEM_CALL, item("Sintel.2010.mkv", LINK));

        assertThat(play().learned().entry()).contains(found("b"));
    }

    @DisplayName("PM-32, DBM-06: a transfer made here that failed is deleted, however old, and made again once")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givenAFailedTransferMadeHere_whenPlayed_thenItIsMadeAgain(boolean justNow) {
        EntryId id = justNow ? transferJustMade() : transferMade();
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(transfer(id.text(), "error", "", "")))
                .expects(DELETE_CALL, SUCCESS)
                .expects(CREATE_CALL, CREATED.replace("new_1", "new_2"));

        assertThat(fail(FailureKind.NOT_READY).learned().entry())
                .contains(new AccountEntry(new EntryId("pmT-new_2"), AccountEntry.Origin.MADE, true));
    }

    @DisplayName("Section 3: a banned transfer that was made here is deleted")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givenABannedTransferMadeHere_whenPlayed_thenItIsDeleted(boolean justNow) {
        EntryId id = justNow ? transferJustMade() : transferMade();
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(transfer(id.text(), "banned", "", "")))
                .expects(DELETE_CALL, SUCCESS);

        fail(FailureKind.LEGAL_BLOCK);
    }

    @DisplayName("PM-32: what was stored of a transfer that the list tells no hash of, was made here")
    @Test
    void givenAFailedTransferMadeBeforeARestart_whenPlayed_thenItIsDeleted() {
        known = knowing("pmT7");
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(transfer("pmT7", "timeout", "", "")))
                .expects(DELETE_CALL, SUCCESS)
                .expects(CREATE_CALL, CREATED);

        fail(FailureKind.NOT_READY);
    }

    @DisplayName("DBU-02: a failed transfer of the viewer stays")
    @Test
    void givenAFailedTransferOfTheViewer_whenPlayed_thenItStays() {
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(shown(transfer("theirs", "deleted", "", ""))))
                .expects(CREATE_CALL, CREATED);

        fail(FailureKind.NOT_READY);
    }

    @DisplayName("Section 3: a banned transfer is a LEGAL_BLOCK, for everybody, and is not made again")
    @Test
    void givenABannedTransfer_whenPlayed_thenItIsBlocked() {
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(shown(transfer("theirs", "banned", "", ""))));

        assertThat(kinds(fail(FailureKind.LEGAL_BLOCK).learned())).containsExactly(CHECK, BLOCKED);
    }

    @DisplayName("PM-33, DBW-06: with cachedOnly a failed transfer is not made again")
    @Test
    void givenCachedOnly_whenFailed_thenNothingIsMade() {
        cachedOnly = true;
        premiumize.expects(CHECK_CALL, NOT_CACHED).expects(LIST_CALL, list(shown(transfer("theirs", "error", "", ""))));

        assertThat(kinds(fail(FailureKind.NOT_READY).learned())).containsExactly(CHECK);
    }

    @DisplayName("PM-33: what is made carries the trackers")
    @Test
    void givenNothing_whenPlayed_thenTheFullMagnetIsSent() {
        transferMade();

        assertThat(premiumize.asked().getLast())
                .isEqualTo(CREATE_CALL + " src=magnet:?xt=urn:btih:" + HASH.hex()
                        + "&tr=udp%3A%2F%2Ftracker.example.org%3A1337%2Fannounce");
    }

    @DisplayName("PM-35: a transfer whose files are gone is made again")
    @Test
    void givenATransferWithoutItsFiles_whenPlayed_thenItIsMadeAgain() {
        known = knowing("pmT7");
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(transfer("pmT7", "finished", "", "f1")))
                .expects(
                        ITEM_CALL,
                        "{\"status\": \"error\", \"message\": \"File not found or not your file\", \"code\": \"transient_error\"}")
                .expects(CREATE_CALL, CREATED);

        assertThat(fail(FailureKind.NOT_READY).learned().entry())
                .map(entry -> entry.id().text())
                .contains("pmT-new_1");
    }

    @DisplayName("PM-35: finished without a file that can be linked to is NOT_READY")
    @ParameterizedTest
    @CsvSource(textBlock = """
            d1, '',  '{"status": "success", "content": []}'
            d1, '',  '{"status": "success", "content": [{"id": "i", "name": "Sintel.mkv", "type": "file", "size": 5, "link": ""}]}'
            '', f1,  '{"status": "success", "id": "f1", "name": "Sintel.mkv", "size": 5, "link": null}'
            """)
    void givenNoLinkYet_whenPlayed_thenItIsNotReady(String folder, String file, String answer) {
        known = knowing("pmT7");
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(transfer("pmT7", "finished", folder, file)))
                .expects(folder.isEmpty() ? ITEM_CALL : FOLDER_CALL, answer);

        fail(FailureKind.NOT_READY);
    }

    @DisplayName("PM-35: finished without saying where its files are is NOT_READY")
    @Test
    void givenNeitherFileNorFolder_whenPlayed_thenItIsNotReady() {
        known = knowing("pmT7");
        premiumize.expects(CHECK_CALL, NOT_CACHED).expects(LIST_CALL, list(transfer("pmT7", "finished", "", "")));

        fail(FailureKind.NOT_READY);
    }

    @DisplayName(
            "PM-03, PM-16 as recorded: item details without status succeed by id and link, or the older directlink")
    @ParameterizedTest
    @CsvSource(textBlock = """
            '{"id": "f1", "name": "Sintel.mkv", "size": "5", "link": "https://dl1.example.org/1"}',       https://dl1.example.org/1
            '{"id": "f1", "name": "Sintel.mkv", "size": 5, "directlink": "https://dl1.example.org/2"}',   https://dl1.example.org/2
            """)
    void givenItemDetailsWithoutStatus_whenPlayed_thenTheyCount(String answer, String link) throws Exception {
        known = knowing("pmT7");
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(transfer("pmT7", "finished", "", "f1")))
                .expects(ITEM_CALL, answer);

        assertThat(play().link().url()).hasToString(link);
    }

    @DisplayName("DBE-04: item details without status, id or link are no answer")
    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"f1\"}", "{\"link\": \"https://dl1.example.org/1\"}", "{}"})
    void givenItemDetailsWithoutSense_whenPlayed_thenItIsAProtocolError(String answer) {
        known = knowing("pmT7");
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(transfer("pmT7", "finished", "", "f1")))
                .expects(ITEM_CALL, answer);

        fail(FailureKind.PROTOCOL_ERROR);
    }

    @DisplayName("PM-35: folders are read to the third level, in the order of the list; then the list is not complete")
    @Test
    void givenFolders_whenPlayed_thenThreeLevelsAreRead() throws Exception {
        String inner = "{\"id\": \"d%d\", \"name\": \"Disc %d\", \"type\": \"folder\"}";
        known = knowing("pmT7");
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(transfer("pmT7", "finished", "d1", "")))
                .expects(FOLDER_CALL, folder(inner.formatted(2, 2), item("Trailer.txt", LINK)))
                .expects(FOLDER_CALL, folder(inner.formatted(3, 3)))
                .expects(FOLDER_CALL, folder(inner.formatted(4, 4), item("Sintel.2010.mkv", LINK)));

        MadeLink made = play();

        assertThat(made.file()).hasValueSatisfying(file -> {
            assertThat(file.path()).isEqualTo("Disc 2/Disc 3/Sintel.2010.mkv");
            assertThat(file.index()).hasValue(0);
        });
        assertThat(made.learned().evidence().getLast().files()).isEmpty();
    }

    @DisplayName("PM-35: at most 20 folders are read")
    @Test
    void givenManyFolders_whenPlayed_thenTwentyAreRead() throws Exception {
        String[] discs = new String[30];
        for (int i = 0; i < discs.length; i++) {
            discs[i] = "{\"id\": \"d" + i + "\", \"name\": \"Disc " + i + "\", \"type\": \"folder\"}";
        }
        known = knowing("pmT7");
        premiumize
                .expects(CHECK_CALL, NOT_CACHED)
                .expects(LIST_CALL, list(transfer("pmT7", "finished", "top", "")))
                .expects(FOLDER_CALL, folder(discs));
        for (int i = 0; i < 19; i++) {
            premiumize.expects(FOLDER_CALL, folder(item("Sintel.2010.Part." + i + ".mkv", LINK)));
        }

        assertThat(play().learned().evidence().getLast().files()).isEmpty();
    }
}
