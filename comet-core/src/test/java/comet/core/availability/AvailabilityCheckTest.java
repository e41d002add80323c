package comet.core.availability;

import static comet.core.testing.Accounts.account;
import static comet.core.testing.Releases.hash;
import static comet.core.testing.ScriptedDebridService.failing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Known;
import comet.core.evidence.Standing;
import comet.core.testing.Accounts;
import comet.core.testing.ScriptedDebridService;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AvailabilityCheckTest {

    private static final Availability CACHED = Accounts.availability(CacheState.CACHED, OptionalInt.of(3));
    private static final Account TORBOX = account(ServiceId.TORBOX, "key");
    private static final Account PREMIUMIZE = account(ServiceId.PREMIUMIZE, "key");
    private static final Account REALDEBRID = account(ServiceId.REALDEBRID, "key");
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final Checking checking = new Checking();
    private final ScriptedDebridService torbox = new ScriptedDebridService(ServiceId.TORBOX, CacheCheck.WITH_FILES)
            .knowing(hash -> hash.equals(hash(1)) ? CACHED : Availability.UNKNOWN);
    private final ScriptedDebridService premiumize =
            new ScriptedDebridService(ServiceId.PREMIUMIZE, CacheCheck.HASH_ONLY);
    private final ScriptedDebridService realdebrid = new ScriptedDebridService(ServiceId.REALDEBRID, CacheCheck.NONE);

    AvailabilityCheckTest() {
        checking.services.put(ServiceId.TORBOX, torbox);
        checking.services.put(ServiceId.PREMIUMIZE, premiumize);
        checking.services.put(ServiceId.REALDEBRID, realdebrid);
    }

    @AfterEach
    void end() {
        checking.close();
    }

    @Test
    @DisplayName("without accounts nobody is asked")
    void withoutAccounts() throws Exception {
        assertThat(checking.check()).isEqualTo(AccountAvailability.NONE);
    }

    @Test
    @DisplayName("DBA-04: the account is verified, then its service says what it has at hand")
    void anAccountIsAsked() throws Exception {
        AccountAvailability availability = checking.check(TORBOX);

        assertThat(availability.usableAccounts()).containsExactly(TORBOX);
        assertThat(availability.of(TORBOX, hash(1)).standing()).isEqualTo(Standing.CACHED);
        assertThat(availability.files(TORBOX, hash(1))).isEqualTo(CACHED.files());
        assertThat(availability.of(TORBOX, hash(2)).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(availability.isCachedAnywhere(hash(1))).isTrue();
        assertThat(availability.isCachedAnywhere(hash(2))).isFalse();
        assertThat(availability.problems()).isEmpty();
        assertThat(torbox.calls()).containsExactly("verify key", "availability key");
    }

    @Test
    @DisplayName("a hash that a service says nothing about is not known")
    void silenceIsNotKnown() throws Exception {
        assertThat(checking.check(TORBOX).of(TORBOX, hash(9))).isEqualTo(Known.NOTHING);
        assertThat(checking.check(TORBOX).of(PREMIUMIZE, hash(1))).isEqualTo(Known.NOTHING);
    }

    @Test
    @DisplayName("without hashes the account is verified all the same")
    void withoutHashes() throws Exception {
        checking.torrents = Map.of();

        AccountAvailability availability = checking.check(TORBOX);

        assertThat(availability.usableAccounts()).containsExactly(TORBOX);
        assertThat(torbox.calls()).containsExactly("verify key");
    }

    @ParameterizedTest
    @DisplayName("DBA-04: an account that fails to verify is a problem and is asked nothing else")
    @EnumSource(
            value = FailureKind.class,
            names = {"INVALID_CREDENTIALS", "NOT_PREMIUM", "NETWORK_TIMEOUT"})
    void aFailedVerificationIsAProblem(FailureKind kind) throws Exception {
        torbox.verifying("key", failing(kind));

        AccountAvailability availability = checking.check(account(ServiceId.PREMIUMIZE, "other"), TORBOX);

        assertThat(availability.usableAccounts()).containsExactly(account(ServiceId.PREMIUMIZE, "other"));
        assertThat(availability.problems()).containsExactly(entry(TORBOX, DebridFailure.of(kind)));
        assertThat(torbox.calls()).containsExactly("verify key");
    }

    @DisplayName("DBA-02: an account that is not premium is a problem and is asked nothing else")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"TRIAL, NOT_PREMIUM", "FREE, NOT_PREMIUM", "EXPIRED, SUBSCRIPTION_EXPIRED"})
    void anotherKindOfAccountIsAProblem(AccountStatus.Kind kind, FailureKind refusal) throws Exception {
        torbox.account("key", kind);

        assertThat(checking.check(TORBOX).problems()).containsExactly(entry(TORBOX, DebridFailure.of(refusal)));
        assertThat(torbox.calls()).containsExactly("verify key");
    }

    @Test
    @DisplayName("a service that is not offered here is a problem of its account")
    void aServiceThatIsNotOffered() throws Exception {
        assertThat(checking.check(account(ServiceId.OFFCLOUD, "key")).problems())
                .containsExactly(entry(account(ServiceId.OFFCLOUD, "key"), DebridFailure.notConnected()));
    }

    @Test
    @DisplayName("DBP-04: an account without a key fails without a call")
    void aMissingKeyIsAProblem() throws Exception {
        assertThat(checking.check(account(ServiceId.TORBOX, "")).problems())
                .containsExactly(entry(account(ServiceId.TORBOX, ""), ApiKey.MISSING));
        assertThat(torbox.calls()).isEmpty();
    }

    @Test
    @DisplayName("DBC-02: when only the check fails, the account is usable and nothing is known")
    void aFailedCheckIsNoProblem() throws Exception {
        torbox.checking(failing(FailureKind.SERVER_ERROR));

        AccountAvailability availability = checking.check(TORBOX);

        assertThat(availability.problems()).isEmpty();
        assertThat(availability.of(TORBOX, hash(1)).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(availability.canBeAsked(TORBOX)).isTrue();
        assertThat(checking.told).containsExactly("torbox failed SERVER_ERROR");
    }

    @Test
    @DisplayName("an adapter that breaks while verifying costs its account, while checking only its knowledge")
    void aBrokenAdapter() throws Exception {
        torbox.verifying("bad", () -> {
            throw new IllegalStateException("a fault of ours");
        });
        premiumize.checking(() -> {
            throw new IllegalStateException("a fault of ours");
        });

        AccountAvailability availability = checking.check(account(ServiceId.TORBOX, "bad"), PREMIUMIZE);

        assertThat(availability.problems())
                .containsExactly(entry(account(ServiceId.TORBOX, "bad"), DebridFailure.of(FailureKind.UNKNOWN)));
        assertThat(availability.usableAccounts()).containsExactly(PREMIUMIZE);
        assertThat(checking.told).containsExactlyInAnyOrder("torbox broke", "premiumize broke");
    }

    @Test
    @DisplayName("an account that does not answer in time is a problem, and costs no other account anything")
    void aLateAccount() throws Exception {
        torbox.verifying("slow", NEVER::await);
        premiumize.checking(() -> checking.time.advance(Checking.LIMIT));

        AccountAvailability availability = checking.check(PREMIUMIZE, account(ServiceId.TORBOX, "slow"));
        checking.threads.awaitIdle();

        assertThat(availability.usableAccounts()).containsExactly(PREMIUMIZE);
        assertThat(availability.problems())
                .containsExactly(
                        entry(account(ServiceId.TORBOX, "slow"), DebridFailure.of(FailureKind.NETWORK_TIMEOUT)));
    }

    @Test
    @DisplayName("DBC-02: an account whose check does not end in time is usable, and the check is interrupted")
    void aLateCheck() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        torbox.checking(() -> {
            asking.countDown();
            NEVER.await();
        });
        premiumize.checking(() -> {
            asking.await();
            checking.time.advance(Checking.LIMIT);
        });

        AccountAvailability availability = checking.check(PREMIUMIZE, account(ServiceId.TORBOX, "slow"));
        checking.threads.awaitIdle();

        assertThat(availability.problems()).isEmpty();
        assertThat(availability.usableAccounts()).containsExactly(PREMIUMIZE, account(ServiceId.TORBOX, "slow"));
        assertThat(availability.of(account(ServiceId.TORBOX, "slow"), hash(1)).standing())
                .isEqualTo(Standing.UNKNOWN);
    }

    @Test
    @DisplayName("SRCH-70, T-SRCH-30: an account that is in the list twice is asked once; other keys stay their own")
    void repeatedAccountsAreAskedOnce() throws Exception {
        torbox.verifying("bad", failing(FailureKind.INVALID_CREDENTIALS));
        Account bad = account(ServiceId.TORBOX, "bad");

        AccountAvailability availability = checking.check(bad, bad, account(ServiceId.TORBOX, "good"));

        assertThat(availability.problems()).containsOnlyKeys(bad);
        assertThat(availability.usableAccounts()).containsExactly(account(ServiceId.TORBOX, "good"));
        assertThat(availability.isCachedAnywhere(hash(1))).isTrue();
        assertThat(torbox.calls()).containsExactlyInAnyOrder("verify bad", "verify good", "availability good");
    }

    @Test
    @DisplayName("DBC-02: a service without a cache check cannot be asked")
    void someServicesCannotBeAsked() throws Exception {
        AccountAvailability availability = checking.check(REALDEBRID, PREMIUMIZE);

        assertThat(availability.canBeAsked(REALDEBRID)).isFalse();
        assertThat(availability.canBeAsked(PREMIUMIZE)).isTrue();
    }

    @ParameterizedTest(name = "{0} says {1} with file {2}: {3}")
    @DisplayName("DBC-06, DB-08: a file is known where the service lists files or names the file")
    @CsvSource(textBlock = """
            WITH_FILES, CACHED,     -1, true
            WITH_FILES, CACHED,     3,  true
            WITH_FILES, NOT_CACHED, 3,  false
            WITH_FILES, UNKNOWN,    -1, false
            HASH_ONLY,  CACHED,     -1, false
            HASH_ONLY,  CACHED,     3,  true
            NONE,       CACHED,     -1, false
            NONE,       CACHED,     0,  true
            """)
    void whereAFileIsKnown(CacheCheck cacheCheck, CacheState state, int file, boolean known) throws Exception {
        ScriptedDebridService service = new ScriptedDebridService(ServiceId.TORBOX, cacheCheck)
                .knowing(hash -> Accounts.availability(state, file < 0 ? OptionalInt.empty() : OptionalInt.of(file)));

        checking.services.put(ServiceId.TORBOX, service);

        AccountAvailability availability = checking.check(TORBOX);

        assertThat(availability.hasFileAnywhere(hash(1))).isEqualTo(known);
    }

    @Test
    @DisplayName("who is interrupted stops waiting, and the calls are interrupted too")
    void anInterruptedCheck() throws Exception {
        torbox.verifying("slow", NEVER::await);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> checking.check(account(ServiceId.TORBOX, "slow")))
                .isInstanceOf(InterruptedException.class);
        checking.threads.awaitIdle();
    }

    @Test
    @DisplayName("when the program ends, accounts that cannot be asked any more are problems")
    void atShutdown() throws Exception {
        checking.threads.shutdown();

        assertThat(checking.check(TORBOX).problems())
                .containsExactly(entry(TORBOX, DebridFailure.of(FailureKind.NETWORK_TIMEOUT)));
    }

    @Test
    @DisplayName("a deadline without end does not overflow")
    void aDeadlineWithoutEnd() throws Exception {
        checking.limit = Duration.ofSeconds(Long.MAX_VALUE);

        assertThat(checking.check(TORBOX).usableAccounts()).containsExactly(TORBOX);
    }
}
