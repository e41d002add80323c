package comet.debrid.debridlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.ApiKey;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.port.DebridException;
import comet.core.release.ReleaseNameParser;
import comet.debrid.scripted.PreparedService;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Debrid-Link says of an account and of all that is in it. */
class DebridLinkAccountTest {

    private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");
    private static final Account ACCOUNT = new Account(ServiceId.DEBRIDLINK, new ApiKey("DLTESTKEY0001"));
    private static final String REFUSED = "{\"success\": false, \"error\": \"serverNotAllowed\"}";

    private PreparedService service;
    private DebridLink debridLink;

    @BeforeEach
    void start() throws IOException {
        service = PreparedService.start(NOW);
        debridLink = new DebridLink(service.url(), 0, new ReleaseNameParser(), service.resources());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private AccountStatus verify() throws DebridException, InterruptedException {
        return debridLink.verify(ACCOUNT, Optional.of("203.0.113.7"), service.deadline());
    }

    private LibraryPage library(int limit, int offset) throws DebridException, InterruptedException {
        return debridLink.library(
                new LibraryRequest(ACCOUNT, limit, offset, Optional.of("203.0.113.7")), service.deadline());
    }

    private Optional<CompleteFileList> files() throws DebridException, InterruptedException {
        return debridLink.files(new EntryRequest(ACCOUNT, new EntryId("dl0"), Optional.empty()), service.deadline());
    }

    private void remove() throws DebridException, InterruptedException {
        debridLink.remove(new EntryRequest(ACCOUNT, new EntryId("a/b"), Optional.empty()), service.deadline());
    }

    private static DebridFailure failureOf(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(DebridException.class, call))
                .failure();
    }

    private static String account(String members) {
        return "{\"success\": true, \"value\": {" + members + "}}";
    }

    private static String list(String torrents, int pages) {
        return "{\"success\": true, \"value\": [" + torrents + "], \"pagination\": {\"pages\": " + pages + "}}";
    }

    private static String torrents(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> torrent("dl" + i, "\"status\": 4, \"downloadPercent\": 100"))
                .collect(Collectors.joining(","));
    }

    private static String torrent(String id, String members) {
        return "{\"id\": \"" + id + "\", \"name\": \"Sintel\", \"created\": 1740830401, \"totalSize\": 9, "
                + "\"hashString\": \"0A1B2C3D4E5F60718293A4B5C6D7E8F901234567\", " + members + "}";
    }

    private static String page(int number) {
        return "GET /seedbox/list?page=" + number + "&perPage=100&ip=203.0.113.7";
    }

    // Accounts

    @DisplayName("DL-20: seconds left; a negative number never ends, none is free; the name, else the address")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            '"username": "viewer", "premiumLeft": 7776000',                 PREMIUM, viewer, 2025-05-30T12:00:00Z
            '"username": "viewer", "premiumLeft": "60"',                    PREMIUM, viewer, 2025-03-01T12:01:00Z
            '"username": "viewer", "premiumLeft": -1',                      PREMIUM, viewer,
            '"username": "", "email": "v@example.com", "premiumLeft": 0',   FREE,    v@example.com,
            '"premiumLeft": 9223372036854775807',                           PREMIUM, ,
            """)
    void givenAnAccount_whenVerified_thenItIsOfItsKind(
            String members, AccountStatus.Kind kind, @Nullable String id, @Nullable Instant end) throws Exception {
        service.answers(account(members));

        assertThat(verify())
                .isEqualTo(new AccountStatus(
                        kind, kind.refusal(), Optional.ofNullable(id), Optional.ofNullable(end), Optional.empty()));
        assertThat(service.asked()).containsExactly("GET /account/infos");
    }

    @Test
    @DisplayName("DL-20: an account without what is left of it is a PROTOCOL_ERROR")
    void givenNoPremiumLeft_whenVerified_thenItIsAProtocolError() {
        service.answers(account("\"username\": \"viewer\""));

        assertThat(failureOf(this::verify)).isEqualTo(DebridFailure.of(FailureKind.PROTOCOL_ERROR));
    }

    @DisplayName("DL-20: that a server was detected is remembered, and said with the refusal of an address")
    @ParameterizedTest
    @CsvSource({"true, SERVER_DETECTED", "false,"})
    void givenADetectedServer_whenRefused_thenItIsSaid(boolean detected, @Nullable String key) throws Exception {
        service.answers(account("\"premiumLeft\": -1, \"serverDetected\": " + detected))
                .answers(403, REFUSED);
        verify();

        DebridFailure failure = failureOf(() -> library(500, 0));

        assertThat(failure.kind()).isEqualTo(FailureKind.IP_NOT_ALLOWED);
        assertThat(failure.nativeCode()).contains("serverNotAllowed");
        assertThat(failure.furtherKey()).isEqualTo(Optional.ofNullable(key));
    }

    // Libraries

    @DisplayName("section 3: the first condition that holds is the state")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            '"status": 100, "downloadPercent": 100, "error": 0, "errorString": ""',      READY
            '"status": 100, "downloadPercent": 100, "downloaded": false, "zip": {}',     READY
            '"status": 100, "downloadPercent": 100, "errorString": "No data found"',     FAILED
            '"status": 100, "downloadPercent": 100, "error": 3',                         FAILED
            '"status": 100, "downloadPercent": 100, "error": "0"',                       READY
            '"status": 0, "downloadPercent": 50',                                        QUEUED
            '"status": 1, "downloadPercent": 0',                                         QUEUED
            '"status": 2, "downloadPercent": 99.9',                                      QUEUED
            '"status": 3',                                                               QUEUED
            '"status": 4, "downloadPercent": 0',                                         DOWNLOADING
            '"status": 6, "downloadPercent": 0',                                         DOWNLOADING
            '"status": 8, "downloadPercent": 0.5',                                       DOWNLOADING
            '"status": 8, "downloadPercent": 0',                                         QUEUED
            '"downloadPercent": null',                                                   QUEUED
            """)
    void givenATorrent_whenListed_thenItHasItsState(String members, String state) throws Exception {
        service.answers(list(torrent("dl7", members), 1));

        assertThat(library(500, 0).items())
                .extracting(item -> item.state().name())
                .containsExactly(state);
    }

    @Test
    @DisplayName("DBX-01: what has no hash or id is left out; an unknown size is none (DB-67)")
    void givenLittle_whenListed_thenTheRestIsUnknown() throws Exception {
        String torrent = torrent("dl7", "\"status\": 1")
                .replace("\"totalSize\": 9", "\"totalSize\": 0")
                .replace("1740830401", "0");
        service.answers(list(torrent + ", {\"id\": \"dl8\"}, " + torrent.replace("dl7", ""), 1));

        LibraryPage page = library(500, 0);

        assertThat(page.items()).hasSize(1);
        LibraryItem item = page.items().getFirst();
        assertThat(item.size()).isEmpty();
        assertThat(item.addedAt()).isEmpty();
        assertThat(item.infoHash().map(hash -> hash.hex().toUpperCase(Locale.ROOT)))
                .contains("0A1B2C3D4E5F60718293A4B5C6D7E8F901234567");
    }

    @Test
    @DisplayName("DL-14, DBX-02: from the page of the offset on, until there are enough; then the total is a guess")
    void givenAnOffset_whenListed_thenThePagesFromItAreRead() throws Exception {
        service.answers(list(torrents(100, 200), 9)).answers(list(torrents(200, 300), 9));

        LibraryPage page = library(120, 150);

        assertThat(page.items()).hasSize(120);
        assertThat(page.items().getFirst().id()).isEqualTo(new EntryId("dl150"));
        assertThat(page.total()).hasValue(900);
        assertThat(service.asked()).containsExactly(page(1), page(2));
    }

    @Test
    @DisplayName("section 4: on the last page the total is counted")
    void givenTheLastPage_whenListed_thenTheTotalIsCounted() throws Exception {
        service.answers(list(torrents(100, 200), 3)).answers(list(torrents(200, 207), 3));

        LibraryPage page = library(500, 150);

        assertThat(page.items()).hasSize(57);
        assertThat(page.total()).hasValue(207);
        assertThat(service.asked()).containsExactly(page(1), page(2));
    }

    @Test
    @DisplayName("section 4: a first page longer than 100 is the whole list, whatever page was asked for")
    void givenALongPage_whenListed_thenItIsTheWholeList() throws Exception {
        service.answers(list(torrents(0, 730), 1));

        LibraryPage page = library(500, 500);

        assertThat(page.items()).hasSize(230);
        assertThat(page.items().getFirst().id()).isEqualTo(new EntryId("dl500"));
        assertThat(page.total()).hasValue(730);
        assertThat(service.asked()).containsExactly(page(5));
    }

    @Test
    @DisplayName("DBX-02: an empty page is the end, however many pages are promised; behind it no total is known")
    void givenAnEmptyPage_whenListed_thenItIsTheEnd() throws Exception {
        service.answers(list(torrents(0, 100), 1_000_000)).answers(list("", 1_000_000));
        assertThat(library(500, 0).total()).hasValue(100);

        service.answers(list("", 1));
        assertThat(library(500, 500)).isEqualTo(new LibraryPage(List.of(), OptionalInt.empty()));
    }

    @Test
    @DisplayName("DBX-03: a page that fails fails the list")
    void givenABadPage_whenListed_thenItFails() {
        service.answers(list(torrents(0, 100), 2)).answers(400, "{\"success\": false, \"error\": \"badId\"}");

        assertThat(failureOf(() -> library(500, 0)).kind()).isEqualTo(FailureKind.TORRENT_NOT_FOUND);
    }

    // Files and removal

    @Test
    @DisplayName("DB-69, DL-21: the files of an entry, by their position; of an archive none are told")
    void givenAnEntry_whenItsFilesAreAsked_thenTheyAreListed() throws Exception {
        String files =
                "\"downloadPercent\": 100, \"files\": [{\"name\": \"a.txt\", \"size\": 1, \"downloadPercent\": 100, "
                        + "\"downloadUrl\": \"https://x.example/a\"}, {\"name\": \"Sintel.mkv\", \"size\": 900000000, "
                        + "\"downloadPercent\": 100, \"downloadUrl\": \"https://x.example/b\"}]";
        service.answers(list(torrent("dl0", files), 1)).answers(list(torrent("dl0", files + ", \"isZip\": true"), 1));

        assertThat(files().orElseThrow().files()).extracting(ServedFile::index).containsExactly(OptionalInt.of(1));
        assertThat(files()).isEmpty();
        assertThat(service.asked()).containsOnly("GET /seedbox/list?ids=dl0");
    }

    @Test
    @DisplayName("DL-13: an unknown id is answered with an empty list, and is not found")
    void givenNoSuchEntry_whenItsFilesAreAsked_thenItIsNotFound() {
        service.answers(list("", 1));

        assertThat(failureOf(this::files).kind()).isEqualTo(FailureKind.TORRENT_NOT_FOUND);
    }

    @DisplayName("DBR-01, DL-63: what is not there is removed, what a key may not remove is let be, all else fails")
    @ParameterizedTest(name = "HTTP {0}, {1}")
    @CsvSource(textBlock = """
            400, badId,         ,
            404, '',            ,
            401, access_denied, ,
            401, badToken,      INVALID_CREDENTIALS
            500, internalError, SERVER_ERROR
            """)
    void givenARefusal_whenRemoved_thenItIsJudged(int status, String word, @Nullable FailureKind kind) {
        service.answers(status, word.isEmpty() ? "" : "{\"success\": false, \"error\": \"" + word + "\"}");

        DebridException refusal = catchThrowableOfType(DebridException.class, this::remove);

        assertThat(refusal == null ? null : refusal.failure().kind()).isEqualTo(kind);
        assertThat(service.asked()).containsExactly("DELETE /seedbox/a%2Fb/remove");
    }
}
