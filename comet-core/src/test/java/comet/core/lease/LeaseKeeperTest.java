package comet.core.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import comet.core.port.Locks;
import comet.core.port.Locks.Lease;
import comet.core.port.ManualClock;
import comet.core.port.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Renewal in the thread of the test: whoever waits for the time to renew is this test, and the clock moves with it. */
class LeaseKeeperTest {

    private static final String KEY = "series/tt0000202:1:2";
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ManualClock time = new ManualClock();
    private final Locks locks = mock(Locks.class);
    private final Lease lease = mock(Lease.class);
    private final Runnable onLost = mock(Runnable.class);
    private final List<StoreException> failures = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private int renewalsWanted = 1;

    @BeforeEach
    void holdTheLock() throws StoreException {
        when(lease.renew()).thenReturn(true);
        when(locks.tryAcquire(any(), any())).thenReturn(Optional.empty());
    }

    private LeaseKeeper kept(LeaseTimes times) {
        return new LeaseKeeper(locks, KEY, lease, times, this::passed, time, failures::add);
    }

    private boolean passed(CountDownLatch closed, Duration interval) {
        waits.add(interval);
        time.advance(interval);
        return closed.getCount() > 0 && waits.size() <= renewalsWanted;
    }

    private void keep(int renewals) {
        renewalsWanted = renewals;
        kept(LeaseTimes.upTo(LONGEST)).start(Runnable::run, onLost);
    }

    private static StoreException away() {
        return new StoreException("renewing a lock", new IOException());
    }

    @Test
    @DisplayName("DB-13: a lock is renewed every 5 seconds, again and again")
    void theInterval() throws Exception {
        keep(4);

        assertThat(waits).hasSize(5).containsOnly(Duration.ofSeconds(5));
        verify(lease, times(4)).renew();
        verify(onLost, never()).run();
    }

    @ParameterizedTest(name = "at most {0} s: lives {1} ms, renewed every {2} ms")
    @DisplayName("DB-13: a lock lives 15 seconds, or as long as SCRAPE_LOCK_TTL allows, and is renewed at a third")
    @CsvSource({"300, 15000, 5000", "15, 15000, 5000", "9, 9000, 3000", "1, 1000, 333"})
    void theLife(long longest, long life, long interval) {
        LeaseTimes times = LeaseTimes.upTo(Duration.ofSeconds(longest));

        assertThat(times.life()).hasMillis(life);
        assertThat(times.interval().toMillis()).isEqualTo(interval);
        assertThat(times.longest()).hasSeconds(longest);
    }

    @Test
    @DisplayName(
            "DB-13: SCRAPE_LOCK_TTL is the longest total: then the lock is renewed no more, and nothing is cancelled")
    void theLongestTotal() throws Exception {
        keep(1000);

        verify(lease, times(59)).renew();
        verify(onLost, never()).run();
    }

    @Test
    @DisplayName("DB-13: a renewal that fails because the store is away cancels nothing and is tried again")
    void theStoreIsAway() throws Exception {
        when(lease.renew()).thenThrow(away()).thenThrow(away()).thenReturn(true);

        keep(3);

        assertThat(failures).hasSize(2);
        verify(lease, times(3)).renew();
        verify(onLost, never()).run();
    }

    @Test
    @DisplayName("DB-13, SRCH-39: a lock in another's hands cancels, once")
    void inAnothersHands() throws Exception {
        when(lease.renew()).thenReturn(false);

        keep(3);

        verify(onLost, times(1)).run();
        verify(lease, times(1)).renew();
    }

    @Test
    @DisplayName(
            "DB-13: a lock that expired and is in nobody's hands is taken anew, and that one is renewed and given back")
    void inNobodysHands() throws Exception {
        Lease again = mock(Lease.class);
        when(again.renew()).thenReturn(true);
        when(lease.renew()).thenReturn(false);
        when(locks.tryAcquire(KEY, Duration.ofSeconds(15))).thenReturn(Optional.of(again));
        renewalsWanted = 3;

        try (LeaseKeeper keeper = kept(LeaseTimes.upTo(LONGEST))) {
            keeper.start(Runnable::run, onLost);
        }

        verify(again, times(2)).renew();
        verify(again, times(1)).close();
        verify(onLost, never()).run();
    }

    @Test
    @DisplayName("a keeper that is closed gives the lock back and renews no more")
    void closed() throws Exception {
        LeaseKeeper keeper = kept(LeaseTimes.upTo(LONGEST));
        renewalsWanted = 1000;

        keeper.close();
        keeper.start(Runnable::run, onLost);

        verify(lease, times(1)).close();
        verify(lease, never()).renew();
    }

    @Test
    @DisplayName("a lock is renewed before it has expired")
    void timesAreChecked() {
        Duration second = Duration.ofSeconds(1);

        assertThatThrownBy(() -> new LeaseTimes(second, second, LONGEST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LeaseTimes(second, Duration.ZERO, LONGEST))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
