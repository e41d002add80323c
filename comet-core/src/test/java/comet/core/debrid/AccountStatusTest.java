package comet.core.debrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountStatusTest {

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("DBA-01, DBA-02: only premium accounts may be used, unless the operator allows others")
    @CsvSource({"PREMIUM,", "TRIAL, NOT_PREMIUM", "FREE, NOT_PREMIUM", "EXPIRED, SUBSCRIPTION_EXPIRED"})
    void whoMayUseIt(AccountStatus.Kind kind, @Nullable FailureKind refusal) {
        assertThat(AccountStatus.of(kind).refusal()).isEqualTo(Optional.ofNullable(refusal));
        assertThat(new AccountStatus(kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())
                        .refusal())
                .isEmpty();
    }

    @Test
    @DisplayName("a premium account is never refused")
    void premiumIsNeverRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountStatus(
                        AccountStatus.Kind.PREMIUM,
                        Optional.of(FailureKind.NOT_PREMIUM),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    @DisplayName("who the account belongs to does not show")
    void theOwnerDoesNotShow() {
        AccountStatus status = new AccountStatus(
                AccountStatus.Kind.EXPIRED,
                Optional.of(FailureKind.SUBSCRIPTION_EXPIRED),
                Optional.of("viewer@example.com"),
                Optional.of(Instant.EPOCH),
                Optional.of("Yearly"));

        assertThat(status).hasToString("EXPIRED (SUBSCRIPTION_EXPIRED)");
    }
}
