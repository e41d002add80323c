package comet.debrid.operation;

import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.port.DebridException;
import comet.debrid.scripted.TestResources;
import comet.outside.scripted.VirtualTime;
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

    private static final Account ACCOUNT = account("key");

    private final VirtualTime time = new VirtualTime(Instant.parse("2025-03-01T12:00:00Z"));
    private final TestResources resources = new TestResources(time);
    private final VerifiedAccounts accounts = new VerifiedAccounts(resources.calls());
    private int asked;

    private static Account account(String key) {
        return new Account(ServiceId.TORBOX, new ApiKey(key));
    }

    @AfterEach
    void close() {
        resources.close();
    }

    /** Verifies, with a service that would answer this; empty when the account may be used, else why not. */
    private Optional<FailureKind> verify(Account account, AccountStatus.Kind state) throws InterruptedException {
        return verify(account, () -> AccountStatus.of(state));
    }

    private Optional<FailureKind> verify(Account account, FailureKind failure) throws InterruptedException {
        return verify(account, () -> {
            throw new DebridException(DebridFailure.of(failure));
        });
    }

    private Optional<FailureKind> verify(Account account, VerifiedAccounts.Question question)
            throws InterruptedException {
        try {
            return accounts.verify(account, () -> {
                        asked++;
                        return question.ask();
                    })
                    .refusal();
        } catch (DebridException e) {
            return Optional.of(e.failure().kind());
        }
    }

    @DisplayName("DBA-02: only premium accounts may be used")
    @ParameterizedTest
    @CsvSource({"TRIAL, NOT_PREMIUM", "FREE, NOT_PREMIUM", "EXPIRED, SUBSCRIPTION_EXPIRED"})
    void givenAnotherState_whenVerified_thenItIsRefused(AccountStatus.Kind state, FailureKind kind) throws Exception {
        assertThat(verify(ACCOUNT, state)).contains(kind);
        assertThat(verify(account("other"), AccountStatus.Kind.PREMIUM)).isEmpty();
    }

    @Test
    @DisplayName("DBP-04: without a key the service is not asked")
    void givenNoKey_whenVerified_thenTheServiceIsNotAsked() throws Exception {
        assertThat(verify(account(" "), AccountStatus.Kind.PREMIUM)).contains(INVALID_CREDENTIALS);
        assertThat(asked).isZero();
    }

    @Test
    @DisplayName("DBA-03: a premium account is believed for 300 s, and no longer")
    void givenAPremiumAccount_whenVerifiedAgain_thenItIsBelieved() throws Exception {
        verify(ACCOUNT, AccountStatus.Kind.PREMIUM);
        time.advance(Duration.ofSeconds(299));

        assertThat(verify(ACCOUNT, AccountStatus.Kind.FREE)).isEmpty();
        assertThat(asked).isEqualTo(1);
        time.advance(Duration.ofSeconds(1));

        assertThat(verify(ACCOUNT, AccountStatus.Kind.FREE)).contains(NOT_PREMIUM);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    @DisplayName("DBA-01: what a service tells of an account is remembered with it")
    void givenAStatus_whenVerifiedAgain_thenItIsToldAgain() throws Exception {
        AccountStatus told = new AccountStatus(
                AccountStatus.Kind.PREMIUM,
                Optional.empty(),
                Optional.of("4821"),
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                Optional.of("Pro"));

        assertThat(accounts.verify(ACCOUNT, () -> told)).isEqualTo(told);
        assertThat(accounts.verify(ACCOUNT, () -> AccountStatus.of(AccountStatus.Kind.FREE)))
                .isEqualTo(told);
    }

    @Test
    @DisplayName("DBA-02: a trial that the operator allows may be used")
    void givenAnAllowedTrial_whenVerified_thenItMayBeUsed() throws Exception {
        AccountStatus allowed = new AccountStatus(
                AccountStatus.Kind.TRIAL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(verify(ACCOUNT, () -> allowed)).isEmpty();
        assertThat(verify(ACCOUNT, AccountStatus.Kind.FREE)).isEmpty();
        assertThat(asked).isEqualTo(1);
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
        verify(ACCOUNT, kind);
        time.advance(Duration.ofSeconds(seconds).minusMillis(1));

        assertThat(verify(ACCOUNT, AccountStatus.Kind.PREMIUM)).contains(kind);
        assertThat(asked).isEqualTo(1);
        time.advance(Duration.ofMillis(1));

        assertThat(verify(ACCOUNT, AccountStatus.Kind.PREMIUM)).isEmpty();
    }

    @DisplayName("DBA-03: a failure that is not about the account is not remembered")
    @ParameterizedTest
    @EnumSource(names = {"NETWORK_TIMEOUT", "SERVER_ERROR", "RATE_LIMITED", "PROTOCOL_ERROR", "UNKNOWN"})
    void givenAnotherFailure_whenVerifiedAgain_thenTheServiceIsAsked(FailureKind kind) throws Exception {
        assertThat(verify(ACCOUNT, kind)).contains(kind);
        assertThat(verify(ACCOUNT, AccountStatus.Kind.PREMIUM)).isEmpty();
    }

    @DisplayName("DBA-07: an account that was premium within 24 h outlives a stumble of the service")
    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "NETWORK_TIMEOUT", "SERVER_ERROR", "SERVICE_MAINTENANCE", "PROTOCOL_ERROR"})
    void givenAStumble_whenTheAccountWasPremium_thenItMayBeUsed(FailureKind kind) throws Exception {
        verify(ACCOUNT, AccountStatus.Kind.PREMIUM);
        time.advance(Duration.ofHours(24).minusMillis(1));

        assertThat(verify(ACCOUNT, kind)).isEmpty();
        time.advance(Duration.ofMillis(1));

        assertThat(verify(ACCOUNT, kind)).contains(kind);
    }

    @Test
    @DisplayName("DBA-07: an account refused meanwhile does not outlive a stumble")
    void givenARefusalMeanwhile_whenTheServiceStumbles_thenItMayNotBeUsed() throws Exception {
        verify(ACCOUNT, AccountStatus.Kind.PREMIUM);
        time.advance(Duration.ofMinutes(10));
        verify(ACCOUNT, AccountStatus.Kind.EXPIRED);
        time.advance(Duration.ofMinutes(10));

        assertThat(verify(ACCOUNT, NETWORK_TIMEOUT)).contains(NETWORK_TIMEOUT);
    }
}
