package comet.debrid.premiumize;

import static comet.debrid.scripted.AnswersContract.Operation.LINK;
import static comet.debrid.scripted.AnswersContract.Operation.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.playback.StatusKey;
import comet.core.playback.StatusVideoChoice;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PremiumizeFailuresTest {

    private final PremiumizeTest premiumize = new PremiumizeTest();

    private static String error(String code, String message) {
        return "{\"status\": \"error\", \"message\": \"" + message + "\", \"code\": \"" + code + "\"}";
    }

    private static String error(String message) {
        return "{\"status\": \"error\", \"message\": \"" + message + "\"}";
    }

    @DisplayName("DBV-01, PM-04: every code has its kind and is the native code")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            authentication_failed,  INVALID_CREDENTIALS
            permission_denied,      NOT_PREMIUM
            account_limit_reached,  QUOTA_EXCEEDED
            rate_limit_reached,     RATE_LIMITED
            service_limit_reached,  QUOTA_EXCEEDED
            service_down,           SERVER_ERROR
            service_unsupported,    MAGNET_REJECTED
            not_found,              TORRENT_NOT_FOUND
            link_generation_failed, LINK_UNAVAILABLE
            transient_error,        SERVER_ERROR
            semi_permanent_error,   SERVER_ERROR
            invalid_request,        BAD_REQUEST
            permanent_error,        UNKNOWN
            unknown_error,          UNKNOWN
            surprise,               UNKNOWN
            """)
    void givenACode_whenRead_thenItHasItsKind(String code, FailureKind kind) throws Exception {
        assertThat(premiumize.failureOf(LINK, 200, error(code, "Something happened.")))
                .isEqualTo(DebridFailure.of(kind, code));
    }

    @DisplayName("DBV-01, PM-04: without a code the sentence decides, and is no native code")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            Not logged in.,                                   INVALID_CREDENTIALS
            Invalid API key,                                  INVALID_CREDENTIALS
            invalid apikey provided,                          INVALID_CREDENTIALS
            Unauthorized,                                     INVALID_CREDENTIALS
            Authentication required,                          INVALID_CREDENTIALS
            Account not premium.,                             NOT_PREMIUM
            There is a payment issue,                         NOT_PREMIUM
            Fair use limit reached!,                          QUOTA_EXCEEDED
            You have no fair-use points,                      QUOTA_EXCEEDED
            Not enough booster points,                        QUOTA_EXCEEDED
            Your space is full!,                              QUOTA_EXCEEDED
            You have a maximum of 25 active downloads,        TOO_MANY_ACTIVE_DOWNLOADS
            active-job count exceeded,                        TOO_MANY_ACTIVE_DOWNLOADS
            Limit of transfers reached!,                      TOO_MANY_ACTIVE_DOWNLOADS
            too many API requests,                            RATE_LIMITED
            Rate limit exceeded,                              RATE_LIMITED
            slow_down,                                        RATE_LIMITED
            Error downloading this file.,                     MAGNET_REJECTED
            Unsupported link for direct download,             MAGNET_REJECTED
            Src not compatible.,                              MAGNET_REJECTED
            The target service is unreachable,                SERVER_ERROR
            Please retry after a delay,                       SERVER_ERROR
            File not found or not your file,                  TORRENT_NOT_FOUND
            This folder already exists.,                      UNKNOWN
            Something happened.,                              UNKNOWN
            """)
    void givenASentence_whenRead_thenItHasItsKind(String sentence, FailureKind kind) throws Exception {
        assertThat(premiumize.failureOf(VERIFY, 200, error(sentence))).isEqualTo(DebridFailure.of(kind));
    }

    @DisplayName("PM-04: a general code is outweighed by the sentence, another is not")
    @ParameterizedTest(name = "{0} with \"{1}\" is {2}")
    @CsvSource(textBlock = """
            permanent_error,       Src not compatible.,                          MAGNET_REJECTED
            semi_permanent_error,  Fair use limit reached!,                      QUOTA_EXCEEDED
            transient_error,       File not found or not your file,              TORRENT_NOT_FOUND
            transient_error,       Folder not found or not owned by user.,       TORRENT_NOT_FOUND
            transient_error,       Please try again,                             SERVER_ERROR
            unknown_error,         Not logged in.,                               INVALID_CREDENTIALS
            invalid_request,       Limit of transfers reached!,                  TOO_MANY_ACTIVE_DOWNLOADS
            permission_denied,     Not logged in.,                               INVALID_CREDENTIALS
            account_limit_reached, You have a maximum of 25 active downloads,    TOO_MANY_ACTIVE_DOWNLOADS
            service_down,          Not logged in.,                               SERVER_ERROR
            surprise,              Account not premium.,                         NOT_PREMIUM
            """)
    void givenBoth_whenRead_thenTheMoreExactDecides(String code, String sentence, FailureKind kind) throws Exception {
        assertThat(premiumize.failureOf(VERIFY, 200, error(code, sentence))).isEqualTo(DebridFailure.of(kind, code));
    }

    @DisplayName("PM-03: without an error object the HTTP status decides; 403 means what 401 means")
    @ParameterizedTest(name = "HTTP {0} is {1}")
    @CsvSource({"401, INVALID_CREDENTIALS", "403, INVALID_CREDENTIALS", "429, RATE_LIMITED", "500, SERVER_ERROR"})
    void givenAStatusAlone_whenRead_thenItDecides(int status, FailureKind kind) throws Exception {
        assertThat(premiumize.failureOf(VERIFY, status, "").kind()).isEqualTo(kind);
    }

    @DisplayName("PM-04: an error object outweighs HTTP 403, unless nobody knows what it says")
    @Test
    void givenAnErrorWith403_whenRead_thenItDecidesIfKnown() throws Exception {
        assertThat(premiumize.failureOf(VERIFY, 403, error("service_down", "")).kind())
                .isEqualTo(FailureKind.SERVER_ERROR);
        assertThat(premiumize.failureOf(VERIFY, 403, error("surprise", "")))
                .isEqualTo(DebridFailure.of(FailureKind.INVALID_CREDENTIALS, "surprise"));
    }

    @DisplayName("PM-03: HTTP 521 is a SERVER_ERROR that shows STORE_SERVER_DOWN")
    @Test
    void givenHttp521_whenRead_thenTheSiteIsDown() throws Exception {
        DebridFailure failure = premiumize.failureOf(VERIFY, 521, "<html>Web server is down</html>");

        assertThat(failure.kind()).isEqualTo(FailureKind.SERVER_ERROR);
        assertThat(failure.furtherKey()).contains("STORE_SERVER_DOWN");
    }

    @DisplayName("DBE-01: a bad key without a code shows UNAUTHORIZED")
    @Test
    void givenABadKeyWithoutCode_whenShown_thenItIsUnauthorized() throws Exception {
        DebridFailure failure = premiumize.failureOf(LINK, 200, error("Not logged in."));

        assertThat(failure.nativeCode()).isEqualTo(Optional.empty());
        assertThat(StatusVideoChoice.of(failure).candidates())
                .extracting(StatusKey::text)
                .containsExactly("UNAUTHORIZED", "UNKNOWN");
    }
}
