package comet.debrid.alldebrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.port.DebridException;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.InfoHash;
import comet.debrid.scripted.DebridServiceContract;
import comet.debrid.scripted.PreparedService;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What AllDebrid says of an account and of all that is in it, and how its answers are read. */
class AllDebridAccountTest {

    private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");
    private static final Account ACCOUNT = new Account(ServiceId.ALLDEBRID, new ApiKey("ADTESTKEY00000000001"));
    private static final InfoHash HASH = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");
    private static final String USER = "GET /v4/user";
    private static final String MAGNETS = "POST /v4.1/magnet/status";
    private static final String EMPTY_LIBRARY = "{\"status\": \"success\", \"data\": {\"magnets\": []}}";

    private PreparedService service;
    private AllDebrid allDebrid;

    @BeforeEach
    void start() throws IOException {
        service = PreparedService.start(NOW);
        allDebrid = new AllDebrid(service.url(), new ReleaseNameParser(), service.resources());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private AccountStatus verify() throws DebridException, InterruptedException {
        return allDebrid.verify(ACCOUNT, Optional.of("203.0.113.7"), service.deadline());
    }

    private LibraryPage library(int limit, int offset) throws DebridException, InterruptedException {
        return allDebrid.library(new LibraryRequest(ACCOUNT, limit, offset, Optional.empty()), service.deadline());
    }

    private DebridFailure libraryFailure() {
        return Objects.requireNonNull(catchThrowableOfType(DebridException.class, () -> library(500, 0)))
                .failure();
    }

    private static String user(String members) {
        return "{\"status\": \"success\", \"data\": {\"user\": {\"username\": \"viewer\", " + members + "}}}";
    }

    private static String magnets(String elements) {
        return "{\"status\": \"success\", \"data\": {\"magnets\": [" + elements + "]}}";
    }

    private static String magnet(int id, int statusCode) {
        return "{\"id\": " + id + ", \"filename\": \"Sintel.2010.1080p\", \"size\": 9, \"hash\": \"" + HASH.hex()
                + "\", \"statusCode\": " + statusCode + ", \"uploadDate\": 1740830401, \"completionDate\": 0}";
    }

    // Accounts

    @DisplayName("AD-20, AD-63, DBA-01: premium before trial before an end in the past before free")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            '"isPremium": true, "premiumUntil": 1748606400',                     PREMIUM, 2025-05-30T12:00:00Z
            '"isPremium": true, "isTrial": true, "premiumUntil": "1748606400"',  PREMIUM, 2025-05-30T12:00:00Z
            '"isPremium": false, "isTrial": true, "premiumUntil": 1748606400',   TRIAL,   2025-05-30T12:00:00Z
            '"isPremium": false, "isTrial": false, "premiumUntil": 1740830400',  EXPIRED, 2025-03-01T12:00:00Z
            '"isPremium": false, "isTrial": false, "premiumUntil": "1700000000"', EXPIRED, 2023-11-14T22:13:20Z
            '"isPremium": false, "isTrial": false, "premiumUntil": 1748606400',  FREE,    2025-05-30T12:00:00Z
            '"isPremium": false, "isTrial": false, "premiumUntil": 0',           FREE,
            '"isPremium": false',                                                FREE,
            '"isPremium": true, "premiumUntil": 99999999999999999',              PREMIUM,
            """)
    void givenAUser_whenVerified_thenItIsOfItsKind(String members, AccountStatus.Kind kind, @Nullable Instant end)
            throws Exception {
        service.answers(user(members));

        assertThat(verify())
                .isEqualTo(new AccountStatus(
                        kind, kind.refusal(), Optional.of("viewer"), Optional.ofNullable(end), Optional.empty()));
        assertThat(service.asked()).containsExactly(USER);
    }

    // What stands around answers

    @Test
    @DisplayName("AD-03: text before the first brace is skipped and counted")
    void givenTextInFront_whenRead_thenItIsSkipped() throws Exception {
        service.answers("reconnect" + user("\"isPremium\": true"));

        assertThat(verify().kind()).isEqualTo(AccountStatus.Kind.PREMIUM);
        assertThat(allDebrid.answersWithTextInFront()).isOne();
    }

    @Test
    @DisplayName("AD-03: an error is read behind such text, too, and an answer without it is not counted")
    void givenTextBeforeAnError_whenRead_thenItIsAnError() {
        service.answers("reconnect{\"status\": \"error\", \"error\": {\"code\": \"AUTH_BAD_APIKEY\"}}");

        assertThatThrownBy(this::verify)
                .extracting(thrown -> ((DebridException) thrown).failure())
                .isEqualTo(DebridFailure.of(FailureKind.INVALID_CREDENTIALS, "AUTH_BAD_APIKEY"));
        assertThat(allDebrid.answersWithTextInFront()).isOne();
    }

    @Test
    @DisplayName("AD-03: an empty body is never \"no torrents\": the list is asked for once more after 500 ms")
    void givenAnEmptyBody_whenListed_thenItIsAskedForOnceMore() throws Exception {
        service.answers("").answers(magnets(magnet(7, 4)));

        assertThat(library(500, 0).items()).hasSize(1);
        assertThat(service.asked()).containsExactly(MAGNETS, MAGNETS);
        assertThat(Duration.between(NOW, service.time().instant())).isEqualTo(Duration.ofMillis(500));
        assertThat(allDebrid.answersWithTextInFront()).isZero();
    }

    @Test
    @DisplayName("AD-03: a second empty body is a SERVER_ERROR")
    void givenTwoEmptyBodies_whenListed_thenItIsAServerError() {
        service.answers("").answers("").answers(EMPTY_LIBRARY);

        assertThat(libraryFailure()).isEqualTo(DebridFailure.of(FailureKind.SERVER_ERROR));
        assertThat(service.asked()).hasSize(2);
    }

    @DisplayName("AD-05: a bare 503 is RATE_LIMITED after 300 own calls within a minute, else SERVER_ERROR")
    @ParameterizedTest(name = "after {0} calls: {1}")
    @CsvSource({"0, SERVER_ERROR", "299, RATE_LIMITED"})
    void givenA503_whenManyCallsWereMade_thenItIsRateLimited(int calls, FailureKind kind) throws Exception {
        for (int i = 0; i < calls; i++) {
            service.answers(magnets("{\"id\": \"7\"}"));
            allDebrid.files(new EntryRequest(ACCOUNT, new EntryId("7"), Optional.empty()), service.deadline());
        }
        service.answers(503, "<html>Busy</html>").answers(503, "<html>Busy</html>");

        assertThat(libraryFailure().kind()).isEqualTo(kind);
    }

    @Test
    @DisplayName("AD-05: a 503 with the service's own error is what that says")
    void givenA503WithAnError_whenRead_thenTheErrorDecides() {
        service.answers(503, "{\"status\": \"error\", \"error\": {\"code\": \"MAINTENANCE\"}}");

        assertThat(libraryFailure()).isEqualTo(DebridFailure.of(FailureKind.SERVICE_MAINTENANCE, "MAINTENANCE"));
    }

    // Libraries

    @Test
    @DisplayName("section 4: every state of a listed magnet; a number that no table lists is UNKNOWN")
    void givenMagnetsInEveryState_whenListed_thenEachHasItsState() throws Exception {
        service.answers(magnets(magnet(1, 0) + "," + magnet(2, 1) + "," + magnet(3, 2) + "," + magnet(4, 3) + ","
                + magnet(5, 4) + "," + magnet(6, 5) + "," + magnet(7, 15) + "," + magnet(8, 16)));

        assertThat(library(500, 0).items())
                .extracting(item -> item.state().name())
                .containsExactly(
                        "QUEUED", "DOWNLOADING", "PROCESSING", "UPLOADING", "READY", "FAILED", "FAILED", "UNKNOWN");
    }

    @Test
    @DisplayName(
            "AD-21, DB-67: no name, no size and no date are not known; a hash in upper case is lower-cased (DBP-07)")
    void givenLittle_whenListed_thenTheRestIsUnknown() throws Exception {
        service.answers(magnets("{\"id\": \"7\", \"filename\": \"noname\", \"size\": 0, \"hash\": \""
                + HASH.hex().toUpperCase(Locale.ROOT)
                + "\", \"statusCode\": 0}, null, {\"id\": null, \"hash\": \"" + HASH.hex() + "\"}, {\"id\": 8}"));

        LibraryPage page = library(500, 0);

        assertThat(page.total()).hasValue(1);
        assertThat(page.items())
                .containsExactly(new LibraryItem(
                        new EntryId("7"),
                        Optional.of(HASH),
                        "",
                        OptionalLong.empty(),
                        TorrentState.QUEUED,
                        Optional.empty()));
    }

    @Test
    @DisplayName("DBX-02: the list is asked for once a minute, whatever pages are wanted, and anew after a removal")
    void givenPages_whenListed_thenTheServiceIsAskedOnce() throws Exception {
        service.answers(magnets(magnet(1, 4) + "," + magnet(2, 4)));
        library(1, 0);
        library(1, 1);
        assertThat(service.asked()).hasSize(1);

        service.answers("{\"status\": \"success\", \"data\": {\"message\": \"Magnet was successfully deleted\"}}")
                .answers(magnets(magnet(2, 4)));
        remove();
        assertThat(library(500, 0).items()).hasSize(1);
    }

    @DisplayName("DBR-01: removing what is not there is a success; another error is none")
    @ParameterizedTest
    @CsvSource({"MAGNET_INVALID_ID, true", "AUTH_BAD_APIKEY, false"})
    void givenNoSuchMagnet_whenRemoved_thenItIsASuccess(String code, boolean success) {
        service.answers("{\"status\": \"error\", \"error\": {\"code\": \"" + code + "\"}}");

        assertThat(catchThrowableOfType(DebridException.class, this::remove) == null)
                .isEqualTo(success);
        assertThat(service.asked()).containsExactly("POST /v4/magnet/delete id=7");
    }

    private void remove() throws DebridException, InterruptedException {
        allDebrid.remove(new EntryRequest(ACCOUNT, new EntryId("7"), Optional.empty()), service.deadline());
    }

    // Availability

    @Test
    @DisplayName("DBC-05: what is cached is not asked for, because asking would add it to the account")
    void givenHashes_whenChecked_thenNothingIsSent() throws Exception {
        AvailabilityRequest request =
                new AvailabilityRequest(ACCOUNT, List.of(HASH), DebridServiceContract.FILM, Optional.empty());

        assertThat(allDebrid.availability(request, service.deadline())).isEqualTo(Map.of(HASH, Availability.UNKNOWN));
        assertThat(service.asked()).isEmpty();
    }

    @Test
    @DisplayName("DBP-04: without a key there is no such answer")
    void givenNoKey_whenChecked_thenItIsRefused() {
        AvailabilityRequest request = new AvailabilityRequest(
                new Account(ServiceId.ALLDEBRID, new ApiKey("")),
                List.of(HASH),
                DebridServiceContract.FILM,
                Optional.empty());

        assertThatThrownBy(() -> allDebrid.availability(request, service.deadline()))
                .extracting(thrown -> ((DebridException) thrown).failure())
                .isEqualTo(ApiKey.MISSING);
    }
}
