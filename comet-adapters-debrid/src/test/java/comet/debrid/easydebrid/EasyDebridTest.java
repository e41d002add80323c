package comet.debrid.easydebrid;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridService;
import comet.core.release.ReleaseNameParser;
import comet.debrid.call.CallResources;
import comet.debrid.scripted.DebridServiceContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EasyDebridTest implements DebridServiceContract {

    @Override
    public DebridService adapter(String baseUrl, CallResources resources) {
        return new EasyDebrid(baseUrl, new ReleaseNameParser(), resources);
    }

    @Override
    public String samples() {
        return "easydebrid";
    }

    @DisplayName(
            "DBV-01, ED-61: a sentence has its kind, whatever the case and the HTTP status; three are codes as well")
    @ParameterizedTest(name = "HTTP {0}, {1} is {2} {3}")
    @CsvSource(textBlock = """
            401, Not logged in.,                              INVALID_CREDENTIALS, Not logged in.
            200, NOT LOGGED IN,                               INVALID_CREDENTIALS, Not logged in.
            403, Account not premium.,                        NOT_PREMIUM,         Account not premium.
            402, Sorry! account not premium,                  NOT_PREMIUM,         Account not premium.
            400, Unsupported link for direct download.,       MAGNET_REJECTED,     Unsupported link for direct download.
            403, Fair use exceeded,                           QUOTA_EXCEEDED,
            403, Limit reached for today,                     QUOTA_EXCEEDED,
            400, Out of quota,                                QUOTA_EXCEEDED,
            429, Out of quota,                                RATE_LIMITED,
            403, Invalid API key,                             INVALID_CREDENTIALS,
            401, Unauthorized,                                INVALID_CREDENTIALS,
            400, Invalid magnet,                              MAGNET_REJECTED,
            400, Invalid URL,                                 MAGNET_REJECTED,
            400, Invalid link,                                MAGNET_REJECTED,
            429, Too many requests,                           RATE_LIMITED,
            400, Too many requests,                           RATE_LIMITED,
            503, Down for maintenance,                        SERVICE_MAINTENANCE,
            400, Something else,                              UNKNOWN,
            401, Something else,                              INVALID_CREDENTIALS,
            500, Something else,                              SERVER_ERROR,
            200, Something else,                              UNKNOWN,
            """)
    void everySentenceHasItsKind(int status, String sentence, FailureKind kind, @Nullable String code)
            throws Exception {
        DebridFailure expected = code == null ? DebridFailure.of(kind) : DebridFailure.of(kind, code);

        assertThat(failureOf(Operation.VERIFY, status, "{\"error\": \"" + sentence + "\"}"))
                .isEqualTo(expected);
        assertThat(failureOf(Operation.AVAILABILITY, status, "{\"message\": \"" + sentence + "\"}"))
                .isEqualTo(expected);
    }
}
