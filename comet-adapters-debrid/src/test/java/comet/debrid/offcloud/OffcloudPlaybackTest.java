package comet.debrid.offcloud;

import static comet.core.debrid.EvidenceKind.ACCOUNT;
import static comet.core.debrid.EvidenceKind.REFUSED;
import static comet.core.debrid.EvidenceKind.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.Account;
import comet.core.debrid.AccountEntry;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.EntryId;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.Learned;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentSource;
import comet.debrid.scripted.DebridServiceContract;
import comet.debrid.scripted.PreparedService;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffcloudPlaybackTest {

    private static final InfoHash HASH = new InfoHash("3333cccc4444dddd5555eeee6666ffff7777aaaa");
    private static final Account VIEWER = new Account(ServiceId.OFFCLOUD, new ApiKey("oc_example_key_0001"));

    private static final String DIRECT_CALL = "POST /api/cache/download";
    private static final String HISTORY_CALL = "GET /api/cloud/history";
    private static final String ADD_CALL = "POST /api/cloud";
    private static final String STATUS_CALL = "POST /api/cloud/status";
    private static final String EXPLORE_CALL = "GET /api/cloud/explore/";
    private static final String REMOVE_CALL = "GET /api/cloud/remove/";

    private static final String REFUSAL = "{\"error\": \"Unsupported link for direct download.\"}";
    private static final String LINK = "https://cdn.example.com/oc/x/Sintel.2010.mkv";
    private static final String FILES =
            "{\"files\": [{\"name\": \"Sintel.2010.mkv\", \"size\": 2147483648, \"url\": \"" + LINK + "\"}]}";

    private final PreparedService offcloud;
    private final DebridService adapter;
    private KnownBefore known = KnownBefore.NOTHING;
    private boolean cachedOnly;

    OffcloudPlaybackTest() throws IOException {
        offcloud = PreparedService.start(Instant.parse("2026-03-01T12:00:00Z"));
        adapter = new Offcloud(offcloud.url(), new ReleaseNameParser(), offcloud.resources());
    }

    @AfterEach
    void close() {
        offcloud.close();
    }

    private LinkRequest request() {
        AskedFile file = new AskedFile("Sintel.2010.1080p", OptionalInt.empty(), Optional.empty());
        return new LinkRequest(
                VIEWER,
                TorrentSource.of(HASH),
                DebridServiceContract.FILM,
                file,
                known,
                Optional.of("203.0.113.7"),
                cachedOnly);
    }

    private MadeLink play() throws DebridException, InterruptedException {
        MadeLink made = adapter.link(request(), offcloud.deadline());
        offcloud.requireCompleted();
        return made;
    }

    private DebridException fail(FailureKind kind) {
        DebridException failure =
                catchThrowableOfType(DebridException.class, () -> adapter.link(request(), offcloud.deadline()));
        offcloud.requireCompleted();
        assertThat(failure.failure().kind()).isEqualTo(kind);
        return failure;
    }

    private static List<EvidenceKind> kinds(Learned learned) {
        return learned.evidence().stream().map(Evidence::kind).toList();
    }

    private static String line(String id, String status) {
        return "{\"requestId\": \"" + id + "\", \"fileName\": \"Sintel\", \"status\": \"" + status
                + "\", \"originalLink\": \"magnet:?xt=urn:btih:" + HASH.hex()
                + "\", \"createdOn\": \"2026-03-01T11:00:00.000Z\"}";
    }

    private void refusedWithHistory(String... lines) {
        offcloud.expects(DIRECT_CALL, 400, REFUSAL).expects(HISTORY_CALL, "[" + String.join(",", lines) + "]");
    }

    private static Optional<String> id(Learned learned) {
        return learned.entry().map(entry -> entry.id().text());
    }

    // Cached

    @DisplayName("OC-05, DBV-05: the viewer's address goes nowhere")
    @Test
    void givenAnAddress_whenPlayed_thenItIsNotSent() throws Exception {
        offcloud.expects(
                DIRECT_CALL,
                "[{\"folder\": \"Sintel.2010/Film\", \"filename\": \"Sintel.2010.mkv\", \"url\": \"" + LINK + "\"}]");

        MadeLink made = play();

        assertThat(offcloud.asked())
                .containsExactly(DIRECT_CALL + " {\"url\":\"magnet:?xt=urn:btih:" + HASH.hex() + "\"}");
        assertThat(kinds(made.learned())).containsExactly(RESOLVED);
    }

    @DisplayName(
            "OC-22, OC-24: folders are segments or one text, the root that all share is left out, no index is kept")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "Pack/Film"       | "Pack/Other" | Film/Sintel.2010.mkv
            ["Pack", "Film"]  | ["Pack"]     | Film/Sintel.2010.mkv
            ["Pack", "Film"]  | null         | Pack/Film/Sintel.2010.mkv
            []                | []           | Sintel.2010.mkv
            """)
    void givenFolders_whenPlayed_thenThePathIsBelowTheRoot(String folder, String other, String path) throws Exception {
        offcloud.expects(
                DIRECT_CALL,
                "[{\"folder\": " + folder + ", \"filename\": \"Sintel.2010.mkv\", \"url\": \"" + LINK + "\"},"
                        + "{\"folder\": " + other
                        + ", \"filename\": \"read.txt\", \"url\": \"https://cdn.example.com/1\"}]");

        assertThat(play().file()).hasValueSatisfying(file -> {
            assertThat(file.path()).isEqualTo(path);
            assertThat(file.index()).isEmpty();
            assertThat(file.size()).isEmpty();
        });
    }

    @DisplayName("OC-23: the refusal is the answer \"not cached\" with HTTP 200 too")
    @Test
    void givenARefusalWith200_whenPlayed_thenItIsNotCached() {
        offcloud.expects(DIRECT_CALL, REFUSAL).expects(HISTORY_CALL, "[]").expects(ADD_CALL, line("a1", "created"));

        assertThat(kinds(fail(FailureKind.NOT_READY).learned())).containsExactly(REFUSED);
    }

    // History

    @DisplayName("OC-31: a line that is under way is waited for, and none is added")
    @ParameterizedTest
    @ValueSource(strings = {"created", "queued", "downloading", "pondering"})
    void givenALineUnderWay_whenPlayed_thenItIsNotReady(String status) {
        refusedWithHistory(line("a1", status));

        Learned learned = fail(FailureKind.NOT_READY).learned();

        assertThat(learned.entry()).contains(new AccountEntry(new EntryId("a1"), AccountEntry.Origin.FOUND, true));
        assertThat(kinds(learned)).containsExactly(REFUSED);
    }

    @DisplayName("OC-31, OC-61: of several lines of one torrent one that is ready is used, of those the newest")
    @Test
    void givenSeveralLines_whenPlayed_thenTheNewestReadyOneIsUsed() throws Exception {
        refusedWithHistory(
                line("a1", "error"),
                line("a2", "downloaded").replace("11:00", "09:00"),
                line("a3", "downloaded").replace("11:00", "10:00"));
        offcloud.expects(EXPLORE_CALL + "a3", FILES);

        assertThat(id(play().learned())).contains("a3");
    }

    @DisplayName("DBM-06, DBU-02: a line of the viewer that failed stays, and another is added")
    @ParameterizedTest
    @ValueSource(strings = {"error", "canceled", "cancelled"})
    void givenAFailedLineOfTheViewer_whenPlayed_thenAnotherIsAdded(String status) {
        refusedWithHistory(line("theirs", status));
        offcloud.expects(ADD_CALL, line("a1", "created"));

        assertThat(id(fail(FailureKind.NOT_READY).learned())).contains("a1");
    }

    @DisplayName("DBM-06: a line made here that failed is removed, and made again once")
    @Test
    void givenAFailedLineMadeHere_whenPlayed_thenItIsMadeAgain() {
        refusedWithHistory();
        offcloud.expects(ADD_CALL, line("a1", "created"));
        fail(FailureKind.NOT_READY);
        refusedWithHistory(line("a1", "error"));
        offcloud.expects(REMOVE_CALL + "a1", "{\"success\": true}").expects(ADD_CALL, line("a2", "created"));

        assertThat(id(fail(FailureKind.NOT_READY).learned())).contains("a2");
    }

    @DisplayName("OC-32: with cachedOnly nothing is added after a failed line either")
    @Test
    void givenCachedOnly_whenFailed_thenNothingIsAdded() {
        cachedOnly = true;
        refusedWithHistory(line("theirs", "error"));

        fail(FailureKind.NOT_READY);
    }

    @DisplayName("OC-34, DBW-07: a line that is gone is forgotten, and the way begins anew once")
    @ParameterizedTest
    @CsvSource({"404, '{\"error\": \"Request not found.\"}'", "400, '{\"error\": \"transfer not found\"}'"})
    void givenALineThatIsGone_whenPlayed_thenAnotherIsAdded(int status, String answer) {
        refusedWithHistory(line("a1", "downloaded"));
        offcloud.expects(EXPLORE_CALL + "a1", status, answer).expects(ADD_CALL, line("a2", "created"));

        assertThat(id(fail(FailureKind.NOT_READY).learned())).contains("a2");
    }

    @DisplayName("OC-27: the files of a line come in three forms")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"files\": [{\"name\": \"Sintel 2010.mkv\", \"path\": \"Pack/Sintel 2010.mkv\", \"url\": \"https://cdn.example.com/Sintel%202010.mkv\"}]}",
                "[{\"name\": \"Sintel 2010.mkv\", \"size\": \"7\", \"url\": \"https://cdn.example.com/Sintel%202010.mkv\"}]",
                "[\"https://cdn.example.com/a/read.txt\", \"https://cdn.example.com/Sintel%202010.mkv?x=/y\"]"
            })
    void givenAForm_whenPlayed_thenTheFileIsFound(String answer) throws Exception {
        refusedWithHistory(line("a1", "downloaded"));
        offcloud.expects(EXPLORE_CALL + "a1", answer);

        MadeLink made = play();

        assertThat(made.link().url().toString()).startsWith("https://cdn.example.com/Sintel%202010.mkv");
        assertThat(made.file()).map(ServedFile::name).contains("Sintel 2010.mkv");
        assertThat(kinds(made.learned())).containsExactly(REFUSED, ACCOUNT);
    }

    @DisplayName("DBE-04: a list of files without sense is a PROTOCOL_ERROR")
    @ParameterizedTest
    @ValueSource(strings = {"{\"files\": null}", "{}", "\"text\"", "[17, {}]", "<html></html>"})
    void givenNoSense_whenPlayed_thenItIsAProtocolError(String answer) {
        refusedWithHistory(line("a1", "downloaded"));
        offcloud.expects(EXPLORE_CALL + "a1", answer);

        fail(FailureKind.PROTOCOL_ERROR);
    }

    @DisplayName("OC-26, OC-27: a line that is one file plays by the address of its status, in any of three forms")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": {\"requestId\": \"a1\", \"status\": \"downloaded\", \"fileName\": \"Sintel.mkv\", \"fileSize\": \"9\", \"url\": \"%s\"}}",
                "{\"requests\": [{\"requestId\": \"zz\", \"status\": \"error\"}, {\"requestId\": \"a1\", \"status\": \"downloaded\", \"fileName\": \"Sintel.mkv\", \"fileSize\": 9, \"url\": \"%s\"}]}",
                "{\"requestId\": \"a1\", \"status\": \"downloaded\", \"fileName\": \"Sintel.mkv\", \"fileSize\": 9, \"url\": \"%s\"}"
            })
    void givenOneFile_whenPlayed_thenItsAddressPlays(String status) throws Exception {
        refusedWithHistory(line("a1", "downloaded"));
        offcloud.expects(EXPLORE_CALL + "a1", 400, "{\"error\": \"Bad archive\"}")
                .expects(STATUS_CALL, status.formatted(LINK));

        MadeLink made = play();

        assertThat(made.link().url()).hasToString(LINK);
        assertThat(made.file()).map(ServedFile::size).contains(OptionalLong.of(9));
        assertThat(offcloud.asked().getLast()).isEqualTo(STATUS_CALL + " {\"requestId\":\"a1\"}");
    }

    @DisplayName("OC-27, DBW-08: without an address its link is unavailable: another line is added once")
    @Test
    void givenOneFileWithoutAddress_whenPlayed_thenAnotherLineIsAdded() {
        refusedWithHistory(line("a1", "downloaded"));
        offcloud.expects(EXPLORE_CALL + "a1", 200, "{\"error\": \"Bad archive\"}")
                .expects(STATUS_CALL, "{\"status\": {\"requestId\": \"a1\", \"status\": \"downloaded\"}}")
                .expects(ADD_CALL, line("a2", "created"));

        assertThat(id(fail(FailureKind.NOT_READY).learned())).contains("a2");
    }

    // Adding

    @DisplayName("OC-25, OC-33: what is ready in the answer to the add plays at once")
    @Test
    void givenAnAddThatIsReady_whenPlayed_thenItPlays() throws Exception {
        refusedWithHistory();
        offcloud.expects(ADD_CALL, line("a1", "downloaded")).expects(EXPLORE_CALL + "a1", FILES);

        MadeLink made = play();

        assertThat(made.learned().entry())
                .contains(new AccountEntry(new EntryId("a1"), AccountEntry.Origin.MADE, true));
    }

    @DisplayName("OC-33: what failed in the answer to the add is removed, and fails")
    @ParameterizedTest
    @ValueSource(strings = {"error", "canceled"})
    void givenAnAddThatFailed_whenPlayed_thenItIsRemoved(String status) {
        refusedWithHistory();
        offcloud.expects(ADD_CALL, line("a1", status)).expects(REMOVE_CALL + "a1", "{\"success\": true}");

        assertThat(fail(FailureKind.TORRENT_FAILED).learned().entry())
                .contains(new AccountEntry(new EntryId("a1"), AccountEntry.Origin.MADE, false));
    }

    @DisplayName("OC-25: an add without an id and without a failure is a PROTOCOL_ERROR")
    @Test
    void givenNoId_whenAdded_thenItIsAProtocolError() {
        refusedWithHistory();
        offcloud.expects(ADD_CALL, "{\"fileName\": \"Sintel\", \"status\": \"created\"}");

        fail(FailureKind.PROTOCOL_ERROR);
    }

    @DisplayName("Section 5.3: a limit of simultaneous downloads on an add is TOO_MANY_ACTIVE_DOWNLOADS")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            Your limit of simultaneous downloads is reached, TOO_MANY_ACTIVE_DOWNLOADS
            Limit of concurrent downloads,                   TOO_MANY_ACTIVE_DOWNLOADS
            active download limit,                           TOO_MANY_ACTIVE_DOWNLOADS
            Daily limit reached,                             QUOTA_EXCEEDED
            Unsupported link for direct download.,           MAGNET_REJECTED
            """)
    void givenALimit_whenAdded_thenItHasItsKind(String text, FailureKind kind) {
        refusedWithHistory();
        offcloud.expects(ADD_CALL, 200, "{\"error\": \"" + text + "\"}");

        fail(kind);
    }

    // Long histories

    private static String tooLong() {
        return "[" + "x".repeat(17 << 20) + "]";
    }

    @DisplayName("OC-60: a history too long to be read does not keep anybody from playing")
    @Test
    void givenATooLongHistory_whenPlayed_thenALineIsAdded() {
        offcloud.expects(DIRECT_CALL, 400, REFUSAL)
                .expects(HISTORY_CALL, tooLong())
                .expects(ADD_CALL, line("a1", "created"));

        assertThat(id(fail(FailureKind.NOT_READY).learned())).contains("a1");
    }

    @DisplayName("OC-60, OC-61: then a line that is remembered is asked about by itself, and no second one is added")
    @Test
    void givenATooLongHistory_whenALineIsKnown_thenItIsAskedAbout() throws Exception {
        LibraryItem item = new LibraryItem(
                new EntryId("a1"),
                Optional.of(HASH),
                "Sintel",
                OptionalLong.empty(),
                TorrentState.DOWNLOADING,
                Optional.empty());
        known = new KnownBefore(List.of(item), List.of());
        offcloud.expects(DIRECT_CALL, 400, REFUSAL)
                .expects(HISTORY_CALL, tooLong())
                .expects(STATUS_CALL, "{\"status\": " + line("a1", "downloaded") + "}")
                .expects(EXPLORE_CALL + "a1", FILES);

        assertThat(id(play().learned())).contains("a1");
    }

    @DisplayName("DBX-02: the history is read once a minute, and anew after an add")
    @Test
    void givenTwoPlays_whenOneFollowsTheOther_thenTheHistoryIsRead() throws Exception {
        refusedWithHistory(line("a1", "downloading"));
        fail(FailureKind.NOT_READY);
        offcloud.expects(DIRECT_CALL, 400, REFUSAL);
        fail(FailureKind.NOT_READY);
        offcloud.time().advance(Duration.ofSeconds(60));
        refusedWithHistory(line("a1", "downloaded"));
        offcloud.expects(EXPLORE_CALL + "a1", FILES);

        assertThat(play().link().url()).hasToString(LINK);
    }
}
