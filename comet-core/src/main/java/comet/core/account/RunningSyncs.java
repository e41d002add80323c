package comet.core.account;

import comet.core.debrid.Account;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind.AccountFault;
import comet.core.lease.LeaseKeeper;
import comet.core.lease.LeaseTimes;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.port.LibraryStore;
import comet.core.port.Locks;
import comet.core.port.StoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** The syncs of this instance: each account by one at a time on all instances, a few at once (SYNC-13). Thread-safe. */
final class RunningSyncs implements AutoCloseable {

    /** Libraries read at once; more wait for their turn. */
    private static final int AT_ONCE = 8;

    /** Libraries read or waiting; more are refused, the next search tries again. */
    private static final int MAX = 256;

    /** No library takes longer. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** How long shutdown waits for the locks to be given back. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /** The lock outlives its holder by five minutes at most, and never the wait for a turn and the reading. */
    private static final LeaseTimes LEASE =
            new LeaseTimes(Duration.ofMinutes(5), Duration.ofSeconds(150), Duration.ofHours(1));

    /** What became of the wish to begin. */
    sealed interface Begun {

        /** It has begun, or waits for its turn. */
        record Started(Sync sync) implements Begun {}

        /** Another one is under way; here, if it is there, else on another instance. */
        record Held(Optional<Sync> here) implements Begun {}

        /** There are too many, or the program is ending. */
        record Refused() implements Begun {}
    }

    private final LibraryStore store;
    private final Locks locks;
    private final LibraryEvents events;
    private final LibraryReading reading;
    private final Refusals refusals;
    private final ExecutorService threads;
    private final InstantSource time;
    private final ConcurrentMap<AccountIdentity, Sync> syncs = new ConcurrentHashMap<>();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private volatile boolean closed;

    RunningSyncs(
            LibrarySync.Ports ports,
            LibraryLimits limits,
            Refusals refusals,
            ExecutorService threads,
            InstantSource time) {
        this.store = ports.store();
        this.locks = ports.locks();
        this.events = ports.events();
        this.reading = new LibraryReading(ports.parser(), ports.entries(), limits, time);
        this.refusals = refusals;
        this.threads = threads;
        this.time = time;
    }

    /** Begins to read a library, unless that is under way. */
    Begun begin(DebridService service, Account account, AccountIdentity identity, Optional<String> clientAddress)
            throws StoreException {
        if (closed || syncs.size() >= MAX) {
            return new Begun.Refused();
        }
        String key = "debrid-account-sync:" + identity.service().key() + ":" + identity.keyedHash();
        Optional<Locks.Lease> lease = locks.tryAcquire(key, LEASE.life());
        if (lease.isEmpty()) {
            return new Begun.Held(Optional.ofNullable(syncs.get(identity)));
        }
        var keeper =
                new LeaseKeeper(locks, key, lease.get(), LEASE, LeaseKeeper.Interval.REAL, time, events::storeFailed);
        Sync sync = new Sync();
        syncs.put(identity, sync);
        try {
            threads.execute(() -> run(sync, keeper, new Reader(service, account, identity, clientAddress)));
        } catch (RejectedExecutionException e) {
            end(sync, keeper, identity);
            return new Begun.Refused();
        }
        if (closed) {
            sync.callOff();
        }
        return new Begun.Started(sync);
    }

    /** Whose library is read, and how. */
    private record Reader(
            DebridService service, Account account, AccountIdentity identity, Optional<String> clientAddress) {}

    private void run(Sync sync, LeaseKeeper keeper, Reader reader) {
        try {
            keeper.start(threads, sync::callOff);
            sync.run(() -> inTurn(reader));
        } catch (InterruptedException e) {
            // Called off: what there was before stands. The thread ends here.
        } catch (StoreException e) {
            events.storeFailed(e);
        } catch (RuntimeException e) {
            events.broke(reader.identity().service(), e);
        } finally {
            end(sync, keeper, reader.identity());
        }
    }

    private void end(Sync sync, LeaseKeeper keeper, AccountIdentity identity) {
        syncs.remove(identity, sync);
        keeper.close();
        sync.end();
    }

    private void inTurn(Reader reader) throws InterruptedException, StoreException {
        turns.acquire();
        try {
            if (closed) {
                // The turn is free because the one before was called off.
                throw new InterruptedException();
            }
            read(reader);
        } finally {
            turns.release();
        }
    }

    private void read(Reader reader) throws InterruptedException, StoreException {
        AccountIdentity identity = reader.identity();
        try {
            var result = reading.read(
                    reader.service(),
                    reader.account(),
                    reader.clientAddress(),
                    store.state(identity),
                    Deadline.after(LIMIT, time));
            if (Thread.interrupted()) {
                // The lock may be in other hands: what they store must not be overwritten.
                throw new InterruptedException();
            }
            store(identity, result);
            refusals.accepted(identity);
        } catch (DebridException e) {
            failed(identity, e.failure());
        }
    }

    private void store(AccountIdentity identity, LibraryReading.Result result) throws StoreException {
        switch (result) {
            case LibraryReading.Result.Taken(var snapshot, int withoutHash) -> {
                store.replace(identity, snapshot);
                events.synced(identity.service(), snapshot.torrents().size(), withoutHash);
            }
            case LibraryReading.Result.Unchanged(var at) -> {
                store.confirm(identity, at);
                events.unchanged(identity.service());
            }
        }
    }

    private void failed(AccountIdentity identity, DebridFailure failure) throws StoreException {
        events.failed(identity.service(), failure);
        if (failure.kind().accountFault() != AccountFault.NONE) {
            refusals.refused(identity, failure);
            store.forget(identity);
        }
    }

    @Override
    public void close() {
        closed = true;
        List<Sync> all = List.copyOf(syncs.values());
        all.forEach(Sync::callOff);
        Deadline deadline = Deadline.after(FAREWELL, time);
        try {
            for (Sync sync : all) {
                sync.await(deadline, time);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
