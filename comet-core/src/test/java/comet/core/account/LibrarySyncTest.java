package comet.core.account;

import static comet.core.testing.Libraries.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import comet.core.account.LibrarySync.Outcome;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.ServiceId;
import comet.core.port.Deadline;
import comet.core.testing.ScriptedDebridService.LibraryStep;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a library is read: because its owner wants it, or behind a search. */
class LibrarySyncTest extends LibrarySyncTestBase {

    @ParameterizedTest(name = "{0} with key [{1}]: {2}")
    @DisplayName("PLAY-90, DB-51, HTTP-189: a sync says why it does not start, and asks nobody")
    @CsvSource({
        "REALDEBRID, ' ', KEY_MISSING",
        "OFFCLOUD, '', KEY_MISSING",
        "OFFCLOUD, key, SERVICE_NOT_OFFERED",
        "REALDEBRID, key, NO_LIBRARY"
    })
    void aSyncSaysWhyItDoesNotStart(ServiceId service, String key, Outcome outcome) {
        assertThat(sync().start(new Account(service, new ApiKey(key)), ADDRESS)).isEqualTo(outcome);
        assertThat(debrid.calls()).isEmpty();
    }

    @Test
    @DisplayName(
            "T-SYNC-01, T-SYNC-03: a search waits for the snapshot that is missing; an account listed twice is read once")
    void aSearchWaits() throws Exception {
        debrid.listing(LibraryStep.of(items(1)));

        sync().warm(
                        List.of(VIEWER, VIEWER, new Account(ServiceId.REALDEBRID, new ApiKey(" "))),
                        ADDRESS,
                        warmDeadline());

        assertThat(names(VIEWER)).hasSize(1);
        assertThat(debrid.calls()).containsExactly("library key 500@0");
    }

    @Test
    @DisplayName("T-SYNC-02: the snapshots of two accounts are looked at side by side")
    void sideBySide() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        store = spy(memory);
        doAnswer(call -> {
                    both.await();
                    return call.callRealMethod();
                })
                .when(store)
                .state(any());
        memory.replace(identity(VIEWER), snapshot(time.instant()));
        memory.replace(identity(OTHER), snapshot(time.instant()));

        sync().warm(List.of(VIEWER, OTHER), ADDRESS, Deadline.after(Duration.ofMinutes(1), time));

        assertThat(both.isBroken()).isFalse();
        assertThat(debrid.calls()).isEmpty();
    }

    @Test
    @DisplayName("T-SYNC-04, DB-62: what is not read in time goes on behind the answer")
    void lateLibraries() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        debrid.listing((request, deadline) -> {
            answered.await();
            return new LibraryPage(items(1), OptionalInt.of(1));
        });
        limits = new LibraryLimits(
                limits.refreshAfter(), limits.life(), limits.maxItems(), limits.maxMatches(), Duration.ZERO, false);

        sync().warm(List.of(VIEWER), ADDRESS, warmDeadline());
        assertThat(names(VIEWER)).isEmpty();
        answered.countDown();
        threads.awaitIdle();
    }

    @Test
    @DisplayName("DB-62: a search that leaves does not take the sync with it")
    void interruptedWaiting() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        debrid.listing((request, deadline) -> {
            asked.countDown();
            left.await();
            return new LibraryPage(items(1), OptionalInt.of(1));
        });
        LibrarySync sync = sync();
        Thread viewer = Thread.ofVirtual().start(() -> {
            try {
                sync.warm(List.of(VIEWER), ADDRESS, Deadline.after(Duration.ofDays(1), time));
            } catch (InterruptedException e) {
                left.countDown();
            }
        });
        asked.await();

        viewer.interrupt();
        viewer.join();
        threads.awaitIdle();

        assertThat(names(VIEWER)).hasSize(1);
    }

    @ParameterizedTest(name = "age {0} s: fresh {1}")
    @DisplayName("SYNC-01: a snapshot is fresh for its life, the last second included")
    @CsvSource({"86400, true", "86401, false"})
    void freshness(int age, boolean fresh) throws Exception {
        memory.replace(identity(VIEWER), snapshot(time.instant()));
        debrid.listing(LibraryStep.of(items(1)));
        time.advance(Duration.ofSeconds(age));

        sync().warm(List.of(VIEWER), ADDRESS, warmDeadline());

        assertThat(debrid.calls().isEmpty()).isEqualTo(fresh);
    }

    @ParameterizedTest(name = "age {0} s: read again {1}")
    @DisplayName("T-SYNC-06: a snapshot of 899 s is not renewed behind a search, one of 900 s is")
    @CsvSource({"899, false", "900, true", "901, true"})
    void refreshing(int age, boolean again) throws Exception {
        memory.replace(identity(VIEWER), snapshot(time.instant()));
        debrid.listing(LibraryStep.of(items(1)));
        time.advance(Duration.ofSeconds(age));

        sync().refresh(List.of(VIEWER), ADDRESS);
        threads.awaitIdle();

        assertThat(!debrid.calls().isEmpty()).isEqualTo(again);
    }

    @Test
    @DisplayName(
            "SYNC-12: an account that was never read is read behind the search; one that is being read is passed over")
    void refreshingWhatIsMissing() throws Exception {
        debrid.listing(LibraryStep.of(items(1)));
        var unused = locks.tryAcquire(lock(OTHER), Duration.ofMinutes(5));

        sync().refresh(List.of(VIEWER, OTHER), ADDRESS);
        threads.awaitIdle();

        assertThat(debrid.calls()).containsExactly("library key 500@0");
        assertThat(pauses).hasValue(0);
    }
}
