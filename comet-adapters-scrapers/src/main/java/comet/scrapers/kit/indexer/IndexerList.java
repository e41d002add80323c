package comet.scrapers.kit.indexer;

import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * The indexers that are asked through one server: kept fresh by {@link #refresh}, which the app calls again and again, and
 * waited for by the first searches after the start (IDX-01 to IDX-22). Thread-safe; refreshed by one thread at a time.
 */
public final class IndexerList {

    private static final Logger LOG = System.getLogger(IndexerList.class.getName());

    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 20;

    /**
     * How long things take.
     *
     * @param firstWait how long a search waits for the first list; 0 = not at all
     * @param interval between two refreshes; longer than zero
     */
    public record Times(Duration firstWait, Duration interval) {}

    private final IndexerDirectory directory;
    private final Set<String> configured;
    private final Times times;
    private final InstantSource time;
    private final CountDownLatch initialised = new CountDownLatch(1);
    private final Map<String, Counts> counts = new ConcurrentHashMap<>();

    private volatile Known known;

    /** Guarded by {@code this}, as long as the list is refreshed. */
    private int failuresInARow;

    /** The same: whether the last answer was empty although there were indexers before. */
    private boolean emptyIsDoubted;

    /** What was learned last; {@code learned} is empty before the first list came. */
    private record Known(List<Indexer> indexers, Optional<Instant> learned, Optional<Failure> failure) {}

    private static final class Counts {
        private final LongAdder requests = new LongAdder();
        private final LongAdder failures = new LongAdder();
    }

    /** @param configured ids or names of those an operator wants; empty = all */
    public IndexerList(IndexerDirectory directory, Collection<String> configured, Times times, InstantSource time) {
        this.directory = directory;
        this.configured = configured.stream().map(Indexer::normalized).collect(Collectors.toUnmodifiableSet());
        this.times = times;
        this.time = time;
        this.known = new Known(believedAtOnce(configured), Optional.empty(), Optional.empty());
    }

    /** A configured list is used before it was checked (IDX-21), if it holds ids alone (IDX-D2). */
    private List<Indexer> believedAtOnce(Collection<String> values) {
        List<String> ids = values.stream().map(Indexer::normalized).distinct().toList();
        return ids.stream().allMatch(directory::mayBeId)
                ? ids.stream().map(Indexer::of).toList()
                : List.of();
    }

    /**
     * Asks for the list once.
     *
     * @return how long to wait before the next time
     * @throws InterruptedException if interrupted; what is known stays
     */
    public synchronized Duration refresh() throws InterruptedException {
        try {
            List<Indexer> listed = wanted(directory.list(new Deadline(Instant.MAX)));
            if (listed.isEmpty() && !known.indexers().isEmpty() && !emptyIsDoubted) {
                emptyIsDoubted = true;
                return again();
            }
            emptyIsDoubted = false;
            failuresInARow = 0;
            replace(listed);
            return times.interval();
        } catch (SourceException e) {
            known = new Known(known.indexers(), known.learned(), Optional.of(e.failure()));
            Duration wait = again();
            LOG.log(
                    Level.WARNING,
                    "{0} did not tell its indexers ({1}), asked again in {2} s",
                    directory.name(),
                    e.getMessage(),
                    Long.toString(wait.toSeconds()));
            return wait;
        } finally {
            if (!Thread.currentThread().isInterrupted()) {
                initialised.countDown();
            }
        }
    }

    /** 30 s, twice as long each time, at most as long as usual (IDX-D3). */
    private Duration again() {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failuresInARow, MOST_DOUBLINGS));
        failuresInARow++;
        return wait.compareTo(times.interval()) < 0 ? wait : times.interval();
    }

    private List<Indexer> wanted(List<Indexer> listed) {
        return configured.isEmpty()
                ? listed
                : listed.stream()
                        .filter(indexer -> configured.stream().anyMatch(indexer::isCalled))
                        .toList();
    }

    private void replace(List<Indexer> listed) {
        if (!ids(listed).equals(ids(known.indexers())) || known.learned().isEmpty()) {
            String names = listed.stream().map(Indexer::name).collect(Collectors.joining(", "));
            LOG.log(Level.INFO, "{0} indexers in use: {1}", directory.name(), names.isEmpty() ? "none" : names);
        }
        counts.keySet().retainAll(ids(listed));
        known = new Known(List.copyOf(listed), Optional.of(time.instant()), Optional.empty());
    }

    private static Set<String> ids(List<Indexer> indexers) {
        return indexers.stream().map(Indexer::id).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * The indexers to ask, best after a wait for the first list (IDX-20).
     *
     * @return none if the server has none that is wanted
     * @throws SourceException {@code SKIPPED} if no list came in time, else how its refresh failed, if none ever came
     * @throws InterruptedException if interrupted
     */
    public List<Indexer> await(Deadline deadline) throws SourceException, InterruptedException {
        if (known.indexers().isEmpty()
                && !initialised.await(
                        deadline.within(times.firstWait(), time).left(time).toNanos(), TimeUnit.NANOSECONDS)) {
            LOG.log(Level.WARNING, "Timed out waiting for {0} indexers; skipping scrape.", directory.name());
            throw new SourceException(Failure.SKIPPED);
        }
        Known now = known;
        if (now.indexers().isEmpty()) {
            LOG.log(Level.WARNING, "No {0} indexers available, skipping scrape.", directory.name());
            if (now.failure().isPresent()) {
                throw new SourceException(now.failure().get());
            }
        }
        return now.indexers();
    }

    /** Whether an indexer is known to be private; unknown ones are not (PRW-D5). */
    public boolean isPrivate(String id) {
        return known.indexers().stream().anyMatch(indexer -> indexer.id().equals(id) && indexer.isPrivate());
    }

    /** Counts a request to an indexer. */
    public void asked(Indexer indexer, boolean failed) {
        Counts of = counts.computeIfAbsent(indexer.id(), id -> new Counts());
        of.requests.increment();
        if (failed) {
            of.failures.increment();
        }
    }

    /** What is known, for operators. */
    public IndexerListStatus status() {
        Known now = known;
        return new IndexerListStatus(
                directory.name(),
                initialised.getCount() == 0,
                now.learned(),
                now.failure(),
                now.indexers().stream().map(this::status).toList());
    }

    private IndexerStatus status(Indexer indexer) {
        Counts of = counts.getOrDefault(indexer.id(), new Counts());
        return new IndexerStatus(indexer.id(), indexer.name(), of.requests.sum(), of.failures.sum());
    }
}
