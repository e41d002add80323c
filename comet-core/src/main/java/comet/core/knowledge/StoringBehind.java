package comet.core.knowledge;

import comet.core.evidence.Learning;
import comet.core.evidence.Lifetimes;
import comet.core.evidence.NameTrial;
import comet.core.port.EvidenceStore;
import comet.core.port.Pause;
import comet.core.port.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stores what was learned behind those who told it, in batches, one at a time (SRCH-79, SRCH-106). While the store is
 * away it tries again, for five minutes (DB-19). Thread-safe.
 */
final class StoringBehind {

    /** Lessons of one transaction. */
    static final int BATCH = 1_000;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final EvidenceStore store;
    private final UnstoredLearnings unstored;
    private final Lifetimes lifetimes;
    private final Executor threads;
    private final InstantSource time;
    private final Pause pause;
    private final KnowledgeEvents events;

    private final Object state = new Object();
    /** Open while something is being stored. */
    private @Nullable CountDownLatch storing;

    private @Nullable Thread pausing;
    private boolean ending;

    StoringBehind(
            EvidenceStore store,
            UnstoredLearnings unstored,
            Lifetimes lifetimes,
            Executor threads,
            InstantSource time,
            Pause pause,
            KnowledgeEvents events) {
        this.store = store;
        this.unstored = unstored;
        this.lifetimes = lifetimes;
        this.threads = threads;
        this.time = time;
        this.pause = pause;
        this.events = events;
    }

    void add(Collection<Learning> learnings, Collection<NameTrial> trials) {
        int lost = unstored.add(learnings, trials);
        if (lost > 0) {
            events.lost(lost);
        }
        begin(threads);
    }

    /** @return what ends when all that waits now is stored or given up */
    private CountDownLatch begin(Executor thread) {
        CountDownLatch begun = new CountDownLatch(1);
        synchronized (state) {
            if (storing != null) {
                return storing;
            }
            storing = begun;
        }
        try {
            thread.execute(this::storeAll);
        } catch (RejectedExecutionException e) {
            // The program is ending: what waits is stored by who drains it.
            end();
        }
        return begun;
    }

    private void storeAll() {
        boolean ended = false;
        try {
            while (!ended) {
                UnstoredLearnings.Batch batch = unstored.take(BATCH);
                ended = batch.isEmpty() ? endIfNothingWaits() : storeOrLose(batch);
            }
        } finally {
            if (!ended) {
                end();
            }
        }
    }

    /** @return false, for there may be more */
    private boolean storeOrLose(UnstoredLearnings.Batch batch) {
        boolean stored = false;
        try {
            stored = store(batch);
            return false;
        } finally {
            unstored.done(batch);
            if (!stored) {
                events.lost(batch.size());
            }
        }
    }

    private boolean store(UnstoredLearnings.Batch batch) {
        Instant last = time.instant().plus(PATIENCE);
        Duration wait = FIRST_PAUSE;
        while (true) {
            try {
                store.save(batch.learnings(), batch.trials(), lifetimes);
                return true;
            } catch (StoreException e) {
                events.storeFailed(e);
            }
            if (!mayPause(wait) || time.instant().isAfter(last)) {
                return false;
            }
            Duration doubled = wait.multipliedBy(2);
            wait = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
    }

    /** @return false when the program is ending: nothing is tried again then */
    private boolean mayPause(Duration wait) {
        synchronized (state) {
            if (ending) {
                return false;
            }
            pausing = Thread.currentThread();
        }
        try {
            pause.pause(wait);
            return true;
        } catch (InterruptedException e) {
            // The end of the program is near: one more attempt.
            return true;
        } finally {
            synchronized (state) {
                pausing = null;
                // One that came too late to end the pause must not end what the store does.
                Thread.interrupted();
            }
        }
    }

    /** Who adds something after this was decided begins anew. */
    private boolean endIfNothingWaits() {
        synchronized (state) {
            if (!unstored.isEmpty()) {
                return false;
            }
            end();
            return true;
        }
    }

    private void end() {
        synchronized (state) {
            if (storing != null) {
                storing.countDown();
            }
            storing = null;
        }
    }

    /**
     * Stores what waits; nothing is tried again from now on.
     *
     * @return whether nothing waits any more
     */
    boolean drain(Duration limit) throws InterruptedException {
        synchronized (state) {
            ending = true;
            if (pausing != null) {
                pausing.interrupt();
            }
        }
        boolean inTime = begin(threads).await(limit.toNanos(), TimeUnit.NANOSECONDS);
        if (inTime && !unstored.isEmpty()) {
            inTime = begin(Runnable::run).await(0, TimeUnit.NANOSECONDS);
        }
        return inTime && unstored.isEmpty();
    }
}
