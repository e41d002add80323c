package comet.core.account;

import static comet.core.testing.Libraries.item;
import static comet.core.testing.Libraries.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import comet.core.account.LibrarySync.Outcome;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.ServiceId;
import comet.core.memory.InMemoryLocks;
import comet.core.port.DebridException;
import comet.core.port.Locks;
import comet.core.port.StoreException;
import comet.core.testing.ScriptedDebridService.LibraryStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One reading of a library by all instances, and what happens when a store or the program ends. */
class LibraryLockTest extends LibrarySyncTestBase {

    @Test
    @DisplayName("T-SYNC-05: another instance reads it: the search looks every 150 ms, then uses its snapshot")
    void anotherInstanceReads() throws Exception {
        debrid.listing(LibraryStep.of(items(1)));
        Locks.Lease elsewhere =
                locks.tryAcquire(lock(VIEWER), Duration.ofMinutes(5)).orElseThrow();
        meanwhile = () -> {
            if (pauses.get() == 7) {
                memory.replace(identity(VIEWER), snapshot(time.instant(), item(9, "Sintel")));
                elsewhere.close();
            }
        };

        sync().warm(List.of(VIEWER), ADDRESS, warmDeadline());

        assertThat(pauses).hasValue(7);
        assertThat(names(VIEWER)).containsExactly("Sintel");
        assertThat(debrid.calls()).isEmpty();
    }

    @Test
    @DisplayName("SYNC-10: an instance that never finishes is waited for until the deadline, and no longer")
    void anotherInstanceHangs() throws Exception {
        debrid.listing(LibraryStep.of(items(1)));
        var unused = locks.tryAcquire(lock(VIEWER), Duration.ofMinutes(5));
        Instant before = time.instant();

        sync().warm(List.of(VIEWER), ADDRESS, warmDeadline());

        assertThat(time.instant()).isEqualTo(before.plus(limits.warmFor()));
        assertThat(debrid.calls()).isEmpty();
    }

    @Test
    @DisplayName("PLAY-90: while it is read, here or on another instance, it is not read again")
    void alreadyRunning() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        debrid.listing((request, deadline) -> {
            asked.countDown();
            go.await();
            return new LibraryPage(items(1), OptionalInt.of(1));
        });
        LibrarySync here = sync();
        LibrarySync elsewhere = sync();

        assertThat(here.start(VIEWER, ADDRESS)).isEqualTo(Outcome.STARTED);
        asked.await();
        assertThat(here.start(VIEWER, ADDRESS)).isEqualTo(Outcome.RUNNING);
        assertThat(elsewhere.start(VIEWER, ADDRESS)).isEqualTo(Outcome.RUNNING);
        assertThat(elsewhere.start(OTHER, ADDRESS)).isEqualTo(Outcome.STARTED);
        go.countDown();
        threads.awaitIdle();

        assertThat(here.start(VIEWER, ADDRESS)).isEqualTo(Outcome.STARTED);
        threads.awaitIdle();
    }

    @Test
    @DisplayName("SYNC-13: the lock is given back at the end, after a failure and after a fault of ours")
    void locksAreGivenBack() throws Exception {
        InMemoryLocks shared = new InMemoryLocks(time);
        locks = shared;
        List<LibraryStep> ends = List.of(
                LibraryStep.of(items(1)),
                (request, deadline) -> {
                    throw new DebridException(DebridFailure.of(FailureKind.RATE_LIMITED));
                },
                (request, deadline) -> {
                    throw new IllegalStateException("key");
                });
        for (LibraryStep end : ends) {
            debrid.listing(end);
            startAndWait(sync());
            assertThat(shared.isHeld(lock(VIEWER))).isFalse();
        }
        assertThat(events.told())
                .containsExactly(
                        "synced REALDEBRID 1 without hash 0",
                        "failed REALDEBRID RATE_LIMITED",
                        "broke REALDEBRID IllegalStateException");
    }

    @Test
    @DisplayName(
            "T-SYNC-17, SYNC-13: at the end of the program what waits is not run, what runs is called off, no lock stays")
    void shutdown() throws Exception {
        InMemoryLocks shared = new InMemoryLocks(time);
        locks = shared;
        CountDownLatch busy = new CountDownLatch(8);
        debrid.listing((request, deadline) -> {
            busy.countDown();
            new CountDownLatch(1).await();
            throw new AssertionError("it never ends by itself");
        });
        LibrarySync sync = sync();
        List<Account> accounts = IntStream.range(0, 10)
                .mapToObj(number -> new Account(ServiceId.REALDEBRID, new ApiKey("key" + number)))
                .toList();
        accounts.forEach(account -> assertThat(sync.start(account, ADDRESS)).isEqualTo(Outcome.STARTED));
        busy.await();
        assertThat(accounts).allMatch(account -> shared.isHeld(lock(account)));

        sync.close();

        assertThat(accounts).noneMatch(account -> shared.isHeld(lock(account)));
        assertThat(debrid.calls()).hasSize(8);
        assertThat(accounts).allMatch(account -> names(account).isEmpty());
        assertThat(sync.start(VIEWER, ADDRESS)).isEqualTo(Outcome.UNAVAILABLE);
    }

    @Test
    @DisplayName("SYNC-11: a store that fails costs the snapshot, never the search")
    void theStoreFails() throws Exception {
        store = spy(memory);
        doThrow(new StoreException("reading when a library was read", new IllegalStateException()))
                .when(store)
                .state(any());
        debrid.listing(LibraryStep.of(items(1)));

        sync().warm(List.of(VIEWER), ADDRESS, warmDeadline());
        sync().refresh(List.of(VIEWER), ADDRESS);
        threads.awaitIdle();

        assertThat(debrid.calls()).isEmpty();
        assertThat(events.told()).hasSize(2).allMatch(line -> line.startsWith("store"));
    }

    @Test
    @DisplayName("PLAY-90: without locks nothing is read, and the viewer hears that it cannot be")
    void theLocksFail() {
        locks = (key, life) -> {
            throw new StoreException("taking a lock", new IllegalStateException());
        };
        debrid.listing(LibraryStep.of(items(1)));

        assertThat(sync().start(VIEWER, ADDRESS)).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(debrid.calls()).isEmpty();
    }
}
