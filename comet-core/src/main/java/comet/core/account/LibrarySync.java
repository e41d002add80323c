package comet.core.account;

import comet.core.debrid.Account;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.library.LibraryState;
import comet.core.port.Deadline;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import comet.core.port.InstallationSecret;
import comet.core.port.LibraryStore;
import comet.core.port.Locks;
import comet.core.port.Pause;
import comet.core.port.StoreException;
import comet.core.release.ReleaseParser;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Decides when the library of an account is read (account-sync.md, section 2): when its owner says so, when he searches
 * and there is no snapshot, and behind a search when the snapshot has become old. Nothing is read on a timer: an account
 * that nobody searches with is never contacted. Thread-safe; closed at shutdown, before the stores.
 */
public final class LibrarySync implements AutoCloseable {

    /** How often a search looks whether another instance has finished (SYNC-10). */
    private static final Duration POLL = Duration.ofMillis(150);

    /** How the request to read a library ends. */
    public enum Outcome {
        /** It is being read now. */
        STARTED,
        /** It is being read already, here or on another instance; or the lock says so while the one who held it is gone. */
        RUNNING,
        /** The account has no key (DB-51). */
        KEY_MISSING,
        /** This installation has no adapter for the service. */
        SERVICE_NOT_OFFERED,
        /** The service keeps no library (HTTP-189). */
        NO_LIBRARY,
        /** The database cannot be used, or too many libraries wait to be read. */
        UNAVAILABLE
    }

    /** Says which torrents the entries of an account are, where its service does not (Premiumize). */
    @FunctionalInterface
    public interface KnownEntries {

        /** What was learned when they were added; never fails, may block on a store. */
        Map<EntryId, InfoHash> of(Account account);

        /** Nothing is known. */
        KnownEntries NONE = account -> Map.of();
    }

    /**
     * What reading libraries needs of the outside.
     *
     * @param secret what accounts are known by
     * @param parser reads the names of torrents
     * @param entries says which torrents entries are whose service does not tell
     */
    public record Ports(
            DebridServices services,
            LibraryStore store,
            InstallationSecret secret,
            Locks locks,
            ReleaseParser parser,
            KnownEntries entries,
            LibraryEvents events) {}

    private final DebridServices services;
    private final LibraryStore store;
    private final InstallationSecret secret;
    private final LibraryEvents events;
    private final LibraryLimits limits;
    private final ExecutorService threads;
    private final InstantSource time;
    private final Pause pause;
    private final Refusals refusals;
    private final RunningSyncs running;

    /**
     * @param threads runs syncs and waits for them: it starts every task at once, virtual threads are meant. The caller
     *     closes it, after this
     * @param pause how a search waits for another instance
     */
    public LibrarySync(Ports ports, LibraryLimits limits, ExecutorService threads, InstantSource time, Pause pause) {
        this.services = ports.services();
        this.store = ports.store();
        this.secret = ports.secret();
        this.events = ports.events();
        this.limits = limits;
        this.threads = threads;
        this.time = time;
        this.pause = pause;
        this.refusals = new Refusals(limits.refreshAfter(), time);
        this.running = new RunningSyncs(ports, limits, refusals, threads, time);
    }

    /**
     * Starts reading the library of an account because the viewer asked for it, whatever its age (PLAY-90). Returns at
     * once.
     *
     * @param clientAddress the viewer's public address, told to the service (SYNC-24); empty when unknown
     */
    public Outcome start(Account account, Optional<String> clientAddress) {
        if (account.key().isMissing()) {
            return Outcome.KEY_MISSING;
        }
        Optional<DebridService> service = services.find(account.service());
        if (service.isEmpty()) {
            return Outcome.SERVICE_NOT_OFFERED;
        }
        if (!service.get().capabilities(account).hasLibrary()) {
            return Outcome.NO_LIBRARY;
        }
        try {
            return switch (running.begin(service.get(), account, identity(account), clientAddress)) {
                case RunningSyncs.Begun.Started started -> Outcome.STARTED;
                case RunningSyncs.Begun.Held held -> Outcome.RUNNING;
                case RunningSyncs.Begun.Refused refused -> Outcome.UNAVAILABLE;
            };
        } catch (StoreException e) {
            events.storeFailed(e);
            return Outcome.UNAVAILABLE;
        }
    }

    /**
     * Has a snapshot made of every account that has none, and waits for them until the deadline (SYNC-10, DB-62): what is
     * late goes on behind. Never fails.
     */
    public void warm(Collection<Account> accounts, Optional<String> clientAddress, Deadline deadline)
            throws InterruptedException {
        List<Future<?>> waiting = new ArrayList<>();
        try {
            for (Account account : readable(accounts)) {
                waiting.add(threads.submit(() -> {
                    warm(account, clientAddress, deadline);
                    return account;
                }));
            }
            for (Future<?> one : waiting) {
                one.get(deadline.left(time).toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (TimeoutException | RejectedExecutionException e) {
            // Too late, or the program is ending.
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for a library handles its own failures", e);
        } finally {
            // Only the waiting ends.
            waiting.forEach(one -> one.cancel(true));
        }
    }

    private void warm(Account account, Optional<String> clientAddress, Deadline deadline) throws InterruptedException {
        try {
            AccountIdentity identity = identity(account);
            if (isFresh(identity) || refusals.of(identity).isPresent()) {
                return;
            }
            switch (running.begin(library(account), account, identity, clientAddress)) {
                case RunningSyncs.Begun.Started(Sync sync) -> sync.await(deadline, time);
                case RunningSyncs.Begun.Held(Optional<Sync> here) -> {
                    if (here.isPresent()) {
                        here.get().await(deadline, time);
                    } else {
                        awaitElsewhere(identity, deadline);
                    }
                }
                case RunningSyncs.Begun.Refused refused -> {}
            }
        } catch (StoreException e) {
            events.storeFailed(e);
        }
    }

    private void awaitElsewhere(AccountIdentity account, Deadline deadline)
            throws StoreException, InterruptedException {
        for (Duration left = deadline.left(time); left.isPositive(); left = deadline.left(time)) {
            pause.pause(left.compareTo(POLL) < 0 ? left : POLL);
            if (isFresh(account)) {
                return;
            }
        }
    }

    /** Has the snapshots renewed that have become old (SYNC-12, DB-63). Returns at once. */
    public void refresh(Collection<Account> accounts, Optional<String> clientAddress) {
        for (Account account : readable(accounts)) {
            try {
                threads.execute(() -> refresh(account, clientAddress));
            } catch (RejectedExecutionException e) {
                // The program is ending.
            }
        }
    }

    private void refresh(Account account, Optional<String> clientAddress) {
        try {
            AccountIdentity identity = identity(account);
            boolean due = state(identity)
                    .filter(state -> !state.isDue(limits.refreshAfter(), time.instant()))
                    .isEmpty();
            if (due && refusals.of(identity).isEmpty()) {
                var unused = running.begin(library(account), account, identity, clientAddress);
            }
        } catch (StoreException e) {
            events.storeFailed(e);
        }
    }

    /** Why the service did not let an account in when its library was last to be read (DB-68). */
    public Optional<DebridFailure> refusal(Account account) {
        try {
            return refusals.of(identity(account));
        } catch (StoreException e) {
            events.storeFailed(e);
            return Optional.empty();
        }
    }

    /** Each account once: repeated ones are the same, those without a key or a library are passed over. */
    private List<Account> readable(Collection<Account> accounts) {
        return accounts.stream()
                .distinct()
                .filter(account -> !account.key().isMissing())
                .filter(account -> services.find(account.service())
                        .filter(service -> service.capabilities(account).hasLibrary())
                        .isPresent())
                .toList();
    }

    private DebridService library(Account account) {
        return services.find(account.service())
                .orElseThrow(() -> new IllegalStateException("a service does not vanish"));
    }

    private boolean isFresh(AccountIdentity account) throws StoreException {
        return state(account)
                .filter(state -> state.isFresh(limits.life(), time.instant()))
                .isPresent();
    }

    private Optional<LibraryState> state(AccountIdentity account) throws StoreException {
        return store.state(account);
    }

    private AccountIdentity identity(Account account) throws StoreException {
        return AccountIdentity.of(account, secret.bytes());
    }

    /** Calls off what runs and what waits, and waits until all locks are free (SYNC-13). */
    @Override
    public void close() {
        running.close();
    }
}
