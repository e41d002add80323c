package comet.debrid.offcloud;

import static comet.debrid.scripted.AnswersContract.Operation.AVAILABILITY;
import static comet.debrid.scripted.AnswersContract.Operation.LIBRARY;
import static comet.debrid.scripted.AnswersContract.Operation.LINK;
import static comet.debrid.scripted.AnswersContract.Operation.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.debrid.scripted.AnswersContract.Operation;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffcloudFailuresTest {

    private final OffcloudTest offcloud = new OffcloudTest();

    @DisplayName("DBV-01, section 5.1: every text has its kind with every HTTP status; sentences are no native codes")
    @ParameterizedTest(name = "HTTP {0} {1} is {2}")
    @CsvSource(textBlock = """
            401, NOAUTH,                                INVALID_CREDENTIALS, NOAUTH
            200, Unauthorized,                          INVALID_CREDENTIALS, Unauthorized
            403, Invalid API key,                       INVALID_CREDENTIALS,
            200, invalid key given,                     INVALID_CREDENTIALS,
            402, premium required,                      NOT_PREMIUM,
            200, You are not premium,                   NOT_PREMIUM,
            403, This needs a premium account,          NOT_PREMIUM,
            200, Please upgrade your plan,              NOT_PREMIUM,
            400, Unsupported link for direct download., MAGNET_REJECTED,
            404, transfer not found,                    TORRENT_NOT_FOUND,
            400, Request not found.,                    TORRENT_NOT_FOUND,
            400, Bad archive,                           LINK_UNAVAILABLE,
            200, You have reached your monthly limit,   QUOTA_EXCEEDED,
            200, quota exhausted,                       QUOTA_EXCEEDED,
            429, too many requests,                     RATE_LIMITED,
            200, too many requests,                     RATE_LIMITED,
            400, Missing required parameter url,        BAD_REQUEST,
            451, Removed after a copyright claim,       LEGAL_BLOCK,
            200, DMCA,                                  LEGAL_BLOCK, DMCA
            200, Blocked for legal reasons,             LEGAL_BLOCK,
            400, invalid magnet,                        MAGNET_REJECTED,
            400, invalid url,                           MAGNET_REJECTED,
            400, Error parsing url,                     MAGNET_REJECTED,
            500, invalid magnet,                        SERVER_ERROR,
            500, Error parsing url - HTTP code: 404,    SERVER_ERROR,
            200, Something happened,                    UNKNOWN,
            400, Something happened,                    UNKNOWN,
            402, Something happened,                    NOT_PREMIUM,
            403, Something happened,                    INVALID_CREDENTIALS,
            404, Something happened,                    TORRENT_NOT_FOUND,
            500, Something happened,                    SERVER_ERROR,
            200, surprise,                              UNKNOWN, surprise
            """)
    void givenAText_whenRead_thenItHasItsKind(int status, String text, FailureKind kind, String code) throws Exception {
        // A fixed path knows no missing torrent: looking at a line does.
        DebridFailure failure = status == 404
                ? offcloud.failureOfFiles(status, "{\"error\": \"" + text + "\"}")
                : offcloud.failureOf(VERIFY, status, "{\"error\": \"" + text + "\"}");

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.nativeCode()).isEqualTo(Optional.ofNullable(code));
    }

    @DisplayName("DBV-01, section 5.2: what the plan lacks, with HTTP 200")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            premium,  NOT_PREMIUM
            links,    QUOTA_EXCEEDED
            cloud,    PLAN_RESTRICTED
            proxy,    PLAN_RESTRICTED
            video,    PLAN_RESTRICTED
            surprise, PLAN_RESTRICTED
            """)
    void givenALack_whenRead_thenItHasItsKind(String lack, FailureKind kind) throws Exception {
        assertThat(offcloud.failureOf(LINK, 200, "{\"not_available\": \"" + lack + "\"}"))
                .isEqualTo(DebridFailure.of(kind, "not_available_" + lack));
    }

    @DisplayName("DBV-01, section 5.3: a bare text is a SERVER_ERROR with 5xx, and no answer otherwise")
    @ParameterizedTest(name = "HTTP {0} is {1}")
    @CsvSource({
        "500, SERVER_ERROR",
        "503, SERVER_ERROR",
        "200, PROTOCOL_ERROR",
        "400, PROTOCOL_ERROR",
        "422, PROTOCOL_ERROR",
        "401, INVALID_CREDENTIALS",
        "429, RATE_LIMITED"
    })
    void givenABareText_whenRead_thenTheStatusDecides(int status, FailureKind kind) throws Exception {
        for (Operation operation : new Operation[] {VERIFY, AVAILABILITY, LINK, LIBRARY}) {
            assertThat(offcloud.failureOf(operation, status, "\"Error parsing url - HTTP code: 404 \"")
                            .kind())
                    .as("%s", operation)
                    .isEqualTo(kind);
        }
    }

    @DisplayName("DBV-01, section 5.3: without a word the HTTP status decides; 403 means what 401 means")
    @ParameterizedTest(name = "HTTP {0} is {1}")
    @CsvSource({
        "402, NOT_PREMIUM",
        "403, INVALID_CREDENTIALS",
        "429, RATE_LIMITED",
        "451, LEGAL_BLOCK",
        "500, SERVER_ERROR"
    })
    void givenAStatusAlone_whenRead_thenItDecides(int status, FailureKind kind) throws Exception {
        assertThat(offcloud.failureOf(VERIFY, status, "").kind()).isEqualTo(kind);
    }

    @DisplayName("OC-03: an error member that is no text, or an empty one, is no failure")
    @ParameterizedTest
    @ValueSource(strings = {"null", "false", "\"\"", "{}", "[]", "\" \""})
    void givenNoErrorText_whenRead_thenTheAnswerIsLookedAt(String error) throws Exception {
        assertThat(offcloud.failureOf(VERIFY, 200, "{\"error\": " + error + "}"))
                .isEqualTo(DebridFailure.of(FailureKind.PROTOCOL_ERROR));
    }
}
