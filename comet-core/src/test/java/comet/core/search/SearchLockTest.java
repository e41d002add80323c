package comet.core.search;

import static comet.core.testing.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.lease.LeaseKeeper;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.port.DemandStore.LastScrape;
import comet.core.port.Locks;
import comet.core.port.ReleaseStore;
import comet.core.port.ScopedRelease;
import comet.core.port.ScrapeContext;
import comet.core.port.StoreException;
import comet.core.testing.UnreachableDatabase;
import comet.core.torrent.Release;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One search of all instances: its lock, and a database that is away or slow. */
class SearchLockTest extends SourceSearchTestBase {

    /** A lock is to be renewed three times, at once. */
    private static LeaseKeeper.Interval threeTimes() {
        AtomicInteger left = new AtomicInteger(3);
        return (closed, interval) -> {
            if (left.getAndDecrement() > 0) {
                return true;
            }
            closed.await();
            return false;
        };
    }

    private SourceSearch renewed(Locks shared, LeaseKeeper.Interval interval, ScrapeSource... sources) {
        return new SourceSearch(
                List.of(sources),
                new SourceSearch.Surroundings(
                        releases,
                        demand,
                        shared,
                        LOCK,
                        interval,
                        new StoreCalls(threads, time),
                        threads,
                        time,
                        reports));
    }

    @Test
    @DisplayName("T-SRCH-16: while another instance holds the lock, no source is asked")
    void anotherInstanceSearches() throws Exception {
        Optional<Locks.Lease> lease = locks.tryAcquire(EPISODE_KEY, LOCK.life());
        assertThat(lease).isPresent();

        assertThat(endOf(join(search(), EPISODE))).isEqualTo(SearchFlight.End.ELSEWHERE);
        assertThat(alpha.requests()).isEmpty();
    }

    @Test
    @DisplayName("T-SRCH-16: a search that has just ended elsewhere is not repeated; one that the caller knows of is")
    void aSearchThatJustEnded() throws Exception {
        LastScrape last = new LastScrape(time.instant(), false);
        demand.scraped(EPISODE_KEY, last);

        assertThat(endOf(join(search(), EPISODE))).isEqualTo(SearchFlight.End.ELSEWHERE);
        assertThat(alpha.requests()).isEmpty();
        assertThat(endOf(search().join(wanted(MediaType.SERIES, EPISODE), ScrapeContext.LIVE, Optional.of(last))))
                .isEqualTo(SearchFlight.End.DONE);
        assertThat(alpha.requests()).hasSize(1);
    }

    @Test
    @DisplayName("without a database the sources are asked all the same")
    void withoutADatabase() throws Exception {
        UnreachableDatabase away = new UnreachableDatabase();
        alpha.finding(release(1, "Example.Show.S01E02.720p"));

        SearchFlight flight = join(search(away, away, away, LOCK, source(alpha)), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(flight.found()).hasSize(1);
        assertThat(reports.awaitFirst().lines())
                .containsExactlyInAnyOrder(
                        "locking failed (IOException)",
                        "alpha LIVE answered 1",
                        "writing releases failed (IOException)");
    }

    @Test
    @DisplayName("DB-03: what could not be stored does not count as searched")
    void whatIsNotStoredIsNotSearched() throws Exception {
        alpha.finding(release(1, "Example.Show.S01E02.720p"));

        SearchFlight flight = join(search(new UnreachableDatabase(), demand, locks, LOCK, source(alpha)), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
    }

    /** A store that writes only when told to. */
    private static final class SlowStore implements ReleaseStore {
        private final CountDownLatch mayWrite = new CountDownLatch(1);
        private final ReleaseStore store;

        private SlowStore(ReleaseStore store) {
            this.store = store;
        }

        @Override
        public List<Release> find(MediaId media, Scope scope) throws StoreException {
            return store.find(media, scope);
        }

        @Override
        public void save(MediaId media, Collection<ScopedRelease> found) throws StoreException {
            try {
                mayWrite.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException("writing releases", e);
            }
            store.save(media, found);
        }
    }

    @Test
    @DisplayName("DB-14: viewers do not wait for the database to write; the request counts as searched when it has")
    void viewersDoNotWaitForWriting() throws Exception {
        SlowStore slow = new SlowStore(releases);
        alpha.finding(release(1, "Example.Show.S01E02.720p"));
        SourceSearch search = search(slow, demand, locks, LOCK, source(alpha));

        SearchFlight flight = join(search, EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        assertThat(flight.found()).hasSize(1);
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
        assertThat(join(search, EPISODE)).isSameAs(flight);

        slow.mayWrite.countDown();
        threads.awaitIdle();
        assertThat(demand.lastScrape(EPISODE_KEY)).isPresent();
        assertThat(locks.isHeld(EPISODE)).isFalse();
    }

    /** A lock whose renewals a test scripts. */
    private static final class ScriptedLocks implements Locks {

        private interface Renewal {
            boolean renew(int count) throws StoreException;
        }

        private final Renewal renewal;
        private final AtomicInteger renewals = new AtomicInteger();
        private final CountDownLatch renewedThrice = new CountDownLatch(3);
        private final CountDownLatch closed = new CountDownLatch(1);
        private final AtomicBoolean taken = new AtomicBoolean();

        private ScriptedLocks(Renewal renewal) {
            this.renewal = renewal;
        }

        @Override
        public Optional<Lease> tryAcquire(String key, Duration timeToLive) {
            if (taken.getAndSet(true)) {
                return Optional.empty();
            }
            return Optional.of(new Lease() {
                @Override
                public boolean renew() throws StoreException {
                    renewedThrice.countDown();
                    return renewal.renew(renewals.incrementAndGet());
                }

                @Override
                public void close() {
                    closed.countDown();
                }
            });
        }

        private void awaitThreeRenewals() throws InterruptedException {
            assertThat(renewedThrice.await(30, TimeUnit.SECONDS))
                    .as("renewed three times")
                    .isTrue();
        }
    }

    @Test
    @DisplayName("DB-13: the lock is renewed again and again while a source is slow, then given back")
    void theLockIsRenewed() throws Exception {
        ScriptedLocks renewing = new ScriptedLocks(count -> true);
        alpha.held().finding(release(1, "Example.Show.S01E02.720p"));

        SearchFlight flight = join(renewed(renewing, threeTimes(), source(alpha)), EPISODE);
        renewing.awaitThreeRenewals();
        alpha.letGo();

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(renewing.closed.getCount()).isZero();
        assertThat(demand.lastScrape(EPISODE_KEY)).isPresent();
    }

    @Test
    @DisplayName("SRCH-39: a search that lost its lock breaks off: sources are interrupted, nothing is remembered")
    void aLostLockBreaksOff() throws Exception {
        ScriptedLocks losing = new ScriptedLocks(count -> false);
        LeaseKeeper.Interval onceAsked = (closed, interval) -> {
            alpha.awaitAsked();
            return true;
        };
        beta.finding(release(3, "Example.Show.S01E02.2160p"));

        SearchFlight flight = join(renewed(losing, onceAsked, source(alpha.held()), source(beta)), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.BROKEN_OFF);
        alpha.awaitInterrupted();
        threads.awaitIdle();
        assertThat(losing.renewals).hasValue(1);
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
    }

    @Test
    @DisplayName("a renewal that the database does not answer is tried again, and the search goes on")
    void aRenewalIsTriedAgain() throws Exception {
        ScriptedLocks failing = new ScriptedLocks(count -> {
            if (count < 3) {
                throw new StoreException("renewing", new IOException());
            }
            return true;
        });
        alpha.held();

        SearchFlight flight = join(renewed(failing, threeTimes(), source(alpha)), EPISODE);
        failing.awaitThreeRenewals();
        alpha.letGo();

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(reports.awaitFirst().lines())
                .containsOnlyOnce("alpha LIVE answered 0")
                .contains("renewing failed (IOException)");
    }
}
