package comet.debrid.operation;

import comet.core.debrid.Account;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.port.DebridException;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What accounts have at a service that tells all of it in one answer: asked for once a minute at most, and cut into the
 * pages that the port wants (DBX-02). Thread-safe.
 *
 * @param <T> one thing in an account, as the adapter needs it
 */
public final class WholeLibrary<T> {

    /**
     * Asks the service.
     *
     * @param <T> one thing in an account
     */
    @FunctionalInterface
    public interface Question<T> {

        /**
         * Makes the call.
         *
         * @return everything in the account, the newest first as the service orders it
         * @throws DebridException if the service did not answer
         */
        List<T> ask() throws DebridException, InterruptedException;
    }

    private static final Duration KEPT_FOR = Duration.ofSeconds(60);

    /** What an account has; guarded by itself, but not while the service is asked. */
    private static final class Memory<T> {
        private @Nullable List<T> rows;
        private Instant asked = Instant.MIN;
        private long changes;

        synchronized Optional<List<T>> rows(Instant notBefore) {
            return asked.isBefore(notBefore) ? Optional.empty() : Optional.ofNullable(rows);
        }

        synchronized long changes() {
            return changes;
        }

        /** An answer to a question that is older than the last change is not kept. */
        synchronized boolean keep(List<T> answer, long changesBefore, Instant now) {
            if (changes != changesBefore) {
                return false;
            }
            rows = answer;
            asked = now;
            return true;
        }

        synchronized void change() {
            changes++;
            rows = null;
        }

        synchronized void dropIfOver(Instant now) {
            if (!now.isBefore(asked.plus(KEPT_FOR))) {
                rows = null;
            }
        }
    }

    /** A memory that holds a list, and until when. */
    private record Kept<T>(Memory<T> memory, Instant end) {}

    private final InstantSource time;
    private final PerAccount<Memory<T>> memories;
    private final ArrayDeque<Kept<T>> oldestFirst = new ArrayDeque<>();

    public WholeLibrary(CallResources resources) {
        this.time = resources.time();
        this.memories = new PerAccount<>(resources.random(), Memory::new);
    }

    /**
     * A page of what is in the account.
     *
     * @param question makes the call, if one is needed
     * @param item what the port says of a thing
     * @throws DebridException if the question failed
     * @throws InterruptedException if the question was interrupted
     */
    public LibraryPage page(LibraryRequest request, Question<T> question, Function<T, LibraryItem> item)
            throws DebridException, InterruptedException {
        List<T> all = all(request.account(), question);
        List<LibraryItem> page = all.stream()
                .skip(request.offset())
                .limit(request.limit())
                .map(item)
                .toList();
        return new LibraryPage(page, OptionalInt.of(all.size()));
    }

    /**
     * Everything in the account, as it was at most a minute ago.
     *
     * @param question makes the call, if one is needed
     * @throws DebridException if the question failed
     * @throws InterruptedException if the question was interrupted
     */
    public List<T> all(Account account, Question<T> question) throws DebridException, InterruptedException {
        return all(account, KEPT_FOR, question);
    }

    /**
     * Everything in the account, as it was not so long ago.
     *
     * @param notOlderThan how long ago at most; more than a minute is a minute
     * @param question makes the call, if one is needed
     * @throws DebridException if the question failed
     * @throws InterruptedException if the question was interrupted
     */
    public List<T> all(Account account, Duration notOlderThan, Question<T> question)
            throws DebridException, InterruptedException {
        Memory<T> memory = memories.of(account);
        Duration age = notOlderThan.compareTo(KEPT_FOR) < 0 ? notOlderThan : KEPT_FOR;
        Optional<List<T>> known = memory.rows(time.instant().minus(age).plusNanos(1));
        if (known.isPresent()) {
            return known.get();
        }
        long changesBefore = memory.changes();
        List<T> answer = List.copyOf(question.ask());
        Instant now = time.instant();
        if (memory.keep(answer, changesBefore, now)) {
            remember(new Kept<>(memory, now.plus(KEPT_FOR)));
        }
        return answer;
    }

    /** The account has changed: what is known of it is no longer so, nor what is being asked for just now. */
    public void changed(Account account) {
        memories.of(account).change();
    }

    /** Libraries are large and read once: those that are too old make room. */
    private void remember(Kept<T> kept) {
        Instant now = time.instant();
        synchronized (oldestFirst) {
            oldestFirst.addLast(kept);
            while (!oldestFirst.isEmpty()
                    && !now.isBefore(oldestFirst.getFirst().end())) {
                oldestFirst.removeFirst().memory().dropIfOver(now);
            }
        }
    }
}
