package comet.core.search;

import comet.core.port.ScrapeContext;
import comet.core.report.SearchReport;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One search of all sources for one request, shared by every viewer who asks for the same meanwhile (DB-01). Viewers
 * read what has been found so far; the search goes on behind them, unless all of them left before any had an answer
 * (SRCH-98). Thread-safe.
 */
final class SearchFlight {

    /** How a flight ended. */
    enum End {
        /** All sources were asked; each answered, failed, or ran out of its time. */
        DONE,
        /** Another search of the same, on whatever instance, asks them now or has just done so; this one did not. */
        ELSEWHERE,
        /** It broke off: at shutdown, abandoned, without its lock, or through a fault of ours. What was found is not all. */
        BROKEN_OFF
    }

    private final CompletableFuture<End> end = new CompletableFuture<>();
    private final CountDownLatch landed = new CountDownLatch(1);
    private final BestOfEach found;
    private int waiting;
    private boolean needed;
    private boolean abandoned;
    private Runnable whenAbandoned = () -> {};
    private volatile Supplier<SearchReport> report = () -> SearchReport.NONE;

    SearchFlight(Comparator<ReadRelease> bestFirst) {
        found = new BestOfEach(bestFirst);
    }

    /**
     * Takes part in it: whoever waits must say {@link #answered} or {@link #left} later.
     *
     * @return false when it has been abandoned: there is nothing to wait for but its end
     */
    synchronized boolean enter(ScrapeContext context) {
        if (abandoned) {
            return false;
        }
        switch (context) {
            case LIVE -> waiting++;
            // Somebody has his answer already, and it promised that more is looked for.
            case BACKGROUND -> needed = true;
        }
        return true;
    }

    /** One who waited has an answer: what is looked for is looked for to the end. */
    synchronized void answered() {
        waiting--;
        needed = true;
    }

    /** One who waited is gone without an answer. The last one to go takes the search with him. */
    void left() {
        Runnable callOff;
        synchronized (this) {
            waiting--;
            if (waiting > 0 || needed) {
                return;
            }
            abandoned = true;
            callOff = whenAbandoned;
        }
        callOff.run();
    }

    /** What calls the search off. */
    void whenAbandoned(Runnable callOff) {
        synchronized (this) {
            whenAbandoned = callOff;
            if (!abandoned) {
                return;
            }
        }
        callOff.run();
    }

    /** Adds what a source found; says how many releases are of a torrent that was known already. */
    synchronized int add(Collection<ReadRelease> releases) {
        int before = found.size();
        found.add(releases);
        return before + releases.size() - found.size();
    }

    /** What has been found so far. */
    synchronized List<ReadRelease> found() {
        return found.toList();
    }

    /** The torrents that have been found so far. */
    Set<InfoHash> hashes() {
        return found().stream().map(ReadRelease::infoHash).collect(Collectors.toSet());
    }

    /** Says where its report comes from. */
    void reportedBy(Supplier<SearchReport> source) {
        report = source;
    }

    /** What it has done so far. */
    SearchReport report() {
        return report.get();
    }

    /** Lets everybody go who waits. The first end counts. */
    void end(End how) {
        end.complete(how);
    }

    /** It is over: its lock is free, and nothing of it runs any more. */
    void land() {
        landed.countDown();
    }

    /** Waits until it is over. */
    void awaitLanding() throws InterruptedException {
        landed.await();
    }

    /** Waits for the end; empty when the limit passed first. No limit waits for the slowest source. */
    Optional<End> await(Optional<Duration> limit) throws InterruptedException {
        try {
            return Optional.of(
                    limit.isPresent()
                            ? end.get(TimeUnit.NANOSECONDS.convert(limit.get()), TimeUnit.NANOSECONDS)
                            : end.get());
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a flight ends only by its own word", e);
        }
    }
}
