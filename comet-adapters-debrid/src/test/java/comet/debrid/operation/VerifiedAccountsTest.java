package comet.debrid.operation;

import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static comet.core.debrid.FailureKind.SUBSCRIPTION_EXPIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.debrid.scripted.TestResources;
import comet.outside.scripted.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
    private final AtomicInteger asked = new AtomicInteger();

    private static Account account(String key) {
        return new Account(ServiceId.TORBOX, new ApiKey(key));
    }

    private Deadline deadline() {
        return Deadline.after(Duration.ofSeconds(5), time);
    }

    /** What was asked for behind the viewer's back is there when this returns. */
    private void awaitRenewal() throws InterruptedException {
        resources.awaitIdle();
    }

    @AfterEach
    void close() {
        resources.close();
    }

    /** Verifies, with a service that would answer this; empty when the account may be used, else why not. */
    private Optional<FailureKind> verify(Account account, AccountStatus.Kind state) throws InterruptedException {
        return verify(account, by -> AccountStatus.of(state));
    }

    private Optional<FailureKind> verify(Account account, FailureKind failure) throws InterruptedException {
        return verify(account, by -> {
            throw new DebridException(DebridFailure.of(failure));
        });
    }

    private Optional<FailureKind> verify(Account account, VerifiedAccounts.Question question)
            throws InterruptedException {
        try {
            return accounts.verify(account, deadline(), by -> {
                        asked.incrementAndGet();
                        return question.ask(by);
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
        assertThat(asked.get()).isZero();
    }

    @Test
    @DisplayName("DBA-08: a premium answer up to 24 h old is used at once, and from 300 s on asked for again behind it")
    void givenAPremiumAccount_whenVerifiedAgain_thenItIsRenewedBehind() throws Exception {
        verify(ACCOUNT, AccountStatus.Kind.PREMIUM);
        time.advance(Duration.ofSeconds(299));

        assertThat(verify(ACCOUNT, AccountStatus.Kind.FREE)).isEmpty();
        awaitRenewal();
        assertThat(asked.get()).isEqualTo(1);
        time.advance(Duration.ofSeconds(1));

        assertThat(verify(ACCOUNT, AccountStatus.Kind.FREE)).isEmpty();
        awaitRenewal();
        assertThat(asked.get()).isEqualTo(2);
        assertThat(verify(ACCOUNT, AccountStatus.Kind.PREMIUM)).contains(NOT_PREMIUM);
    }

    @Test
    @DisplayName("DBA-08: nobody waits for a renewal that hangs, there is one at a time, and it has time of its own")
    void givenASlowService_whenRenewed_thenNobodyWaits() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answering = new CountDownLatch(1);
        AtomicReference<Deadline> allowed = new AtomicReference<>();
        verify(ACCOUNT, AccountStatus.Kind.PREMIUM);
        time.advance(Duration.ofHours(1));
        VerifiedAccounts.Question slow = by -> {
            allowed.set(by);
            asking.countDown();
            answering.await();
            return AccountStatus.of(AccountStatus.Kind.PREMIUM);
        };

        assertThat(verify(ACCOUNT, slow)).isEmpty();
        asking.await();
        assertThat(verify(ACCOUNT, slow)).isEmpty();
        answering.countDown();
        awaitRenewal();

        assertThat(asked.get()).isEqualTo(2);
        assertThat(allowed.get().left(time)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("DBA-01, DBA-08: an account whose paid time has run out meanwhile is asked for, not believed")
    void givenATimeThatRanOut_whenVerified_thenTheServiceIsAsked() throws Exception {
        AccountStatus paid = new AccountStatus(
                AccountStatus.Kind.PREMIUM,
                Optional.empty(),
                Optional.empty(),
                Optional.of(time.instant().plus(Duration.ofHours(1))),
                Optional.empty());
        verify(ACCOUNT, by -> paid);
        time.advance(Duration.ofMinutes(59));
        assertThat(verify(ACCOUNT, AccountStatus.Kind.EXPIRED)).isEmpty();
        awaitRenewal();
        Account other = account("other");
        AccountStatus ending = new AccountStatus(
                AccountStatus.Kind.PREMIUM,
                Optional.empty(),
                Optional.empty(),
                Optional.of(time.instant().plus(Duration.ofMinutes(1))),
                Optional.empty());
        verify(other, by -> ending);
        time.advance(Duration.ofMinutes(1));

        assertThat(verify(other, AccountStatus.Kind.EXPIRED)).contains(SUBSCRIPTION_EXPIRED);
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

        assertThat(accounts.verify(ACCOUNT, deadline(), by -> told)).isEqualTo(told);
        assertThat(accounts.verify(ACCOUNT, deadline(), by -> AccountStatus.of(AccountStatus.Kind.FREE)))
                .isEqualTo(told);
    }

    @Test
    @DisplayName("DBA-02: a trial that the operator allows may be used")
    void givenAnAllowedTrial_whenVerified_thenItMayBeUsed() throws Exception {
        AccountStatus allowed = new AccountStatus(
                AccountStatus.Kind.TRIAL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(verify(ACCOUNT, by -> allowed)).isEmpty();
        assertThat(verify(ACCOUNT, AccountStatus.Kind.FREE)).isEmpty();
        assertThat(asked.get()).isEqualTo(1);
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
        assertThat(asked.get()).isEqualTo(1);
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
        awaitRenewal();
        assertThat(asked.get()).isEqualTo(2);
        time.advance(Duration.ofMillis(1));

        assertThat(verify(ACCOUNT, kind)).contains(kind);
    }

    @Test
    @DisplayName("DBA-07: an account refused meanwhile does not outlive a stumble")
    void givenARefusalMeanwhile_whenTheServiceStumbles_thenItMayNotBeUsed() throws Exception {
        verify(ACCOUNT, AccountStatus.Kind.PREMIUM);
        time.advance(Duration.ofMinutes(10));
        verify(ACCOUNT, AccountStatus.Kind.EXPIRED);
        awaitRenewal();
        time.advance(Duration.ofMinutes(10));

        assertThat(verify(ACCOUNT, NETWORK_TIMEOUT)).contains(NETWORK_TIMEOUT);
    }

    @Test
    @DisplayName(
            "DBA-03: who wants to know how his account is now hears that, and no failure is covered by what once was")
    void givenAnAccountThatWasFine_whenRechecked_thenTheServiceIsAsked() throws Exception {
        verify(ACCOUNT, AccountStatus.Kind.PREMIUM);
        time.advance(Duration.ofSeconds(299));
        assertThat(accounts.recheck(ACCOUNT, deadline(), by -> AccountStatus.of(AccountStatus.Kind.FREE))
                        .refusal())
                .isEmpty();
        time.advance(Duration.ofSeconds(1));

        assertThatThrownBy(() -> accounts.recheck(ACCOUNT, deadline(), by -> {
                    throw new DebridException(DebridFailure.of(NETWORK_TIMEOUT));
                }))
                .isInstanceOf(DebridException.class);
        assertThat(accounts.recheck(ACCOUNT, deadline(), by -> AccountStatus.of(AccountStatus.Kind.FREE))
                        .refusal())
                .contains(NOT_PREMIUM);
        assertThat(verify(ACCOUNT, AccountStatus.Kind.PREMIUM)).contains(NOT_PREMIUM);
    }
}
