package comet.debrid.pikpak;

import static comet.debrid.pikpak.PikPakUnderTest.LIST;
import static comet.debrid.pikpak.PikPakUnderTest.play;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DBV-01: every row of the two tables of failures (section 5). */
class FailuresTest {

    private static DebridFailure whenListed(int status, String json) throws Exception {
        try (PikPakUnderTest pikpak = PikPakUnderTest.start().signedIn()) {
            return pikpak.captcha()
                    .answers(status, json)
                    .tokens(2)
                    .answers(status, json)
                    .failureOf(LIST)
                    .failure();
        }
    }

    private static DebridFailure whenAdded(int status, String json) throws Exception {
        try (PikPakUnderTest pikpak = PikPakUnderTest.start().signedIn()) {
            return pikpak.captcha()
                    .files()
                    .tasks()
                    .captcha()
                    .answers(status, json)
                    .files()
                    .tasks()
                    .failureOf(play())
                    .failure();
        }
    }

    private static String error(String word, int code, String description) {
        return """
                {"error": "%s", "error_code": %d, "error_description": "%s", "error_details": []}""".formatted(word, code, description);
    }

    @DisplayName("5.1: the word decides, with any HTTP status, and is the native code")
    @ParameterizedTest(name = "{0} ({1}) is {2}")
    @CsvSource({
        "invalid_account_or_password, 4022, INVALID_CREDENTIALS",
        "invalid_grant,               4126, INVALID_CREDENTIALS",
        "unauthenticated,             16,   INVALID_CREDENTIALS",
        "permission_denied,           7,    ACCOUNT_BLOCKED",
        "captcha_required,            9,    ACCOUNT_BLOCKED",
        "captcha_required,            4002, ACCOUNT_BLOCKED",
        "too_many_requests,           10,   RATE_LIMITED",
        "too_many_requests,           429,  RATE_LIMITED",
        "invalid_argument,            3,    BAD_REQUEST",
        "file_name_empty,             3,    MAGNET_REJECTED",
        "task_url_resolve_error,      3,    MAGNET_REJECTED",
        "file_duplicated_name,        3,    UNKNOWN",
        "file_in_recycle_bin,         9,    TORRENT_NOT_FOUND",
        "file_space_not_enough,       8,    QUOTA_EXCEEDED",
        "task_daily_create_limit,     11,   QUOTA_EXCEEDED",
        "task_daily_create_limit_vip, 11,   QUOTA_EXCEEDED",
        "task_run_nums_limit,         11,   TOO_MANY_ACTIVE_DOWNLOADS",
        "task_sub_task_num_limit,     11,   TORRENT_TOO_LARGE",
        "user_region_blocked,         4026, IP_NOT_ALLOWED",
        "internal,                    13,   SERVER_ERROR",
        "unavailable,                 14,   SERVER_ERROR",
        "deadline_exceeded,           4,    SERVER_ERROR",
        "not_found,                   5,    TORRENT_NOT_FOUND",
        "file_not_found,              5,    TORRENT_NOT_FOUND",
        "space_folder_not_exist,      5,    TORRENT_NOT_FOUND"
    })
    void everyWordHasItsKind(String word, int code, FailureKind kind) throws Exception {
        for (int status : new int[] {200, 400, 500}) {
            DebridFailure failure = whenListed(status, error(word, code, "Something"));

            assertThat(failure.kind()).as("HTTP %d", status).isEqualTo(kind);
            assertThat(failure.nativeCode()).as("HTTP %d", status).contains(word);
        }
    }

    @DisplayName("5.1: without a word the code decides")
    @ParameterizedTest(name = "{0} is {1}, {2}")
    @CsvSource({
        "3,    BAD_REQUEST,         invalid_argument",
        "5,    TORRENT_NOT_FOUND,   not_found",
        "8,    QUOTA_EXCEEDED,      file_space_not_enough",
        "16,   INVALID_CREDENTIALS, unauthenticated",
        "429,  RATE_LIMITED,        ",
        "4022, INVALID_CREDENTIALS, invalid_account_or_password",
        "4026, IP_NOT_ALLOWED,      user_region_blocked",
        "4126, INVALID_CREDENTIALS, invalid_grant"
    })
    void everyCodeHasItsKind(int code, FailureKind kind, @Nullable String word) throws Exception {
        for (String json : new String[] {"{\"error_code\": %d}", "{\"error\": \"\", \"error_code\": \"%d\"}"}) {
            DebridFailure failure = whenListed(200, json.formatted(code));

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.nativeCode().orElse(null)).isEqualTo(word);
        }
    }

    @DisplayName("5.1: what captcha_invalid and aborted mean is in the description, or in the details (as recorded)")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            "error": "captcha_invalid", "error_code": 9, "error_description": "result:review"             | ACCOUNT_BLOCKED | captcha_required
            "error": "captcha_invalid", "error_code": "4002", "error_description": "Verify result:review" | ACCOUNT_BLOCKED | captcha_required
            "error": "captcha_invalid", "error_code": 9, "details": [{"metadata": {"result": "review"}}]  | ACCOUNT_BLOCKED | captcha_required
            "error": "captcha_invalid", "error_code": 9, "error_details": [{"message": "result:review"}]  | ACCOUNT_BLOCKED | captcha_required
            "error": "captcha_invalid", "error_code": 9, "error_description": "operation is too frequent" | RATE_LIMITED    |
            "error": "captcha_invalid", "error_code": 9, "details": [{"reason": "operation is too frequent"}] | RATE_LIMITED |
            "error": "aborted", "error_code": 10, "error_description": "operation too frequent"           | RATE_LIMITED    | aborted
            "error": "aborted", "error_code": 10, "error_description": "Conflict"                         | UNKNOWN         | aborted
            """)
    void theDescriptionDecides(String members, FailureKind kind, @Nullable String word) throws Exception {
        DebridFailure failure = whenListed(200, "{" + members + "}");

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.nativeCode().orElse(null)).isEqualTo(word);
    }

    @DisplayName("5.1: another word is judged by the HTTP status, whatever is said beside it; with 200 it is UNKNOWN")
    @ParameterizedTest(name = "HTTP {0} is {1}")
    @CsvSource({"200, UNKNOWN", "400, UNKNOWN", "403, ACCOUNT_BLOCKED", "500, SERVER_ERROR", "429, RATE_LIMITED"})
    void anotherWordIsJudgedByTheStatus(int status, FailureKind kind) throws Exception {
        DebridFailure failure = whenListed(status, error("something_new", 99, "storage space, copyright"));

        assertThat(failure).isEqualTo(DebridFailure.of(kind, "something_new"));
    }

    @DisplayName("DBE-06: what is no word is no code: it may quote what it complains of")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"user viewer@example.com is unknown", "at-1", "x_203.0.113.7"})
    void aSentenceIsNoCode(String word) throws Exception {
        assertThat(whenListed(400, error(word, 99, "")).nativeCode()).isEmpty();
    }

    @DisplayName("5.1, PP-26: an add that is refused")
    @ParameterizedTest(name = "{0} is {2}")
    @CsvSource({
        "invalid_argument,            3,  MAGNET_REJECTED",
        "file_name_empty,             3,  MAGNET_REJECTED",
        "task_url_resolve_error,      3,  MAGNET_REJECTED",
        "file_duplicated_name,        3,  UNKNOWN",
        "file_space_not_enough,       8,  QUOTA_EXCEEDED",
        "task_daily_create_limit_vip, 11, QUOTA_EXCEEDED",
        "task_run_nums_limit,         11, TOO_MANY_ACTIVE_DOWNLOADS",
        "task_sub_task_num_limit,     11, TORRENT_TOO_LARGE"
    })
    void anAddIsRefused(String word, int code, FailureKind kind) throws Exception {
        assertThat(whenAdded(403, error(word, code, ""))).isEqualTo(DebridFailure.of(kind, word));
    }

    @DisplayName("5.2: the message of a failed download decides, in any case")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Not enough storage space               | QUOTA_EXCEEDED    | file_space_not_enough
            Insufficient cloud storage             | QUOTA_EXCEEDED    | file_space_not_enough
            You reached the limits of free usage   | QUOTA_EXCEEDED    | task_daily_create_limit
            Your free transfers has been used up   | QUOTA_EXCEEDED    | task_daily_create_limit
            Storage space full, requires Premium   | QUOTA_EXCEEDED    | file_space_not_enough
            This requires premium                  | NOT_PREMIUM       |
            Sensitive resource                     | LEGAL_BLOCK       |
            It violates the terms                  | LEGAL_BLOCK       |
            COPYRIGHT complaint                    | LEGAL_BLOCK       |
            File deleted                           | TORRENT_NOT_FOUND |
            Save failed, retry please              | TORRENT_FAILED    |
            Nobody has it                          | TORRENT_FAILED    |
            ''                                     | TORRENT_FAILED    |
            """)
    void everyMessageHasItsKind(String message, FailureKind kind, @Nullable String word) throws Exception {
        try (PikPakUnderTest pikpak = PikPakUnderTest.start().signedIn()) {
            DebridFailure failure = pikpak.captcha()
                    .files()
                    .tasks(PikPakUnderTest.task("task-1", "fld-1", "ERROR", message))
                    .failureOf(play())
                    .failure();

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.nativeCode().orElse(null)).isEqualTo(word);
            assertThat(pikpak.sent())
                    .as("what the viewer's own download failed of is not added again (PP-41)")
                    .hasSize(3);
        }
    }
}
