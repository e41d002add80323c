package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import comet.core.port.Locks.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Locks} keeps. */
public interface LocksContract {

    /** Time to live of the locks in these tests. */
    Duration TTL = Duration.ofSeconds(10);

    /** Locks of which none is held. */
    Locks locks();

    /** Lets time pass for the clock that judges expiry, and that stands still otherwise. */
    void letPass(Duration time) throws Exception;

    @Test
    @DisplayName("SRCH-37: a lock has one holder, also within one process")
    default void aLockHasOneHolder() throws StoreException {
        Optional<Lease> first = locks().tryAcquire("tt1254207", TTL);

        assertThat(first).isPresent();
        assertThat(locks().tryAcquire("tt1254207", TTL)).isEmpty();
    }

    @Test
    @DisplayName("Locks of different keys have nothing to do with each other")
    default void keysAreIndependent() throws StoreException {
        locks().tryAcquire("tt1254207", TTL);

        assertThat(locks().tryAcquire("tt1254207:1", TTL)).isPresent();
    }

    @Test
    @DisplayName("SRCH-39: a lock that is given back is free at once")
    default void aReleasedLockIsFree() throws StoreException {
        locks().tryAcquire("tt1254207", TTL).orElseThrow().close();

        assertThat(locks().tryAcquire("tt1254207", TTL)).isPresent();
    }

    @Test
    @DisplayName("T-STOR-19: the lock of an owner that died is free when its time has passed, and not before")
    default void aDeadOwnersLockExpires() throws Exception {
        locks().tryAcquire("tt1254207", TTL);

        letPass(Duration.ofSeconds(8));
        Optional<Lease> early = locks().tryAcquire("tt1254207", TTL);
        letPass(Duration.ofSeconds(3));
        Optional<Lease> late = locks().tryAcquire("tt1254207", TTL);

        assertThat(early).isEmpty();
        assertThat(late).isPresent();
    }

    @Test
    @DisplayName("SRCH-37: at the instant at which it expires a lock is still held, a millisecond later it is free")
    default void aLockIsHeldUpToItsExpiry() throws Exception {
        locks().tryAcquire("tt1254207", TTL);

        letPass(TTL.minusMillis(1));
        Optional<Lease> before = locks().tryAcquire("tt1254207", TTL);
        letPass(Duration.ofMillis(1));
        Optional<Lease> at = locks().tryAcquire("tt1254207", TTL);
        letPass(Duration.ofMillis(1));
        Optional<Lease> after = locks().tryAcquire("tt1254207", TTL);

        assertThat(before).isEmpty();
        assertThat(at).isEmpty();
        assertThat(after).isPresent();
    }

    @Test
    @DisplayName("SRCH-39: a renewed lock is held up to its new expiry, and not beyond")
    default void aRenewedLockIsHeldUpToItsNewExpiry() throws Exception {
        Lease lease = locks().tryAcquire("tt1254207", TTL).orElseThrow();
        letPass(Duration.ofSeconds(5));
        lease.renew();

        letPass(TTL);
        Optional<Lease> at = locks().tryAcquire("tt1254207", TTL);
        letPass(Duration.ofMillis(1));
        Optional<Lease> after = locks().tryAcquire("tt1254207", TTL);

        assertThat(at).isEmpty();
        assertThat(after).isPresent();
    }

    @Test
    @DisplayName("SRCH-39: a renewed lock lives for its time to live from then on")
    default void aRenewedLockLivesLonger() throws Exception {
        Lease lease = locks().tryAcquire("tt1254207", TTL).orElseThrow();

        letPass(Duration.ofSeconds(8));
        boolean renewed = lease.renew();
        letPass(Duration.ofSeconds(8));

        assertThat(renewed).isTrue();
        assertThat(locks().tryAcquire("tt1254207", TTL)).isEmpty();
    }

    @Test
    @DisplayName("SRCH-39: a lost lock cannot be renewed, and giving it back does not take it from the new holder")
    default void aLostLockStaysLost() throws Exception {
        Lease lost = locks().tryAcquire("tt1254207", TTL).orElseThrow();
        letPass(Duration.ofSeconds(11));
        Lease current = locks().tryAcquire("tt1254207", TTL).orElseThrow();

        boolean renewed = lost.renew();
        lost.close();

        assertThat(renewed).isFalse();
        assertThat(locks().tryAcquire("tt1254207", TTL)).isEmpty();
        assertThat(current.renew()).isTrue();
    }

    @Test
    @DisplayName("A lease given back twice, or renewed after that, does nothing")
    default void aClosedLeaseDoesNothing() throws StoreException {
        Lease lease = locks().tryAcquire("tt1254207", TTL).orElseThrow();
        lease.close();
        lease.close();

        assertThat(lease.renew()).isFalse();
        assertThat(locks().tryAcquire("tt1254207", TTL)).isPresent();
    }

    @Test
    @DisplayName("SRCH-37: of many that try at once, exactly one obtains the lock")
    default void oneOfManyObtainsTheLock() throws Exception {
        List<Callable<Optional<Lease>>> attempts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            attempts.add(() -> locks().tryAcquire("tt1254207", TTL));
        }

        int obtained = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<Lease>> attempt : threads.invokeAll(attempts)) {
                obtained += attempt.get().isPresent() ? 1 : 0;
            }
        }

        assertThat(obtained).isEqualTo(1);
    }

    @Test
    @DisplayName("A key of 512 characters is taken, a longer one refused")
    default void keysHaveALimit() throws StoreException {
        assertThat(locks().tryAcquire("k".repeat(512), TTL)).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> locks().tryAcquire("k".repeat(513), TTL));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"PT0S", "PT-1S", "PT1.5S"})
    @DisplayName("A time to live is positive, in whole seconds")
    default void aTimeToLiveIsPositive(Duration timeToLive) {
        assertThatIllegalArgumentException().isThrownBy(() -> locks().tryAcquire("tt1254207", timeToLive));
    }
}
