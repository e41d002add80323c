package comet.debrid.stremthru;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.playback.StatusKey;
import comet.core.playback.StatusVideoChoice;
import comet.core.port.DebridException;
import comet.debrid.words.Step;
import comet.outside.scripted.CapturedLog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway's failures mean, and those of the services behind it (ST-50 to ST-54). */
class StremThruFailuresTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Asks at that step, and fails with that answer. */
    private static DebridFailure failure(ServiceId service, Step step, int status, String body) throws Exception {
        try (Conversation talk = Conversation.with(service)) {
            talk.leadingTo(step).answers(status, body);
            return talk.failsAt(step).failure();
        }
    }

    private static String gatewayError(String type, @Nullable String code, @Nullable String cause) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode error = root.putObject("error");
        error.put("request_id", "r1").put("type", type).put("message", "Something went wrong.");
        if (code != null) {
            error.put("code", code);
        }
        if (cause != null) {
            try {
                error.set("__upstream_cause__", JSON.readTree(cause));
            } catch (java.io.IOException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return root.toString();
    }

    record Row(String code, int status, String type, Step step, FailureKind kind) {}

    private static final List<Row> CODES = List.of(
            new Row("BAD_REQUEST", 400, "api_error", Step.VERIFY, FailureKind.BAD_REQUEST),
            new Row("BAD_REQUEST", 400, "api_error", Step.ADD, FailureKind.BAD_REQUEST),
            new Row("BAD_REQUEST", 400, "upstream_error", Step.ADD, FailureKind.MAGNET_REJECTED),
            new Row("STORE_MAGNET_INVALID", 400, "store_error", Step.ADD, FailureKind.MAGNET_REJECTED),
            new Row("STORE_NAME_INVALID", 400, "api_error", Step.VERIFY, FailureKind.BAD_REQUEST),
            new Row("UNAUTHORIZED", 401, "api_error", Step.VERIFY, FailureKind.INVALID_CREDENTIALS),
            new Row("PAYMENT_REQUIRED", 402, "upstream_error", Step.ADD, FailureKind.NOT_PREMIUM),
            new Row("FORBIDDEN", 403, "upstream_error", Step.ADD, FailureKind.ACCOUNT_BLOCKED),
            new Row("FORBIDDEN", 403, "upstream_error", Step.CHECK, FailureKind.ACCOUNT_BLOCKED),
            new Row("FORBIDDEN", 403, "store_error", Step.CHECK, FailureKind.NOT_PREMIUM),
            new Row("NOT_FOUND", 404, "upstream_error", Step.ADD, FailureKind.TORRENT_NOT_FOUND),
            new Row("NOT_FOUND", 404, "upstream_error", Step.LINK, FailureKind.LINK_UNAVAILABLE),
            new Row("METHOD_NOT_ALLOWED", 405, "api_error", Step.VERIFY, FailureKind.UNSUPPORTED),
            new Row("PROXY_AUTHENTICATION_REQUIRED", 407, "api_error", Step.VERIFY, FailureKind.UNKNOWN),
            new Row("CONFLICT", 409, "upstream_error", Step.ADD, FailureKind.NOT_READY),
            new Row("CONFLICT", 409, "upstream_error", Step.LINK, FailureKind.UNKNOWN),
            new Row("GONE", 410, "upstream_error", Step.LINK, FailureKind.LINK_UNAVAILABLE),
            new Row("UNSUPPORTED_MEDIA_TYPE", 415, "api_error", Step.ADD, FailureKind.BAD_REQUEST),
            new Row("UNPROCESSABLE_ENTITY", 422, "upstream_error", Step.ADD, FailureKind.TORRENT_TOO_LARGE),
            new Row("UNPROCESSABLE_ENTITY", 422, "upstream_error", Step.VERIFY, FailureKind.UNKNOWN),
            new Row("LOCKED", 423, "upstream_error", Step.VERIFY, FailureKind.ACCOUNT_BLOCKED),
            new Row("TOO_MANY_REQUESTS", 429, "upstream_error", Step.ADD, FailureKind.RATE_LIMITED),
            new Row("TOO_MANY_REQUESTS", 500, "upstream_error", Step.VERIFY, FailureKind.RATE_LIMITED),
            new Row("UNAVAILABLE_FOR_LEGAL_REASONS", 451, "upstream_error", Step.ADD, FailureKind.LEGAL_BLOCK),
            new Row("STORE_LIMIT_EXCEEDED", 500, "upstream_error", Step.ADD, FailureKind.QUOTA_EXCEEDED),
            new Row("INTERNAL_SERVER_ERROR", 500, "unknown_error", Step.VERIFY, FailureKind.SERVER_ERROR),
            new Row("NOT_IMPLEMENTED", 501, "store_error", Step.ADD, FailureKind.UNSUPPORTED),
            new Row("BAD_GATEWAY", 502, "upstream_error", Step.ADD, FailureKind.SERVER_ERROR),
            new Row("SERVICE_UNAVAILABLE", 503, "upstream_error", Step.VERIFY, FailureKind.SERVER_ERROR),
            new Row("STORE_SERVER_DOWN", 500, "upstream_error", Step.VERIFY, FailureKind.SERVER_ERROR),
            new Row("STORE_SERVER_DOWN", 200, "upstream_error", Step.VERIFY, FailureKind.SERVER_ERROR));

    static Stream<Arguments> codesOfEveryStore() {
        return Stream.of(ServiceId.values()).flatMap(service -> CODES.stream().map(row -> Arguments.of(service, row)));
    }

    @DisplayName("DBV-01, ST-53, ST-54: every code of the gateway has its kind, at every store, and is a status key")
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("codesOfEveryStore")
    void givenACodeOfTheGateway_whenRead_thenItHasItsKind(ServiceId service, Row row) throws Exception {
        DebridFailure failure = failure(service, row.step(), row.status(), gatewayError(row.type(), row.code(), null));

        assertThat(failure.kind()).isEqualTo(row.kind());
        assertThat(failure.nativeCode()).contains(row.code());
        assertThat(keys(failure)).startsWith(row.code()).endsWith("UNKNOWN").doesNotHaveDuplicates();
    }

    private static List<String> keys(DebridFailure failure) {
        return StatusVideoChoice.of(failure).candidates().stream()
                .map(StatusKey::text)
                .toList();
    }

    @DisplayName("ST-53: what the gateway has no meaning for, the HTTP status decides; with success nobody knows")
    @ParameterizedTest(name = "{0}, HTTP {1}: {2}")
    @CsvSource(textBlock = """
            UNKNOWN,      500, SERVER_ERROR
            UNKNOWN,      402, NOT_PREMIUM
            UNKNOWN,      200, UNKNOWN
            ,             403, ACCOUNT_BLOCKED
            ,             509, TOO_MANY_ACTIVE_DOWNLOADS
            ,             200, UNKNOWN
            BRAND_NEW,    451, LEGAL_BLOCK
            BRAND_NEW,    418, UNKNOWN
            """)
    void givenNoMeaning_whenRead_thenTheStatusDecides(@Nullable String code, int status, FailureKind kind)
            throws Exception {
        String body = gatewayError("unknown_error", code, null);

        assertThat(failure(ServiceId.TORBOX, Step.VERIFY, status, body).kind()).isEqualTo(kind);
    }

    @DisplayName("ST-52, ST-53: every row of the error table of every service means the same behind the gateway")
    @ParameterizedTest(name = "{0}: {1} ({2}) is {4}")
    @CsvFileSource(resources = "/debrid-words/rows.csv", numLinesToSkip = 1)
    void givenAWordOfTheService_whenPassedOn_thenItMeansTheSame(
            String service, String text, Step step, int status, FailureKind kind) throws Exception {
        ServiceId store = ServiceId.parse(service).orElseThrow();
        Step asked = step == Step.LIST ? Step.VERIFY : step; // rows that hold everywhere
        String cause = JSON.createObjectNode().put("error", text).toString();
        String body = gatewayError("upstream_error", "UNKNOWN", cause);
        if (kind == FailureKind.TORRENT_NOT_FOUND && step == Step.REMOVE) {
            Conversation.with(store).succeedsAt(step, status, body); // DBR-01
            return;
        }

        assertThat(failure(store, asked, status, body).kind()).isEqualTo(kind);
    }

    @DisplayName("ST-52: the service's word is found wherever it stands, and goes before the gateway's code")
    @ParameterizedTest(name = "{0}: {1} is {2}, {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            REALDEBRID | {"error": "bad_token", "error_code": 8}                              | INVALID_CREDENTIALS       | bad_token, UNAUTHORIZED
            REALDEBRID | {"error_code": 35}                                                   | LEGAL_BLOCK               | infringing_file, UNAUTHORIZED
            REALDEBRID | {"error": "ip_not_allowed_203.0.113.7", "error_code": 22}            | IP_NOT_ALLOWED            | ip_not_allowed, UNAUTHORIZED
            ALLDEBRID  | {"code": "AUTH_BLOCKED", "message": "Check your mail"}               | IP_NOT_ALLOWED            | AUTH_BLOCKED, UNAUTHORIZED
            ALLDEBRID  | {"error": {"code": "MUST_BE_PREMIUM", "message": "No"}}              | NOT_PREMIUM               | MUST_BE_PREMIUM, UNAUTHORIZED
            ALLDEBRID  | {"status": "error", "error": {"code": "NO_SERVER"}}                  | IP_NOT_ALLOWED            | NO_SERVER, UNAUTHORIZED
            PREMIUMIZE | {"status": "error", "message": "Account not premium"}                | NOT_PREMIUM               | UNAUTHORIZED, UNAUTHORIZED
            PREMIUMIZE | {"code": "transient_error", "message": "Transfer not found"}         | TORRENT_NOT_FOUND         | transient_error, UNAUTHORIZED
            TORBOX     | {"error": "ACTIVE_LIMIT", "detail": "You have too many"}             | TOO_MANY_ACTIVE_DOWNLOADS | ACTIVE_LIMIT, UNAUTHORIZED
            TORBOX     | {"error": null, "detail": "You hit the monthly download limit"}      | QUOTA_EXCEEDED            | UNAUTHORIZED, UNAUTHORIZED
            DEBRIDLINK | {"success": false, "error": "badToken"}                              | INVALID_CREDENTIALS       | badToken, UNAUTHORIZED
            DEBRIDER   | {"message": "Your subscription has no API access"}                   | PLAN_RESTRICTED           | UNAUTHORIZED, UNAUTHORIZED
            EASYDEBRID | {"error": "Account not premium."}                                    | NOT_PREMIUM               | Account not premium., UNAUTHORIZED
            OFFCLOUD   | {"error": "NOAUTH"}                                                  | INVALID_CREDENTIALS       | NOAUTH, UNAUTHORIZED
            OFFCLOUD   | {"not_available": "premium", "error": "not_available_premium"}       | NOT_PREMIUM               | not_available_premium, UNAUTHORIZED
            PIKPAK     | {"error": "captcha_invalid", "error_code": 9, "error_description": "operation is too frequent"} | RATE_LIMITED | captcha_invalid, UNAUTHORIZED
            PIKPAK     | {"error": "", "error_code": 4022}                                    | INVALID_CREDENTIALS       | invalid_account_or_password, UNAUTHORIZED
            PIKPAK     | {"code": 16, "error": "unauthenticated"}                             | INVALID_CREDENTIALS       | unauthenticated, UNAUTHORIZED
            TORBOX     | "BAD_TOKEN"                                                          | INVALID_CREDENTIALS       | BAD_TOKEN, UNAUTHORIZED
            TORBOX     | {"error": ["BAD_TOKEN"]}                                             | INVALID_CREDENTIALS       | UNAUTHORIZED, UNAUTHORIZED
            TORBOX     | {}                                                                   | INVALID_CREDENTIALS       | UNAUTHORIZED, UNAUTHORIZED
            TORBOX     | {"error": "SOMETHING_NEW"}                                           | INVALID_CREDENTIALS       | SOMETHING_NEW, UNAUTHORIZED
            """)
    void givenACause_whenRead_thenTheWordOfTheServiceDecides(
            ServiceId service, String cause, FailureKind kind, String codes) throws Exception {
        String body = gatewayError("upstream_error", "UNAUTHORIZED", cause);

        DebridFailure failure = failure(service, Step.VERIFY, 401, body);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.nativeCode().orElse("none") + ", "
                        + failure.furtherKey().orElse("none"))
                .isEqualTo(codes);
    }

    @DisplayName("ST-53: a sentence of the gateway itself is not read with the vocabulary of the service")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"upstream_error, QUOTA_EXCEEDED", "store_error, SERVER_ERROR", "api_error, SERVER_ERROR"})
    void givenASentence_whenNotOfTheService_thenItMeansNothing(String type, FailureKind kind) throws Exception {
        String body = "{\"error\": {\"type\": \"" + type + "\", \"code\": \"INTERNAL_SERVER_ERROR\","
                + " \"message\": \"The limit is reached\"}}";

        assertThat(failure(ServiceId.OFFCLOUD, Step.VERIFY, 500, body).kind()).isEqualTo(kind);
    }

    @DisplayName("As recorded, amended section 5: a gateway under maintenance says so with 503")
    @ParameterizedTest(name = "HTTP {0}: {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            503 | {"error": {"code": "SERVICE_UNAVAILABLE", "message": "Service Unavailable", "errors": []}} | SERVICE_MAINTENANCE
            503 | {"error": {"code": "", "message": "Service Unavailable", "errors": [{"message": "x"}]}}    | SERVICE_MAINTENANCE
            503 | {"error": {"type": "api_error", "message": "Server is under maintenance"}}                 | SERVICE_MAINTENANCE
            503 | {"error": {"type": "upstream_error", "code": "SERVICE_UNAVAILABLE", "message": "busy"}}    | SERVER_ERROR
            500 | {"error": {"code": "INTERNAL_SERVER_ERROR", "message": "Oh", "errors": []}}                | SERVER_ERROR
            503 | <html>Service Unavailable</html>                                                           | SERVER_ERROR
            """)
    void givenMaintenance_whenRead_thenItIsCalledThat(int status, String body, FailureKind kind) throws Exception {
        try (Conversation talk = Conversation.with(ServiceId.TORBOX)) {
            talk.answers(status, body).answers(status, body);
            DebridException failure = talk.failsAt(Step.VERIFY);

            assertThat(failure.failure().kind()).isEqualTo(kind);
        }
    }

    @DisplayName("section 5: situations that are nobody's code")
    @ParameterizedTest(name = "HTTP {0}: {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            400 | {"error": {"type": "api_error", "code": "BAD_REQUEST", "message": "missing store"}}      | BAD_REQUEST
            401 | {"error": {"type": "api_error", "code": "UNAUTHORIZED", "message": "missing token"}}     | INVALID_CREDENTIALS
            500 | {"error": {"type": "unknown_error", "message": "dial tcp", "__cause__": {"Op": "dial"}}} | SERVER_ERROR
            200 | {"error": {}}                                                                            | UNKNOWN
            200 | {"error": "broken"}                                                                      | UNKNOWN
            200 | {"error": {"type": "upstream_error", "message": "x", "__upstream_cause__": null}}        | UNKNOWN
            200 | {"data": {"id": "1"}, "error": {"code": "FORBIDDEN"}}                                    | ACCOUNT_BLOCKED
            """)
    void givenASituation_whenRead_thenItHasItsKind(int status, String body, FailureKind kind) throws Exception {
        assertThat(failure(ServiceId.REALDEBRID, Step.VERIFY, status, body).kind())
                .isEqualTo(kind);
    }

    @DisplayName("DBE-07: an error that is null, empty or false is none")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"null", "\"\"", "false"})
    void givenNoError_whenRead_thenTheAnswerIsRead(String nothing) throws Exception {
        String body =
                "{\"error\": " + nothing + ", \"data\": {\"id\": \"4821\", \"subscription_status\": \"premium\"}}";

        Conversation.with(ServiceId.REALDEBRID).succeedsAt(Step.VERIFY, 200, body);
    }

    @DisplayName(
            "section 5: an HTML page of a reverse proxy is asked once more where that is safe, and never at an add")
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"VERIFY", "CHECK", "LIST", "LOOK", "LINK", "REMOVE", "ADD"})
    void givenAPageOfAReverseProxy_whenAsked_thenSafeCallsAreRepeatedOnce(Step step) throws Exception {
        String page = "<html>502 Bad Gateway</html>";
        try (Conversation talk = Conversation.with(ServiceId.TORBOX)) {
            talk.leadingTo(step).answers(502, page).answers(502, page);
            int before = step == Step.LINK ? 1 : 0;

            DebridException failure = talk.failsAt(step);

            assertThat(failure.failure().kind()).isEqualTo(FailureKind.SERVER_ERROR);
            assertThat(talk.asked()).hasSize(before + (step == Step.ADD ? 1 : 2));
        }
    }

    @Test
    @DisplayName(
            "ST-02, DBE-06: the gateway's number of the request is logged with a failure, and nothing the gateway says")
    void givenARequestId_whenFailed_thenItIsLogged() throws Exception {
        try (Conversation talk = Conversation.with(ServiceId.TORBOX);
                CapturedLog log = CapturedLog.start()) {
            talk.answers(
                    500,
                    gatewayError("unknown_error", "INTERNAL_SERVER_ERROR", "{\"detail\": \"chatty\"}"),
                    "Request-ID",
                    "d4r4je3hn4ds73f1b7g0");
            talk.failsAt(Step.VERIFY);

            assertThat(log.text()).contains("d4r4je3hn4ds73f1b7g0").doesNotContain("chatty", "Something went wrong");
        }
    }

    @Test
    @DisplayName("a number of the request that is none is not logged")
    void givenAForgedRequestId_whenFailed_thenItIsNotLogged() throws Exception {
        try (Conversation talk = Conversation.with(ServiceId.TORBOX);
                CapturedLog log = CapturedLog.start()) {
            talk.answers(
                    500, gatewayError("unknown_error", "UNKNOWN", null), "Request-ID", "https://evil.example/?k=1");
            talk.failsAt(Step.VERIFY);

            assertThat(log.text()).doesNotContain("evil.example");
        }
    }

    @Test
    @DisplayName("DBP-06: a gateway that quotes the key as a word does not get it into the failure")
    void givenAQuotedKey_whenRead_thenItIsNotKept() throws Exception {
        String body = gatewayError("upstream_error", "UNAUTHORIZED", "{\"error\": \"" + Conversation.KEY + "\"}");

        DebridFailure failure = failure(ServiceId.TORBOX, Step.VERIFY, 401, body);

        assertThat(failure.nativeCode()).isEqualTo(Optional.empty());
        assertThat(failure.toString()).doesNotContain(Conversation.KEY);
    }
}
