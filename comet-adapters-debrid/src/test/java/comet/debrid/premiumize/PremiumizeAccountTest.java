package comet.debrid.premiumize;

import static comet.core.debrid.EvidenceKind.CHECK;
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
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PremiumizeAccountTest {

    private static final Account ACCOUNT = new Account(ServiceId.PREMIUMIZE, new ApiKey("pmtestkey0000001"));

    private final PreparedService premiumize;
    private final DebridService adapter;

    PremiumizeAccountTest() throws IOException {
        premiumize = PreparedService.start(Instant.parse("2025-03-01T12:00:00Z"));
        adapter = new Premiumize(premiumize.url(), new ReleaseNameParser(), premiumize.resources());
    }

    @AfterEach
    void close() {
        premiumize.close();
    }

    // Account

    @DisplayName("PM-20: premium as long as `premium_until` lies ahead, free without one, whatever form nothing has")
    @ParameterizedTest(name = "premium_until {0} is {1}")
    @CsvSource(textBlock = """
            1748606400,       PREMIUM
            '"1748606400"',   PREMIUM
            1748606400.5,     PREMIUM
            99999999999999,   PREMIUM
            1738411200,       EXPIRED
            1740830400,       EXPIRED
            null,             FREE
            0,                FREE
            false,            FREE
            '""',             FREE
            """)
    void givenAnEnd_whenVerified_thenItTellsTheKind(String until, AccountStatus.Kind kind) throws Exception {
        premiumize.expects(
                "GET /account/info",
                "{\"status\": \"success\", \"customer_id\": 123456789, \"limit_used\": 1.2, \"premium_until\": " + until
                        + "}");

        AccountStatus status = adapter.verify(ACCOUNT, Optional.empty(), premiumize.deadline());

        assertThat(status.kind()).isEqualTo(kind);
        assertThat(status.id()).contains("123456789");
    }

    @DisplayName("PM-20: an account of which nothing else is told is free")
    @Test
    void givenNothingElse_whenVerified_thenItIsFree() throws Exception {
        premiumize.expects("GET /account/info", "{\"status\": \"success\"}");

        AccountStatus status = adapter.verify(ACCOUNT, Optional.empty(), premiumize.deadline());

        assertThat(status.kind()).isEqualTo(AccountStatus.Kind.FREE);
        assertThat(status.refusal()).contains(FailureKind.NOT_PREMIUM);
    }

    // Cache check

    private static InfoHash hash(int number) {
        return new InfoHash("%040x".formatted(number));
    }

    /** What is found, in the order of the question. */
    private List<Availability> check(int hashes) throws DebridException, InterruptedException {
        List<InfoHash> asked =
                IntStream.range(0, hashes).mapToObj(PremiumizeAccountTest::hash).toList();
        Map<InfoHash, Availability> found = adapter.availability(
                new AvailabilityRequest(ACCOUNT, asked, DebridServiceContract.FILM, Optional.empty()),
                premiumize.deadline());
        return asked.stream()
                .map(hash -> requireNonNull(found.get(hash), "every hash is answered"))
                .toList();
    }

    @DisplayName("PM-21: a null holds its place, and what the answer does not reach is UNKNOWN")
    @Test
    void givenAShortAnswer_whenChecked_thenTheRestIsUnknown() throws Exception {
        premiumize.expects(
                "POST /cache/check",
                "{\"response\": [true, null, false, true], \"filename\": [null, \"b\", null, \"Sintel\"],"
                        + " \"filesize\": [\"12\", null, null, 34]}");

        List<Availability> found = check(5);

        assertThat(found.stream().map(Availability::state))
                .containsExactly(
                        CacheState.CACHED,
                        CacheState.UNKNOWN,
                        CacheState.NOT_CACHED,
                        CacheState.CACHED,
                        CacheState.UNKNOWN);
        assertThat(found.get(0).size()).isEqualTo(OptionalLong.of(12));
        assertThat(found.get(3).name()).contains("Sintel");
        assertThat(found.get(3).size()).isEqualTo(OptionalLong.of(34));
        assertThat(found.get(1).evidence()).isEmpty();
        assertThat(found.get(2).evidence()).hasValueSatisfying(denied -> {
            assertThat(denied.kind()).isEqualTo(CHECK);
            assertThat(denied.state()).isEqualTo(CacheState.NOT_CACHED);
        });
    }

    @DisplayName("PM-21: names and sizes may be missing altogether")
    @Test
    void givenNoNames_whenChecked_thenTheStateIsThere() throws Exception {
        premiumize.expects("POST /cache/check", "{\"status\": \"success\", \"response\": [true]}");

        Availability found = check(1).getFirst();

        assertThat(found.state()).isEqualTo(CacheState.CACHED);
        assertThat(found.name()).isEmpty();
        assertThat(found.size()).isEmpty();
        assertThat(found.files()).isEmpty();
    }

    @DisplayName("PM-11: at most 100 hashes are asked about in one call")
    @Test
    void givenManyHashes_whenChecked_thenTheyAreAskedInHundreds() throws Exception {
        String yes = IntStream.range(0, 100)
                .mapToObj(i -> "true")
                .collect(Collectors.joining(",", "{\"response\": [", "]}"));
        premiumize
                .expects("POST /cache/check", yes)
                .expects("POST /cache/check", yes)
                .expects("POST /cache/check", yes);

        assertThat(check(250)).hasSize(250).allMatch(found -> found.state() == CacheState.CACHED);
        assertThat(premiumize.asked())
                .map(request -> request.split("items\\[\\]=", -1).length - 1)
                .containsExactlyInAnyOrder(100, 100, 50);
        premiumize.requireCompleted();
    }

    // Library

    private LibraryPage page(int limit, int offset) throws DebridException, InterruptedException {
        return adapter.library(new LibraryRequest(ACCOUNT, limit, offset, Optional.empty()), premiumize.deadline());
    }

    private static String transfers(String... rows) {
        return "{\"status\": \"success\", \"transfers\": [" + String.join(",", rows) + "]}";
    }

    private static String row(String id, String members) {
        return "{\"id\": \"" + id + "\", \"name\": \"Sintel 2010\", " + members + "}";
    }

    private static final String JOB = "\"src\": \"https://www.premiumize.example/api/job/src?id=x\"";

    @DisplayName(
            "As recorded: the list tells no hash, ids may be empty or null, and what is finished may have progress 0")
    @Test
    void givenAListAsRecorded_whenListed_thenTransfersHaveNamesAndNoHash() throws Exception {
        premiumize.expects(
                "GET /transfer/list",
                transfers(
                        row(
                                "qF0a3CaGkY2vNLqo3C12wQ",
                                JOB
                                        + ", \"message\": \"\", \"status\": \"finished\", \"progress\": 0, \"folder_id\": \"\","
                                        + " \"file_id\": \"2O4R9DVP6LYTiPmQkl6Efg\""),
                        row(
                                "w0yHQIzBFu_dFw1yjo1kbQ",
                                JOB + ", \"message\": \"Loading...\", \"status\": \"running\", \"progress\": 0,"
                                        + " \"folder_id\": \"\", \"file_id\": \"\""),
                        row(
                                "HxRjjVcpqe2Bx-Abq8OqHw",
                                JOB + ", \"message\": \"263.1 MB of 4.9 GB\", \"status\": \"running\","
                                        + " \"progress\": 0.052692342549562454, \"folder_id\": null, \"file_id\": null,"
                                        + " \"other_cloud_id\": null"),
                        row("vJ15-ynT0V4dyb4SuFw", "\"status\": \"running\", \"progress\": null")));

        LibraryPage page = page(500, 0);

        assertThat(page.total()).hasValue(4);
        assertThat(page.items()).allSatisfy(item -> {
            assertThat(item.infoHash()).isEmpty();
            assertThat(item.name()).isEqualTo("Sintel 2010");
            assertThat(item.size()).isEmpty();
        });
        assertThat(page.items())
                .map(LibraryItem::state)
                .containsExactly(
                        TorrentState.READY, TorrentState.QUEUED, TorrentState.DOWNLOADING, TorrentState.QUEUED);
    }

    @DisplayName("Section 3: every status word has its state")
    @ParameterizedTest(name = "{0} at {1} is {2}")
    @CsvSource(textBlock = """
            waiting,   null,   QUEUED
            queued,    0,      QUEUED
            running,   0,      QUEUED
            running,   null,   QUEUED
            running,   0.0001, DOWNLOADING
            running,   '"0.5"', DOWNLOADING
            finished,  1,      READY
            seeding,   1,      READY
            error,     0.5,    FAILED
            timeout,   0,      FAILED
            deleted,   0,      FAILED
            banned,    0,      FAILED
            pondering, 0.5,    UNKNOWN
            '',        0.5,    UNKNOWN
            """)
    void givenAWord_whenListed_thenItHasItsState(String word, String progress, TorrentState state) throws Exception {
        premiumize.expects(
                "GET /transfer/list", transfers(row("t", "\"status\": \"" + word + "\", \"progress\": " + progress)));

        assertThat(page(500, 0).items()).map(LibraryItem::state).containsExactly(state);
    }

    @DisplayName(
            "The hash is read where a list tells it: in `hash`, in a magnet of either spelling, in the name (PM-62)")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"t\", \"name\": \"Sintel\", \"hash\": \"0A1B2C3D4E5F60718293A4B5C6D7E8F901234567\"}",
                "{\"id\": \"t\", \"src\": \"magnet:?xt=urn:btih:0A1B2C3D4E5F60718293A4B5C6D7E8F901234567&tr=x\"}",
                "{\"id\": \"t\", \"src\": \"magnet:?xt=urn:btih:BINSYPKOL5QHDAUTUS24NV7I7EASGRLH\"}",
                "{\"id\": \"t\", \"name\": \"0a1b2c3d4e5f60718293a4b5c6d7e8f901234567\", \"src\": null}"
            })
    void givenAHash_whenListed_thenItIsRead(String transfer) throws Exception {
        premiumize.expects("GET /transfer/list", transfers(transfer));

        assertThat(page(500, 0).items())
                .map(LibraryItem::infoHash)
                .containsExactly(Optional.of(new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567")));
    }

    @DisplayName("DBX-01: files of the web are no torrents, and what has no id is no entry")
    @Test
    void givenFilesOfTheWeb_whenListed_thenTheyAreSkipped() throws Exception {
        premiumize.expects(
                "GET /transfer/list",
                transfers(
                        row("w", "\"src\": \"https://files.example.com/clip.mp4\""),
                        row("", JOB),
                        "null",
                        row("t", "\"filesize\": \"77\", \"created_at\": 1740834000")));

        assertThat(page(500, 0).items()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(new EntryId("t"));
            assertThat(item.size()).hasValue(77);
            assertThat(item.addedAt()).contains(Instant.ofEpochSecond(1_740_834_000));
        });
    }

    @DisplayName("DBX-02: pages are cut from one answer")
    @Test
    void givenTwoPages_whenListed_thenTheServiceIsAskedOnce() throws Exception {
        premiumize.expects("GET /transfer/list", transfers(row("a", JOB), row("b", JOB), row("c", JOB)));

        assertThat(page(2, 0).items()).map(item -> item.id().text()).containsExactly("a", "b");
        assertThat(page(2, 2).items()).map(item -> item.id().text()).containsExactly("c");
        premiumize.requireCompleted();
    }

    // Files and removal

    private static EntryRequest entry(String id) {
        return new EntryRequest(ACCOUNT, new EntryId(id), Optional.empty());
    }

    @DisplayName("DB-69: the playable files of a finished transfer are listed; the list is not asked for again")
    @Test
    void givenAFinishedTransfer_whenItsFilesAreAsked_thenTheyAreListed() throws Exception {
        premiumize
                .expects("GET /transfer/list", transfers(row("t", "\"status\": \"finished\", \"folder_id\": \"d\"")))
                .expects(
                        "GET /folder/list",
                        "{\"content\": [{\"name\": \"Lantern.Street.S01E01.mkv\", \"size\": 5, \"link\": \"https://dl.example.org/1\"},"
                                + "{\"name\": \"cover.jpg\", \"size\": 5, \"link\": \"https://dl.example.org/2\"},"
                                + "{\"name\": \"Lantern.Street.S01E02.mkv\", \"size\": \"6\", \"link\": \"https://dl.example.org/3\"}]}");
        page(500, 0);

        assertThat(adapter.files(entry("t"), premiumize.deadline()))
                .hasValueSatisfying(list -> assertThat(list.files())
                        .map(ServedFile::name)
                        .containsExactly("Lantern.Street.S01E01.mkv", "Lantern.Street.S01E02.mkv"));
        premiumize.requireCompleted();
    }

    @DisplayName("DB-69: what is not finished has no list of files, and what is not there is TORRENT_NOT_FOUND")
    @Test
    void givenNoFinishedTransfer_whenItsFilesAreAsked_thenThereAreNone() throws Exception {
        premiumize.expects("GET /transfer/list", transfers(row("t", "\"status\": \"running\"")));

        assertThat(adapter.files(entry("t"), premiumize.deadline())).isEmpty();
        DebridException failure =
                catchThrowableOfType(DebridException.class, () -> adapter.files(entry("other"), premiumize.deadline()));
        assertThat(failure.failure().kind()).isEqualTo(FailureKind.TORRENT_NOT_FOUND);
    }

    @DisplayName("DBR-01, section 5.1: that there is no such transfer is a success of a removal")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": \"success\"}",
                "{\"status\": \"error\", \"code\": \"not_found\"}",
                "{\"status\": \"error\", \"code\": \"transient_error\", \"message\": \"Transfer not found\"}"
            })
    void givenAnAnswer_whenRemoved_thenItIsGone(String answer) throws Exception {
        premiumize
                .expects("GET /transfer/list", transfers(row("t", JOB)))
                .expects("POST /transfer/delete", answer)
                .expects("GET /transfer/list", transfers());
        page(500, 0);

        adapter.remove(entry("t"), premiumize.deadline());

        assertThat(premiumize.asked().getLast()).isEqualTo("POST /transfer/delete id=t");
        assertThat(page(500, 0).items()).isEmpty();
    }

    @DisplayName("DBR-01: a removal that was refused is no success")
    @ParameterizedTest
    @CsvSource(textBlock = """
            '{"status": "error", "message": "Something happened."}', UNKNOWN
            '{}',                                                    PROTOCOL_ERROR
            '<html>Welcome</html>',                                  PROTOCOL_ERROR
            """)
    void givenARefusal_whenRemoved_thenItFails(String answer, FailureKind kind) {
        premiumize.expects("POST /transfer/delete", answer);

        DebridException failure =
                catchThrowableOfType(DebridException.class, () -> adapter.remove(entry("t"), premiumize.deadline()));

        assertThat(failure.failure().kind()).isEqualTo(kind);
    }
}
