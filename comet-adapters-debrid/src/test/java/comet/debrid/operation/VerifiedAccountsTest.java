package comet.debrid.operation;

import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.port.DebridException;
import comet.debrid.scripted.TestResources;
import comet.debrid.scripted.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerifiedAccountsTest {

    private static final ApiKey KEY = new ApiKey("key");

    private final VirtualTime time = new VirtualTime(Instant.parse("2025-03-01T12:00:00Z"));
    private final TestResources resources = new TestResources(time);
    private final VerifiedAccounts accounts = new VerifiedAccounts(ServiceId.TORBOX, resources.calls());
    private int asked;

    @AfterEach
    void close() {
        resources.close();
    }

    /** Verifies, with a service that would answer this; empty when the account may be used. */
    private Optional<FailureKind> verify(ApiKey key, AccountState state) throws InterruptedException {
        return verify(key, () -> state);
    }

    private Optional<FailureKind> verify(ApiKey key, FailureKind failure) throws InterruptedException {
        return verify(key, () -> {
            throw new DebridException(DebridFailure.of(failure));
        });
    }

    private Optional<FailureKind> verify(ApiKey key, VerifiedAccounts.Question question) throws InterruptedException {
        try {
            accounts.require(key, () -> {
                asked++;
                return question.ask();
            });
            return Optional.empty();
        } catch (DebridException e) {
            return Optional.of(e.failure().kind());
        }
    }

    @DisplayName("DBA-02: only premium accounts may be used")
    @ParameterizedTest
    @CsvSource({"TRIAL, NOT_PREMIUM", "FREE, NOT_PREMIUM", "EXPIRED, SUBSCRIPTION_EXPIRED"})
    void givenAnotherState_whenVerified_thenItIsRefused(AccountState state, FailureKind kind) throws Exception {
        assertThat(verify(KEY, state)).contains(kind);
        assertThat(verify(new ApiKey("other"), AccountState.PREMIUM)).isEmpty();
    }

    @Test
    @DisplayName("DBP-04: without a key the service is not asked")
    void givenNoKey_whenVerified_thenTheServiceIsNotAsked() throws Exception {
        assertThat(verify(new ApiKey(" "), AccountState.PREMIUM)).contains(INVALID_CREDENTIALS);
        assertThat(asked).isZero();
    }

    @Test
    @DisplayName("DBA-03: a premium account is believed for 300 s, and no longer")
    void givenAPremiumAccount_whenVerifiedAgain_thenItIsBelieved() throws Exception {
        verify(KEY, AccountState.PREMIUM);
        time.advance(Duration.ofSeconds(299));

        assertThat(verify(KEY, AccountState.FREE)).isEmpty();
        assertThat(asked).isEqualTo(1);
        time.advance(Duration.ofSeconds(1));

        assertThat(verify(KEY, AccountState.FREE)).contains(NOT_PREMIUM);
        assertThat(asked).isEqualTo(2);
    }

    @DisplayName("DBA-03: a refusal of the account is believed for a while")
    @ParameterizedTest(name = "{0}: {1} s")
    @CsvSource(textBlock = """
            INVALID_CREDENTIALS,  300
            NOT_PREMIUM,          60
            SUBSCRIPTION_EXPIRED, 60
            ACCOUNT_BLOCKED,      60
            PLAN_RESTRICTED,      60
            """)
    void givenARefusal_whenVerifiedAgain_thenItIsBelieved(FailureKind kind, int seconds) throws Exception {
        verify(KEY, kind);
        time.advance(Duration.ofSeconds(seconds).minusMillis(1));

        assertThat(verify(KEY, AccountState.PREMIUM)).contains(kind);
        assertThat(asked).isEqualTo(1);
        time.advance(Duration.ofMillis(1));

        assertThat(verify(KEY, AccountState.PREMIUM)).isEmpty();
    }

    @DisplayName("DBA-03: a failure that is not about the account is not remembered")
    @ParameterizedTest
    @EnumSource(names = {"NETWORK_TIMEOUT", "SERVER_ERROR", "RATE_LIMITED", "PROTOCOL_ERROR", "UNKNOWN"})
    void givenAnotherFailure_whenVerifiedAgain_thenTheServiceIsAsked(FailureKind kind) throws Exception {
        assertThat(verify(KEY, kind)).contains(kind);
        assertThat(verify(KEY, AccountState.PREMIUM)).isEmpty();
    }

    @DisplayName("DBA-07: an account that was premium within 24 h outlives a stumble of the service")
    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "NETWORK_TIMEOUT", "SERVER_ERROR", "SERVICE_MAINTENANCE", "PROTOCOL_ERROR"})
    void givenAStumble_whenTheAccountWasPremium_thenItMayBeUsed(FailureKind kind) throws Exception {
        verify(KEY, AccountState.PREMIUM);
        time.advance(Duration.ofHours(24).minusMillis(1));

        assertThat(verify(KEY, kind)).isEmpty();
        time.advance(Duration.ofMillis(1));

        assertThat(verify(KEY, kind)).contains(kind);
    }

    @Test
    @DisplayName("DBA-07: an account refused meanwhile does not outlive a stumble")
    void givenARefusalMeanwhile_whenTheServiceStumbles_thenItMayNotBeUsed() throws Exception {
        verify(KEY, AccountState.PREMIUM);
        time.advance(Duration.ofMinutes(10));
        verify(KEY, AccountState.EXPIRED);
        time.advance(Duration.ofMinutes(10));

        assertThat(verify(KEY, NETWORK_TIMEOUT)).contains(NETWORK_TIMEOUT);
    }
}
