package comet.core.account;

import static comet.core.testing.Libraries.item;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.account.LibrarySync.Outcome;
import comet.core.debrid.Account;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.ServiceId;
import comet.core.library.LibraryState;
import comet.core.library.LibraryTorrent;
import comet.core.memory.InMemoryInstallationSecret;
import comet.core.memory.InMemoryLocks;
import comet.core.port.Deadline;
import comet.core.port.InMemoryLibraryStore;
import comet.core.port.LibraryStore;
import comet.core.port.Locks;
import comet.core.port.ManualClock;
import comet.core.port.Pause;
import comet.core.release.ReleaseNameParser;
import comet.core.testing.ScriptedDebridService;
import comet.core.testing.TrackedThreads;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** Libraries of accounts of one service, read into memory, and a clock that moves by hand. */
@Timeout(30)
abstract class LibrarySyncTestBase {

    static final Optional<String> ADDRESS = Optional.of("203.0.113.7");
    static final Account VIEWER = new Account(ServiceId.REALDEBRID, new ApiKey("key"));
    static final Account OTHER = new Account(ServiceId.REALDEBRID, new ApiKey("other"));

    final ManualClock time = new ManualClock();
    final TrackedThreads threads = new TrackedThreads();
    final InMemoryLibraryStore memory = new InMemoryLibraryStore();
    final InMemoryInstallationSecret secret = new InMemoryInstallationSecret(new Random(7));
    final ScriptedDebridService debrid = new ScriptedDebridService(ServiceId.REALDEBRID, CacheCheck.NONE);
    final RecordedLibraryEvents events = new RecordedLibraryEvents();
    final AtomicInteger pauses = new AtomicInteger();

    LibraryStore store = memory;
    Locks locks = new InMemoryLocks(time);
    LibraryLimits limits = LibraryLimits.DEFAULT;
    Map<EntryId, InfoHash> known = Map.of();
    Runnable meanwhile = () -> {};

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** An instance of the product. */
    LibrarySync sync() {
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

    AccountIdentity identity(Account account) {
        return AccountIdentity.of(account, secret.bytes());
    }

    String lock(Account account) {
        return "debrid-account-sync:realdebrid:" + identity(account).keyedHash();
    }

    List<String> names(Account account) {
        return memory.find(identity(account), Set.of(), 10_000, Instant.EPOCH).stream()
                .map(LibraryTorrent::name)
                .toList();
    }

    Optional<Instant> syncedAt(Account account) {
        return memory.state(identity(account)).map(LibraryState::syncedAt);
    }

    Deadline warmDeadline() {
        return Deadline.after(limits.warmFor(), time);
    }

    static List<LibraryItem> items(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> item(number, "Lantern.Street.S01E" + number))
                .toList();
    }

    void startAndWait(LibrarySync sync) throws InterruptedException {
        assertThat(sync.start(VIEWER, ADDRESS)).isEqualTo(Outcome.STARTED);
        threads.awaitIdle();
    }
}
