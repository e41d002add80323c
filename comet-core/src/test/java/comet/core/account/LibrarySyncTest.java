package comet.core.account;

import static comet.core.testing.Libraries.hash;
import static comet.core.testing.Libraries.item;
import static comet.core.testing.Libraries.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import comet.core.account.LibrarySync.Outcome;
import comet.core.debrid.Account;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.library.LibraryState;
import comet.core.library.LibraryTorrent;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.InMemoryInstallationSecret;
import comet.core.port.InMemoryLibraryStore;
import comet.core.port.InMemoryLocks;
import comet.core.port.LibraryStore;
import comet.core.port.Locks;
import comet.core.port.ManualClock;
import comet.core.port.Pause;
import comet.core.port.StoreException;
import comet.core.release.ReleaseNameParser;
import comet.core.testing.ScriptedDebridService;
import comet.core.testing.ScriptedDebridService.LibraryStep;
import comet.core.testing.TrackedThreads;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When libraries are read, how, and what becomes of what is read. */
@Timeout(30)
class LibrarySyncTest {

    private static final Optional<String> ADDRESS = Optional.of("203.0.113.7");
    private static final Account VIEWER = new Account(ServiceId.REALDEBRID, new ApiKey("key"));
    private static final Account OTHER = new Account(ServiceId.REALDEBRID, new ApiKey("other"));

    private final ManualClock time = new ManualClock();
    private final TrackedThreads threads = new TrackedThreads();
    private final InMemoryLibraryStore memory = new InMemoryLibraryStore();
    private final InMemoryInstallationSecret secret = new InMemoryInstallationSecret(new Random(7));
    private final ScriptedDebridService debrid = new ScriptedDebridService(ServiceId.REALDEBRID, CacheCheck.NONE);
    private final RecordedLibraryEvents events = new RecordedLibraryEvents();
    private final AtomicInteger pauses = new AtomicInteger();

    private LibraryStore store = memory;
    private Locks locks = new InMemoryLocks(time);
    private LibraryLimits limits = LibraryLimits.DEFAULT;
    private Map<EntryId, InfoHash> known = Map.of();
    private Runnable meanwhile = () -> {};

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** An instance of the product. */
    private LibrarySync sync() {
        Pause pause = duration -> {
            pauses.incrementAndGet();
            time.advance(duration);
            meanwhile.run();
        };
        var ports = new LibrarySync.Ports(
                id -> id == ServiceId.REALDEBRID ? Optional.of(debrid) : Optional.empty(),
                store,
                secret,
                locks,
                new ReleaseNameParser(),
                account -> known,
                events);
        return new LibrarySync(ports, limits, threads, time, pause);
    }

    private AccountIdentity identity(Account account) {
        return AccountIdentity.of(account, secret.bytes());
    }

    private String lock(Account account) {
        return "debrid-account-sync:realdebrid:" + identity(account).keyedHash();
    }

    private List<String> names(Account account) {
        return memory.find(identity(account), Set.of(), 10_000, Instant.EPOCH).stream()
                .map(LibraryTorrent::name)
                .toList();
    }

    private Optional<Instant> syncedAt(Account account) {
        return memory.state(identity(account)).map(LibraryState::syncedAt);
    }

    private Deadline warmDeadline() {
        return Deadline.after(limits.warmFor(), time);
    }

    private static List<LibraryItem> items(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> item(number, "Lantern.Street.S01E" + number))
                .toList();
    }

    private void startAndWait(LibrarySync sync) throws InterruptedException {
        assertThat(sync.start(VIEWER, ADDRESS)).isEqualTo(Outcome.STARTED);
        threads.awaitIdle();
    }

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
    @DisplayName("SYNC-14, SYNC-22, SYNC-24: who asks for it has his library read at once, for his address, and stored")
    void aSyncStoresTheLibrary() throws Exception {
        List<Optional<String>> addresses = new ArrayList<>();
        debrid.listing((request, deadline) -> {
            addresses.add(request.clientAddress());
            return new LibraryPage(List.of(item(1, "Sintel.2010.1080p")), OptionalInt.of(1));
        });

        startAndWait(sync());

        assertThat(names(VIEWER)).containsExactly("Sintel.2010.1080p");
        assertThat(syncedAt(VIEWER)).contains(time.instant());
        assertThat(addresses).containsExactly(ADDRESS);
        assertThat(names(OTHER)).isEmpty();
        assertThat(events.told()).containsExactly("synced REALDEBRID 1 without hash 0");
    }

    @Test
    @DisplayName("T-SYNC-07: 1,200 torrents in pages of 500: offsets 0, 500, 1000; 1,200 rows")
    void pages() throws Exception {
        debrid.listing(LibraryStep.of(items(1_200)));

        startAndWait(sync());

        assertThat(debrid.calls()).containsExactly("library key 500@0", "library key 500@500", "library key 500@1000");
        assertThat(names(VIEWER)).hasSize(1_200);
    }

    @Test
    @DisplayName("T-SYNC-08: at most 600: pages of 500 and 100, 600 rows")
    void theCap() throws Exception {
        limits = new LibraryLimits(
                limits.refreshAfter(), limits.life(), 600, limits.maxMatches(), limits.warmFor(), false);
        debrid.listing(LibraryStep.of(items(1_200)));

        startAndWait(sync());

        assertThat(debrid.calls()).containsExactly("library key 500@0", "library key 100@500");
        assertThat(names(VIEWER)).hasSize(600);
    }

    @Test
    @DisplayName("SYNC-20: a later page replaces an earlier entry with the same id")
    void laterPagesReplace() throws Exception {
        debrid.listing((request, deadline) -> request.offset() == 0
                ? new LibraryPage(items(500), OptionalInt.empty())
                : new LibraryPage(
                        List.of(item(500, "Harbour.Lights.S01E01"), item(501, "Sintel.2010")), OptionalInt.empty()));

        startAndWait(sync());

        assertThat(names(VIEWER))
                .hasSize(501)
                .contains("Harbour.Lights.S01E01", "Sintel.2010")
                .doesNotContain("Lantern.Street.S01E500");
    }

    @Test
    @DisplayName(
            "SYNC-20: a page of exactly the total is the last; an empty one, too; a service that repeats itself is left")
    void whereReadingEnds() throws Exception {
        debrid.listing((request, deadline) -> new LibraryPage(items(500), OptionalInt.of(500)));
        startAndWait(sync());
        assertThat(debrid.calls()).hasSize(1);

        debrid.listing((request, deadline) ->
                new LibraryPage(request.offset() == 0 ? items(500) : List.of(), OptionalInt.of(0)));
        startAndWait(sync());
        assertThat(debrid.calls()).hasSize(3);

        debrid.listing((request, deadline) -> new LibraryPage(items(500), OptionalInt.empty()));
        startAndWait(sync());
        assertThat(debrid.calls()).hasSize(5);
        assertThat(names(VIEWER)).hasSize(500);
    }

    @Test
    @DisplayName("SYNC-22: entries without a hash are left out and counted, unless it is known whose they are")
    void entriesWithoutHash() throws Exception {
        LibraryItem unknown = new LibraryItem(
                new EntryId("WEB"),
                Optional.empty(),
                "Sintel",
                OptionalLong.empty(),
                TorrentState.READY,
                Optional.empty());
        debrid.listing(LibraryStep.of(List.of(item(1, "Sintel.2010.1080p"), unknown)));

        startAndWait(sync());

        assertThat(names(VIEWER)).containsExactly("Sintel.2010.1080p");
        assertThat(events.told()).containsExactly("synced REALDEBRID 1 without hash 1");

        known = Map.of(new EntryId("WEB"), hash(7));
        memory.forget(identity(VIEWER));
        startAndWait(sync());
        assertThat(names(VIEWER)).containsExactly("Sintel", "Sintel.2010.1080p");
    }

    @Test
    @DisplayName("SYNC-22, DBX-03: what has no time of its own was added when the library was read")
    void unknownTimes() throws Exception {
        LibraryItem timeless = new LibraryItem(
                new EntryId("X"),
                item(1, "").infoHash(),
                "Sintel",
                OptionalLong.empty(),
                TorrentState.READY,
                Optional.empty());
        debrid.listing(LibraryStep.of(List.of(timeless)));

        startAndWait(sync());

        assertThat(memory.find(identity(VIEWER), Set.of(), 1, Instant.EPOCH))
                .extracting(LibraryTorrent::addedAt)
                .containsExactly(time.instant());
    }

    @Test
    @DisplayName("T-SYNC-09, SYNC-21: the second page fails: snapshot and time of sync stay as they were")
    void aFailedPage() throws Exception {
        Instant before = time.instant();
        memory.replace(identity(VIEWER), snapshot(before, item(1, "Sintel.2010.1080p")));
        time.advance(Duration.ofHours(1));
        debrid.listing((request, deadline) -> {
            if (request.offset() > 0) {
                throw new DebridException(DebridFailure.of(FailureKind.SERVER_ERROR));
            }
            return new LibraryPage(items(500), OptionalInt.of(900));
        });

        startAndWait(sync());

        assertThat(names(VIEWER)).containsExactly("Sintel.2010.1080p");
        assertThat(syncedAt(VIEWER)).contains(before);
        assertThat(events.told()).containsExactly("failed REALDEBRID SERVER_ERROR");
    }

    @Test
    @DisplayName("T-SYNC-11: a torrent that was removed at the service is gone after the next sync")
    void removedTorrents() throws Exception {
        debrid.listing(LibraryStep.of(List.of(item(1, "Sintel.2010.1080p"), item(2, "Lantern.Street.S01"))));
        startAndWait(sync());

        debrid.listing(LibraryStep.of(List.of(item(2, "Lantern.Street.S01"))));
        startAndWait(sync());

        assertThat(names(VIEWER)).containsExactly("Lantern.Street.S01");
    }

    @Test
    @DisplayName(
            "DB-65: with the first page as it was, only the time of the last look changes; after six hours all is read")
    void unchangedLibraries() throws Exception {
        debrid.listing(LibraryStep.of(items(700)));
        startAndWait(sync());
        Instant listed = time.instant();
        time.advance(Duration.ofMinutes(20));

        startAndWait(sync());

        assertThat(debrid.calls()).containsExactly("library key 500@0", "library key 500@500", "library key 500@0");
        assertThat(memory.state(identity(VIEWER))).hasValueSatisfying(state -> {
            assertThat(state.syncedAt()).isEqualTo(time.instant());
            assertThat(state.listedAt()).isEqualTo(listed);
        });
        assertThat(events.told()).containsExactly("synced REALDEBRID 700 without hash 0", "unchanged REALDEBRID");

        time.advance(Duration.ofHours(6).minusMinutes(20));
        startAndWait(sync());
        assertThat(debrid.calls()).hasSize(5);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("DB-65: a total, a state or a name that changed on the first page means that all is read")
    @CsvSource({"TOTAL", "STATE", "NAME"})
    void changedLibraries(String what) throws Exception {
        debrid.listing((request, deadline) -> new LibraryPage(List.of(item(1, "Sintel")), OptionalInt.of(1)));
        startAndWait(sync());

        LibraryItem now = switch (what) {
            case "STATE" -> item(1, "Sintel", TorrentState.FAILED);
            case "NAME" -> item(1, "Sintel.2010");
            default -> item(1, "Sintel");
        };
        int total = what.equals("TOTAL") ? 2 : 1;
        debrid.listing((request, deadline) -> new LibraryPage(List.of(now), OptionalInt.of(total)));
        startAndWait(sync());

        assertThat(events.told()).hasSize(2).allMatch(line -> line.startsWith("synced"));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("DB-68: a key that is refused deletes the snapshot, and its owner hears why")
    @EnumSource(
            value = FailureKind.class,
            names = {"INVALID_CREDENTIALS", "ACCOUNT_BLOCKED", "NOT_PREMIUM", "SUBSCRIPTION_EXPIRED", "PLAN_RESTRICTED"
            })
    void refusedKeys(FailureKind kind) throws Exception {
        memory.replace(identity(VIEWER), snapshot(time.instant(), item(1, "Sintel.2010.1080p")));
        memory.replace(identity(OTHER), snapshot(time.instant(), item(1, "Sintel.2010.1080p")));
        debrid.listing((request, deadline) -> {
            throw new DebridException(DebridFailure.of(kind));
        });
        LibrarySync sync = sync();

        startAndWait(sync);

        assertThat(names(VIEWER)).isEmpty();
        assertThat(syncedAt(VIEWER)).isEmpty();
        assertThat(sync.refusal(VIEWER)).contains(DebridFailure.of(kind));
        assertThat(sync.refusal(OTHER)).isEmpty();
        assertThat(names(OTHER)).hasSize(1);
    }

    @Test
    @DisplayName("DB-68: a refused key is not tried again by every search, but when its owner says so; success ends it")
    void refusedKeysRest() throws Exception {
        debrid.listing((request, deadline) -> {
            throw new DebridException(DebridFailure.of(FailureKind.INVALID_CREDENTIALS));
        });
        LibrarySync sync = sync();
        startAndWait(sync);

        sync.warm(List.of(VIEWER), ADDRESS, warmDeadline());
        sync.refresh(List.of(VIEWER), ADDRESS);
        threads.awaitIdle();
        assertThat(debrid.calls()).hasSize(1);

        debrid.listing(LibraryStep.of(items(1)));
        startAndWait(sync);
        assertThat(sync.refusal(VIEWER)).isEmpty();

        debrid.listing((request, deadline) -> {
            throw new DebridException(DebridFailure.of(FailureKind.INVALID_CREDENTIALS));
        });
        startAndWait(sync);
        time.advance(limits.refreshAfter());
        assertThat(sync.refusal(VIEWER)).isEmpty();
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
