package comet.debrid.torbox;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridService;
import comet.core.release.ReleaseNameParser;
import comet.debrid.call.CallResources;
import comet.debrid.scripted.DebridServiceContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TorBoxTest implements DebridServiceContract {

    @Override
    public DebridService adapter(String baseUrl, CallResources resources) {
        return new TorBox(baseUrl, new ReleaseNameParser(), resources);
    }

    @Override
    public String samples() {
        return "torbox";
    }

    @DisplayName("DBV-01, section 5.1: every word has its kind, whatever the HTTP status")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            NO_AUTH,                    INVALID_CREDENTIALS
            BAD_TOKEN,                  INVALID_CREDENTIALS
            AUTH_ERROR,                 INVALID_CREDENTIALS
            OAUTH_VERIFICATION_ERROR,   INVALID_CREDENTIALS
            VENDOR_DISABLED,            ACCOUNT_BLOCKED
            NOT_ALLOWED,                ACCOUNT_BLOCKED
            INVALID_DEVICE,             ACCOUNT_BLOCKED
            PLAN_RESTRICTED_FEATURE,    PLAN_RESTRICTED
            ACTIVE_LIMIT,               TOO_MANY_ACTIVE_DOWNLOADS
            MONTHLY_LIMIT,              QUOTA_EXCEEDED
            COOLDOWN_LIMIT,             QUOTA_EXCEEDED
            RATE_LIMIT_EXCEEDED,        RATE_LIMITED
            DOWNLOAD_TOO_LARGE,         TORRENT_TOO_LARGE
            TOO_MUCH_DATA,              BAD_REQUEST
            BOZO_TORRENT,               MAGNET_REJECTED
            BOZO_FILE,                  MAGNET_REJECTED
            INVALID_HASH,               MAGNET_REJECTED
            DUPLICATE_ITEM,             BAD_REQUEST
            ITEM_NOT_FOUND,             TORRENT_NOT_FOUND
            NOT_OWNER,                  TORRENT_NOT_FOUND
            LINK_OFFLINE,               LINK_UNAVAILABLE
            ENDPOINT_NOT_FOUND,         UNSUPPORTED
            TEMPORARILY_DISABLED,       UNSUPPORTED
            INVALID_OPTION,             BAD_REQUEST
            INVALID_INPUT,              BAD_REQUEST
            MISSING_REQUIRED_OPTION,    BAD_REQUEST
            TOO_MANY_OPTIONS,           BAD_REQUEST
            NAME_TOO_LONG,              BAD_REQUEST
            NAME_TOO_SHORT,             BAD_REQUEST
            NO_CHANGES,                 BAD_REQUEST
            NO_SERVERS_AVAILABLE_ERROR, SERVER_ERROR
            DOWNLOAD_SERVER_ERROR,      SERVER_ERROR
            DATABASE_ERROR,             SERVER_ERROR
            UNKNOWN_ERROR,              SERVER_ERROR
            REDIRECT_ERROR,             SERVER_ERROR
            SEARCH_ERROR,               SERVER_ERROR
            SELLIX_ERROR,               SERVER_ERROR
            DOWNSTREAM_ERROR,           SERVER_ERROR
            REQUEST_FAILED,             SERVER_ERROR
            NEVER_SEEN_ERROR,           SERVER_ERROR
            BOZO_NZB,                   UNKNOWN
            BOZO_RSS_FEED,              UNKNOWN
            BOZO_REGEX,                 UNKNOWN
            BAD_CONFIRMATION,           UNKNOWN
            CONFIRMATION_EXPIRED,       UNKNOWN
            UNSUPPORTED_SITE,           UNKNOWN
            DEVICE_CODE_NOT_USED,       UNKNOWN
            NEVER_SEEN,                 UNKNOWN
            """)
    void everyWordHasItsKind(String word, FailureKind kind) throws Exception {
        // The text would mean another thing if it were asked.
        String body = refusal('"' + word + '"', "The rate limit is 60 per 1 hour");

        for (int status : new int[] {200, 400, 403, 500}) {
            assertThat(failureOf(Operation.AVAILABILITY, status, body))
                    .as("HTTP %d", status)
                    .isEqualTo(DebridFailure.of(kind, word));
        }
    }

    @DisplayName("Section 5.1: DIFF_ISSUE says different things, which its text tells apart")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            You have reached the maximum queued torrents., TOO_MANY_ACTIVE_DOWNLOADS
            There was an issue.,                           UNKNOWN
            """)
    void givenADifference_whenRead_thenItsTextDecides(String detail, FailureKind kind) throws Exception {
        String body = refusal("\"DIFF_ISSUE\"", detail);

        assertThat(failureOf(Operation.AVAILABILITY, 400, body)).isEqualTo(DebridFailure.of(kind, "DIFF_ISSUE"));
    }

    @DisplayName("TB-02, section 5.2: where there is no word, the text decides, in any case")
    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(textBlock = """
            You have reached your Active Torrent Download Limit of 3., TOO_MANY_ACTIVE_DOWNLOADS
            You have hit your monthly download limit.,                 QUOTA_EXCEEDED
            You are on cooldown until 2025-03-02.,                     QUOTA_EXCEEDED
            This torrent is LARGER THAN 200 GB.,                       TORRENT_TOO_LARGE
            Rate limit exceeded,                                       RATE_LIMITED
            60 per 1 hour,                                             RATE_LIMITED
            You must provide either a file or a magnet.,               BAD_REQUEST
            """)
    void givenNoWord_whenRefused_thenTheTextDecides(String detail, FailureKind kind) throws Exception {
        for (String none : new String[] {"null", "\"null\"", "true"}) {
            assertThat(failureOf(Operation.AVAILABILITY, 400, refusal(none, detail)))
                    .as("error: %s", none)
                    .isEqualTo(DebridFailure.of(kind));
        }
    }

    @DisplayName("Section 5.2: where neither says anything, the HTTP status decides")
    @ParameterizedTest(name = "HTTP {0} is {1}")
    @CsvSource({
        "200, UNKNOWN",
        "400, UNKNOWN",
        "422, UNKNOWN",
        "401, INVALID_CREDENTIALS",
        "403, ACCOUNT_BLOCKED",
        "429, RATE_LIMITED",
        "451, LEGAL_BLOCK",
        "500, SERVER_ERROR",
        "530, SERVER_ERROR"
    })
    void givenNeitherWordNorKnownText_whenRefused_thenTheStatusDecides(int status, FailureKind kind) throws Exception {
        assertThat(failureOf(Operation.AVAILABILITY, status, refusal("null", "Something happened.")))
                .isEqualTo(DebridFailure.of(kind));
        assertThat(failureOf(Operation.AVAILABILITY, status, "{\"success\": false, \"detail\": {\"a\": [1]}}"))
                .isEqualTo(DebridFailure.of(kind));
    }

    @DisplayName("TB-64: HTTP 451 is a legal block also beside a word that says nothing of it")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"NEVER_SEEN, LEGAL_BLOCK", "BAD_TOKEN, INVALID_CREDENTIALS"})
    void givenALegalStatus_whenTheWordIsNotListed_thenItDecides(String word, FailureKind kind) throws Exception {
        assertThat(failureOf(Operation.AVAILABILITY, 451, refusal('"' + word + '"', "")))
                .isEqualTo(DebridFailure.of(kind, word));
    }

    @DisplayName("TB-03, TB-81: HTML and plain text have no code: the status decides, and a 404 there is no empty list")
    @ParameterizedTest(name = "{0}, HTTP {1} is {2}")
    @CsvSource({
        "LIBRARY, 404, UNSUPPORTED",
        "AVAILABILITY, 404, UNSUPPORTED",
        "VERIFY, 404, UNSUPPORTED",
        "LIBRARY, 429, RATE_LIMITED",
        "LIBRARY, 520, SERVER_ERROR"
    })
    void givenText_whenRefused_thenTheStatusDecides(Operation operation, int status, FailureKind kind)
            throws Exception {
        assertThat(failureOf(operation, status, "<html>Not here</html>").kind()).isEqualTo(kind);
    }

    @DisplayName("TB-02: an answer that does not say that all is well is none of TorBox's")
    @ParameterizedTest(name = "{0}")
    @MethodSource("answersOfOthers")
    void givenNoEnvelope_whenRead_thenItIsAProtocolError(String body) throws Exception {
        for (Operation operation : Operation.values()) {
            assertThat(failureOf(operation, 200, body).kind())
                    .as("%s", operation)
                    .isEqualTo(FailureKind.PROTOCOL_ERROR);
        }
    }

    static Stream<String> answersOfOthers() {
        return Stream.of("{}", "{\"data\": []}", "{\"success\": null, \"data\": {\"id\": 17}}", "{\"detail\": \"OK\"}");
    }

    private static String refusal(String error, String detail) {
        return "{\"success\": false, \"error\": " + error + ", \"detail\": \"" + detail + "\", \"data\": null}";
    }
}
