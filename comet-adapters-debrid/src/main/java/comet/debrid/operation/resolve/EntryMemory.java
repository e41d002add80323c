package comet.debrid.operation.resolve;

import comet.core.debrid.AccountEntry.Origin;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the entries of one account: which stands for which torrent (DBM-05), which add is under way
 * (DBM-07), and which entries playbacks are going through just now. Thread-safe.
 *
 * <p>Of each account {@value #MAX} torrents are remembered, and what playbacks under way are doing; of all of them for at
 * most {@link comet.debrid.call.PerAccount#MAX} accounts. It is the memory of this process: without it, and on another
 * instance, an entry is found in the account's list instead, which costs one call (DBM-05).
 */
final class EntryMemory {

    /** How long an entry is believed to be there (DBM-05). */
    private static final Duration BELIEVED = Duration.ofMinutes(10);

    /** Torrents remembered of one account; the ones used last stay. */
    private static final int MAX = 200;

    private record Remembered(EntryId id, Instant until) {}

    /** The playbacks that go through one entry. */
    private static final class Use {
        private int count;
        private boolean made;
        private boolean wanted;
    }

    private final Map<InfoHash, Remembered> byHash = newest();
    private final Map<EntryId, Instant> ours = newest();
    private final Map<InfoHash, CompletableFuture<Optional<Added>>> adding = new HashMap<>();
    private final Map<EntryId, Use> uses = new HashMap<>();

    private static <K, V> Map<K, V> newest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MAX;
            }
        };
    }

    /** The entry that stands for the torrent, if one is remembered. */
    synchronized Optional<EntryId> find(InfoHash hash, Instant now) {
        return Optional.ofNullable(byHash.get(hash))
                .filter(known -> now.isBefore(known.until()))
                .map(Remembered::id);
    }

    /** Remembers it, and whether the product made it. */
    synchronized void remember(InfoHash hash, EntryId id, boolean made, Instant now) {
        byHash.put(hash, new Remembered(id, now.plus(BELIEVED)));
        if (made) {
            ours.put(id, now.plus(BELIEVED));
        }
    }

    /** The entry is gone, or of no use any more. */
    synchronized void forget(EntryId id) {
        byHash.values().removeIf(known -> known.id().equals(id));
        ours.remove(id);
    }

    /** The product did not make it after all. */
    synchronized void disown(EntryId id) {
        ours.remove(id);
        Use use = uses.get(id);
        if (use != null) {
            use.made = false;
        }
    }

    /** Whether the product made it lately. */
    synchronized boolean isOurs(EntryId id, Instant now) {
        Instant until = ours.get(id);
        return until != null && now.isBefore(until);
    }

    /** A playback goes through the entry from now on. */
    synchronized void use(EntryId id, boolean made) {
        Use use = uses.computeIfAbsent(id, first -> new Use());
        use.count++;
        use.made |= made;
    }

    /** Whether no other playback goes through it. */
    synchronized boolean isUsedOnce(EntryId id) {
        Use use = uses.get(id);
        return use == null || use.count <= 1;
    }

    /**
     * A playback has ended.
     *
     * @param wanted whether the entry has to stay for it
     * @return whether nobody wants what these playbacks made
     */
    synchronized boolean release(EntryId id, boolean wanted) {
        Use use = uses.get(id);
        if (use == null) {
            return false;
        }
        use.count--;
        use.wanted |= wanted;
        if (use.count > 0) {
            return false;
        }
        uses.remove(id);
        return use.made && !use.wanted;
    }

    /**
     * Adds the torrent, or takes the entry that another playback has just added or is adding.
     *
     * @param usable whether a remembered entry will do
     * @param limit how long to wait for the other
     */
    Added addOnce(InfoHash hash, Predicate<EntryId> usable, Instant now, Duration limit, Add add)
            throws DebridException, InterruptedException {
        while (true) {
            CompletableFuture<Optional<Added>> mine = new CompletableFuture<>();
            @Nullable CompletableFuture<Optional<Added>> other;
            synchronized (this) {
                Optional<EntryId> known = find(hash, now).filter(usable);
                if (known.isPresent()) {
                    return Added.found(known.get());
                }
                other = adding.putIfAbsent(hash, mine);
            }
            if (other == null) {
                return add(hash, now, mine, add);
            }
            Optional<Added> shared = join(other, limit);
            if (shared.isPresent() && usable.test(shared.get().id())) {
                return shared.get();
            }
        }
    }

    private Added add(InfoHash hash, Instant now, CompletableFuture<Optional<Added>> end, Add add)
            throws DebridException, InterruptedException {
        Optional<Added> result = Optional.empty();
        Optional<DebridException> failure = Optional.empty();
        try {
            Added added = add.add();
            remember(hash, added.id(), added.origin() == Origin.MADE, now);
            result = Optional.of(added);
            return added;
        } catch (DebridException e) {
            failure = Optional.of(e);
            throw e;
        } finally {
            // First out of the way, then over: whoever was woken by it finds that nothing is under way.
            synchronized (this) {
                adding.remove(hash, end);
            }
            failure.ifPresent(end::completeExceptionally);
            end.complete(result);
        }
    }

    /** Empty when the other left before the service answered. */
    private static Optional<Added> join(CompletableFuture<Optional<Added>> other, Duration limit)
            throws DebridException, InterruptedException {
        try {
            return other.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DebridException failure) {
                throw new DebridException(failure.failure());
            }
            throw new IllegalStateException("an add ends in an answer or a failure", e);
        } catch (TimeoutException e) {
            throw new DebridException(DebridFailure.of(FailureKind.NETWORK_TIMEOUT));
        }
    }
}
