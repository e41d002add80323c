package comet.core.debrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailureKindTest {

    @DisplayName("debrid/README.md section 11: each kind has its status keys and its scope")
    @ParameterizedTest(name = "{0} → {1}, {2}")
    @CsvSource(textBlock = """
            INVALID_CREDENTIALS,       UNAUTHORIZED,                          ACCOUNT
            ACCOUNT_BLOCKED,           FORBIDDEN,                             ACCOUNT
            IP_NOT_ALLOWED,            FORBIDDEN,                             ACCOUNT
            NOT_PREMIUM,               PAYMENT_REQUIRED,                      ACCOUNT
            SUBSCRIPTION_EXPIRED,      PAYMENT_REQUIRED,                      ACCOUNT
            PLAN_RESTRICTED,           PAYMENT_REQUIRED,                      ACCOUNT
            TOO_MANY_ACTIVE_DOWNLOADS, STORE_LIMIT_EXCEEDED,                  ACCOUNT
            QUOTA_EXCEEDED,            STORE_LIMIT_EXCEEDED,                  ACCOUNT
            RATE_LIMITED,              TOO_MANY_REQUESTS,                     ACCOUNT
            MAGNET_REJECTED,           STORE_MAGNET_INVALID,                  TORRENT
            TORRENT_TOO_LARGE,         UNPROCESSABLE_ENTITY,                  TORRENT
            TORRENT_FAILED,            STORE_MAGNET_INVALID,                  TORRENT
            LEGAL_BLOCK,               UNAVAILABLE_FOR_LEGAL_REASONS,         TORRENT
            TORRENT_NOT_FOUND,         NOT_FOUND,                             TORRENT
            NOT_READY,                 MEDIA_NOT_CACHED_YET,                  TORRENT
            NO_PLAYABLE_FILE,          NOT_FOUND,                             TORRENT
            EPISODE_NOT_FOUND,         EPISODE_MATCH_NOT_FOUND NOT_FOUND,     TORRENT
            LINK_UNAVAILABLE,          LINK_OFFLINE,                          FILE
            SERVICE_MAINTENANCE,       MAINTENANCE SERVICE_UNAVAILABLE,       SERVICE
            SERVER_ERROR,              INTERNAL_SERVER_ERROR,                 SERVICE
            NETWORK_TIMEOUT,           STORE_SERVER_DOWN,                     SERVICE
            PROTOCOL_ERROR,            BAD_GATEWAY,                           SERVICE
            UNSUPPORTED,               NOT_IMPLEMENTED,                       SERVICE
            BAD_REQUEST,               BAD_REQUEST,                           REQUEST
            UNKNOWN,                   UNKNOWN,                               REQUEST
            """)
    void eachKindHasItsStatusKeysAndItsScope(FailureKind kind, String statusKeys, FailureKind.Scope scope) {
        assertThat(kind.statusKeys()).isEqualTo(List.of(statusKeys.split(" ")));
        assertThat(kind.scope()).isEqualTo(scope);
    }

    @DisplayName("DBA-05: which kinds tell that the key or the subscription of the account is at fault")
    @ParameterizedTest
    @EnumSource
    void someAreTheFaultOfTheAccount(FailureKind kind) {
        FailureKind.AccountFault fault = switch (kind.name()) {
            case "INVALID_CREDENTIALS", "ACCOUNT_BLOCKED" -> FailureKind.AccountFault.KEY;
            case "NOT_PREMIUM", "SUBSCRIPTION_EXPIRED", "PLAN_RESTRICTED" -> FailureKind.AccountFault.SUBSCRIPTION;
            default -> FailureKind.AccountFault.NONE;
        };

        assertThat(kind.accountFault()).isEqualTo(fault);
    }

    @Test
    @DisplayName("debrid/README.md section 11: the list is closed")
    void theListIsClosed() {
        assertThat(FailureKind.values()).hasSize(25);
    }

    @DisplayName("DBA-05: the short reason is the word in lower case with spaces")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"NETWORK_TIMEOUT, network timeout", "PROTOCOL_ERROR, protocol error", "RATE_LIMITED, rate limited"})
    void theShortReasonIsTheWord(FailureKind kind, String reason) {
        assertThat(kind.shortReason()).isEqualTo(reason);
    }

    @DisplayName("DBA-05: no short reason holds anything but lower-case letters and spaces")
    @ParameterizedTest
    @EnumSource
    void everyShortReasonIsPlain(FailureKind kind) {
        assertThat(kind.shortReason()).matches("[a-z]+( [a-z]+)*");
    }
}
