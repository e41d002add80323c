package comet.debrid.debrider;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridService;
import comet.core.release.ReleaseNameParser;
import comet.debrid.call.CallResources;
import comet.debrid.scripted.DebridServiceContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebriderTest implements DebridServiceContract {

    @Override
    public DebridService adapter(String baseUrl, CallResources resources) {
        return new Debrider(baseUrl, new ReleaseNameParser(), resources);
    }

    /** DR-25: the list of an account without tasks. */
    @Override
    public boolean isAnswer(Operation operation, String body) {
        return operation == Operation.LIBRARY && body.equals("[]");
    }

    /** Section 5: trials have keys without access to the API. */
    @Override
    public FailureKind kindOf(int status, FailureKind common) {
        return status == 403 ? FailureKind.PLAN_RESTRICTED : common;
    }

    @Override
    public String samples() {
        return "debrider";
    }

    @DisplayName("DBV-01: a sentence has its kind, whatever the case and the HTTP status, and is never a native code")
    @ParameterizedTest(name = "HTTP {0}, {1} is {2}")
    @CsvSource(textBlock = """
            400, Your subscription does not include API access, PLAN_RESTRICTED
            401, INVALID API KEY,                               INVALID_CREDENTIALS
            400, Unauthorized,                                  INVALID_CREDENTIALS
            400, Invalid token,                                 INVALID_CREDENTIALS
            400, Unauthenticated.,                              INVALID_CREDENTIALS
            400, No subscription,                               NOT_PREMIUM
            400, Premium only,                                  NOT_PREMIUM
            400, Please upgrade,                                NOT_PREMIUM
            400, Too many concurrent tasks,                     TOO_MANY_ACTIVE_DOWNLOADS
            400, No slots left,                                 TOO_MANY_ACTIVE_DOWNLOADS
            400, 5 active downloads already,                    TOO_MANY_ACTIVE_DOWNLOADS
            400, Daily maximum,                                 QUOTA_EXCEEDED
            400, Limit reached,                                 QUOTA_EXCEEDED
            400, Out of quota,                                  QUOTA_EXCEEDED
            400, Daily rate limit,                              QUOTA_EXCEEDED
            400, Too many requests,                             RATE_LIMITED
            400, Rate limit exceeded,                           RATE_LIMITED
            429, Limit reached,                                 RATE_LIMITED
            400, Copyright,                                     LEGAL_BLOCK
            400, DMCA,                                          LEGAL_BLOCK
            400, This is blocked,                               LEGAL_BLOCK
            400, Invalid magnet,                                MAGNET_REJECTED
            400, Invalid torrent,                               MAGNET_REJECTED
            400, Invalid link,                                  MAGNET_REJECTED
            400, Something else,                                BAD_REQUEST
            401, Something else,                                INVALID_CREDENTIALS
            402, Something else,                                NOT_PREMIUM
            403, Something else,                                PLAN_RESTRICTED
            404, Not found,                                     UNSUPPORTED
            451, Something else,                                LEGAL_BLOCK
            500, Something else,                                SERVER_ERROR
            503, Something else,                                SERVER_ERROR
            """)
    void everySentenceHasItsKind(int status, String sentence, FailureKind kind) throws Exception {
        assertThat(failureOf(Operation.VERIFY, status, "{\"message\": \"" + sentence + "\"}"))
                .isEqualTo(DebridFailure.of(kind));
        assertThat(failureOf(Operation.LINK, status, "{\"error\": \"" + sentence + "\"}"))
                .isEqualTo(DebridFailure.of(kind));
    }

    @DisplayName("DBV-01: without a sentence the HTTP status decides")
    @ParameterizedTest(name = "HTTP {0} is {1}")
    @CsvSource(textBlock = """
            400, BAD_REQUEST
            401, INVALID_CREDENTIALS
            402, NOT_PREMIUM
            403, PLAN_RESTRICTED
            404, UNSUPPORTED
            429, RATE_LIMITED
            451, LEGAL_BLOCK
            502, SERVER_ERROR
            """)
    void everyStatusHasItsKind(int status, FailureKind kind) throws Exception {
        assertThat(failureOf(Operation.LIBRARY, status, "<html>Sorry</html>")).isEqualTo(DebridFailure.of(kind));
        assertThat(failureOf(Operation.LIBRARY, status, "{\"message\": 17}")).isEqualTo(DebridFailure.of(kind));
    }
}
