package comet.debrid.offcloud;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.CacheState;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.InfoHash;
import comet.debrid.scripted.DebridServiceContract;
import comet.debrid.scripted.PreparedService;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffcloudAccountTest {

    private static final Account VIEWER = new Account(ServiceId.OFFCLOUD, new ApiKey("oc_example_key_0001"));
    private static final String HISTORY_CALL = "GET /api/cloud/history";

    private final PreparedService offcloud;
    private final DebridService adapter;

    OffcloudAccountTest() throws IOException {
        offcloud = PreparedService.start(Instant.parse("2026-03-01T12:00:00Z"));
        adapter = new Offcloud(offcloud.url(), new ReleaseNameParser(), offcloud.resources());
    }

    @AfterEach
    void close() {
        offcloud.close();
    }

    // Account

    @DisplayName("OC-20: an account lasts to the end of its last day; a date that has passed outweighs is_premium")
    @ParameterizedTest(name = "is_premium {0} until {1} is {2}")
    @CsvSource(textBlock = """
            true,     '"2026-12-31"',           PREMIUM
            true,     '"2026-03-01"',           PREMIUM
            true,     '"2026-02-28"',           EXPIRED
            false,    '"2026-02-28"',           EXPIRED
            false,    null,                     FREE
            false,    '""',                     FREE
            false,    '"2026-12-31"',           FREE
            true,     null,                     PREMIUM
            true,     '"never"',                PREMIUM
            true,     '"2026-12-31T10:00:00Z"', PREMIUM
            '"true"', '"2026-12-31"',           PREMIUM
            null,     '"2026-12-31"',           PREMIUM
            """)
    void givenAnAccount_whenVerified_thenItsDateDecides(String premium, String date, AccountStatus.Kind kind)
            throws Exception {
        offcloud.expects(
                "GET /api/account/info",
                "{\"user_id\": 100000001, \"is_premium\": " + premium + ", \"expiration_date\": " + date
                        + ", \"can_download\": false}");

        AccountStatus status = adapter.verify(VIEWER, Optional.empty(), offcloud.deadline());

        assertThat(status.kind()).isEqualTo(kind);
        assertThat(status.id()).contains("100000001");
    }

    // Cache check

    private static InfoHash hash(int number) {
        return new InfoHash("%040x".formatted(number));
    }

    /** What is found, in the order of the question. */
    private List<Availability> check(int hashes) throws DebridException, InterruptedException {
        List<InfoHash> asked =
                IntStream.range(0, hashes).mapToObj(OffcloudAccountTest::hash).toList();
        Map<InfoHash, Availability> found = adapter.availability(
                new AvailabilityRequest(VIEWER, asked, DebridServiceContract.FILM, Optional.empty()),
                offcloud.deadline());
        return asked.stream()
                .map(hash -> requireNonNull(found.get(hash), "every hash is answered"))
                .toList();
    }

    @DisplayName("OC-22, DBC-06: cached with files, with none told, with nothing to play, not cached, not told")
    @Test
    void givenRows_whenChecked_thenEachSaysItsPart() throws Exception {
        offcloud.expects("POST /api/cache/info", """
                [{"cached": true, "files": [{"folder": ["Sintel"], "filename": "Sintel.2010.mkv", "size": "7"},
                                            {"filename": "read.txt"}]},
                 {"cached": true}, {"cached": true, "files": []},
                 {"cached": true, "files": [{"filename": "Sintel.rar", "size": 7}]},
                 {"cached": false}, {}]""");

        List<Availability> found = check(6);

        assertThat(found.stream().map(Availability::state))
                .containsExactly(
                        CacheState.CACHED,
                        CacheState.CACHED,
                        CacheState.CACHED,
                        CacheState.NOT_CACHED,
                        CacheState.NOT_CACHED,
                        CacheState.UNKNOWN);
        assertThat(found.get(0).files()).map(ServedFile::name).containsExactly("Sintel.2010.mkv");
        assertThat(found.get(1).files()).isEmpty();
    }

    @DisplayName("OC-21: with a row too many, too few or null nobody can tell whose the others are")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"cached\": true}]",
                "[{\"cached\": true}, {\"cached\": true}, {\"cached\": true}]",
                "[null, {\"cached\": true}]",
                "{\"cached\": true}"
            })
    void givenMisalignedRows_whenChecked_thenItIsAProtocolError(String answer) {
        offcloud.expects("POST /api/cache/info", answer);

        DebridException failure = catchThrowableOfType(DebridException.class, () -> check(2));

        assertThat(failure.failure().kind()).isEqualTo(FailureKind.PROTOCOL_ERROR);
    }

    @DisplayName("OC-11: at most 100 magnets are asked about in one call")
    @Test
    void givenManyHashes_whenChecked_thenTheyAreAskedInHundreds() throws Exception {
        String hundred =
                IntStream.range(0, 100).mapToObj(i -> "{\"cached\": true}").collect(Collectors.joining(",", "[", "]"));
        offcloud.expects("POST /api/cache/info", hundred).expects("POST /api/cache/info", hundred);

        assertThat(check(200)).hasSize(200).allMatch(found -> found.state() == CacheState.CACHED);
        assertThat(offcloud.asked())
                .allSatisfy(request -> assertThat(request.split("magnet:", -1)).hasSize(101));
    }

    // History

    private LibraryPage page(int limit, int offset) throws DebridException, InterruptedException {
        return adapter.library(new LibraryRequest(VIEWER, limit, offset, Optional.empty()), offcloud.deadline());
    }

    private static String line(String members) {
        return "{\"requestId\": \"a1\", \"fileName\": \"Sintel\", \"originalLink\":"
                + " \"magnet:?xt=urn:btih:0a1b2c3d4e5f60718293a4b5c6d7e8f901234567\", " + members + "}";
    }

    @DisplayName("Section 3: every status word has its state")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            created,     QUEUED
            queued,      QUEUED
            downloading, DOWNLOADING
            Downloaded,  READY
            error,       FAILED
            canceled,    FAILED
            cancelled,   FAILED
            pondering,   UNKNOWN
            """)
    void givenAWord_whenListed_thenItHasItsState(String word, TorrentState state) throws Exception {
        offcloud.expects(HISTORY_CALL, "[" + line("\"status\": \"" + word + "\"") + "]");

        assertThat(page(500, 0).items()).map(LibraryItem::state).containsExactly(state);
    }

    @DisplayName("OC-62: a line without a name has failed 24 h after it was made")
    @ParameterizedTest(name = "{0} made {1} is {2}")
    @CsvSource(textBlock = """
            Loading..., 2026-02-28T12:00:00.000Z, FAILED
            Loading..., 2026-02-28T12:00:01.000Z, QUEUED
            Loading..., '',                       QUEUED
            Sintel,     2026-02-19T12:00:00.000Z, QUEUED
            """)
    void givenALineWithoutName_whenListed_thenItsAgeDecides(String name, String made, TorrentState state)
            throws Exception {
        String line =
                line("\"status\": \"created\", \"createdOn\": \"" + made + "\"").replace("Sintel", name);
        offcloud.expects(HISTORY_CALL, "[" + line + "]");

        assertThat(page(500, 0).items()).map(LibraryItem::state).containsExactly(state);
    }

    @DisplayName(
            "OC-28: a line is a torrent by its magnet or the name of its .torrent; an object with the list will do")
    @Test
    void givenLines_whenListed_thenTorrentsAreKept() throws Exception {
        offcloud.expects(HISTORY_CALL, """
                {"history": [
                 {"requestId": "a1", "originalLink": "magnet:?xt=urn:btih:BINSYPKOL5QHDAUTUS24NV7I7EASGRLH"},
                 {"requestId": "a2", "originalLink": "https://files.example.com/d/0A1B2C3D4E5F60718293A4B5C6D7E8F901234567.torrent"},
                 {"requestId": "a3", "originalLink": "https://files.example.com/film.torrent"},
                 {"requestId": "a4", "originalLink": null},
                 {"requestId": "", "originalLink": "magnet:?xt=urn:btih:0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"},
                 null]}""");

        LibraryPage page = page(500, 0);

        assertThat(page.total()).hasValue(2);
        assertThat(page.items())
                .allSatisfy(item ->
                        assertThat(item.infoHash()).contains(new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567")));
        assertThat(page.items()).map(item -> item.id().text()).containsExactly("a1", "a2");
    }

    @DisplayName("OC-28: an account that has nothing has an empty list; an object without one is no answer")
    @Test
    void givenNothing_whenListed_thenTheListIsEmpty() throws Exception {
        offcloud.expects(HISTORY_CALL, "[]");

        assertThat(page(500, 0).items()).isEmpty();
    }

    @DisplayName("DBX-02: pages are cut from one answer")
    @Test
    void givenTwoPages_whenListed_thenTheServiceIsAskedOnce() throws Exception {
        String a = line("\"status\": \"downloaded\"");
        offcloud.expects(HISTORY_CALL, "[" + a + "," + a.replace("a1", "a2") + "," + a.replace("a1", "a3") + "]");

        assertThat(page(2, 0).items()).map(item -> item.id().text()).containsExactly("a1", "a2");
        assertThat(page(2, 2).items()).map(item -> item.id().text()).containsExactly("a3");
        offcloud.requireCompleted();
    }

    // Files and removal

    private static EntryRequest entry(String id) {
        return new EntryRequest(VIEWER, new EntryId(id), Optional.empty());
    }

    @DisplayName("DB-69: the playable files of a line are listed without numbers")
    @Test
    void givenALine_whenItsFilesAreAsked_thenTheyAreListed() throws Exception {
        offcloud.expects(
                "GET /api/cloud/explore/a1",
                "{\"files\": [{\"name\": \"Sintel.mkv\", \"size\": 7, \"url\": \"https://cdn.example.com/1\"},"
                        + " {\"name\": \"read.txt\", \"url\": \"https://cdn.example.com/2\"}]}");

        assertThat(adapter.files(entry("a1"), offcloud.deadline()))
                .hasValueSatisfying(list -> assertThat(list.files())
                        .singleElement()
                        .satisfies(file -> {
                            assertThat(file.name()).isEqualTo("Sintel.mkv");
                            assertThat(file.index()).isEmpty();
                        }));
        assertThat(offcloud.asked()).containsExactly("GET /api/cloud/explore/a1?format=detailed");
    }

    @DisplayName("DBR-01: that there is no such line is a success of a removal")
    @ParameterizedTest
    @CsvSource(textBlock = """
            200, '{"success": true}'
            404, ''
            404, '{"error": "Request not found."}'
            200, '{"error": "transfer not found"}'
            """)
    void givenAnAnswer_whenRemoved_thenItIsGone(int status, String answer) throws Exception {
        offcloud.expects("GET /api/cloud/remove/a1", status, answer);

        adapter.remove(entry("a1"), offcloud.deadline());

        offcloud.requireCompleted();
    }

    @DisplayName("DBR-01: a removal that was refused, or that the web site answered (OC-04), is no success")
    @ParameterizedTest
    @CsvSource(textBlock = """
            200, '{"success": false}',                  PROTOCOL_ERROR
            200, '<!doctype html><html></html>',        PROTOCOL_ERROR
            200, '{"error": "Something happened"}',     UNKNOWN
            """)
    void givenARefusal_whenRemoved_thenItFails(int status, String answer, FailureKind kind) {
        offcloud.expects("GET /api/cloud/remove/a1", status, answer);

        DebridException failure =
                catchThrowableOfType(DebridException.class, () -> adapter.remove(entry("a1"), offcloud.deadline()));

        assertThat(failure.failure().kind()).isEqualTo(kind);
    }
}
