package comet.scrapers.bench;

import comet.core.port.Deadline;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.TorrentScraper;
import comet.core.ranking.ProfileRanker;
import comet.core.search.SearchOutcome;
import comet.core.search.SearchPreferences;
import comet.core.search.StreamRequest;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * What a first search of twenty sources costs the processor once the bytes of their answers are there. One kind of threads
 * brings the bytes and is not counted; the others do all the rest, from reading the answers to the list for the viewer, and
 * are. Each search is for another title, so that no name was read before.
 */
final class RoundCost {

    private static final int WARM_UP = 120;
    private static final int ROUNDS = 40;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Duration AMPLE = Duration.ofMinutes(10);

    /**
     * Milliseconds of the processor.
     *
     * @param best of all rounds
     * @param median of all rounds
     */
    record Millis(double best, double median) {
        static Millis of(List<Long> nanos) {
            double[] sorted = nanos.stream()
                    .mapToDouble(one -> one / NANOS_PER_MILLI)
                    .sorted()
                    .toArray();
            return new Millis(sorted[0], sorted[sorted.length / 2]);
        }
    }

    /**
     * What was measured.
     *
     * @param reading answers made releases
     * @param matched releases read, matched and merged
     * @param listed the same, ranked and made a list
     * @param collecting milliseconds that the collector took for each search that is matched
     */
    record Result(Millis reading, Millis matched, Millis listed, double collecting, int rounds) {}

    private final CountedThreads threads;
    private final Installation matching;
    private final Installation listing;
    private int nextTitle;

    RoundCost(String address, CountedThreads threads, CountedThreads carriers) {
        this.threads = threads;
        this.matching = new Installation(address, (candidates, profile) -> List.of(), threads, carriers);
        this.listing = new Installation(address, new ProfileRanker(), threads, carriers);
    }

    Result measure() throws InterruptedException, ExecutionException {
        for (int i = 0; i < WARM_UP; i++) {
            read();
            search(matching);
            search(listing);
        }
        List<Long> reading = new ArrayList<>();
        List<Long> listed = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            reading.add(read());
            listed.add(search(listing));
        }
        long before = collectingMillis();
        List<Long> matched = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            matched.add(search(matching));
        }
        double collecting = (double) (collectingMillis() - before) / ROUNDS;
        return new Result(Millis.of(reading), Millis.of(matched), Millis.of(listed), collecting, ROUNDS);
    }

    /** What the compiler does is left out: it has an end, and a server that runs has reached it. */
    private static long collectingMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private int title() {
        nextTitle = (nextTitle + 1) % Titles.COUNT;
        return nextTitle;
    }

    private long read() throws InterruptedException, ExecutionException {
        int title = title();
        ScrapeRequest request = new ScrapeRequest(
                Titles.episode(title), Titles.metadata(title), List.of(Titles.text(title)), ScrapeContext.LIVE);
        long before = threads.nanosWhenIdle();
        List<Future<?>> all = new ArrayList<>();
        for (TorrentScraper scraper : matching.scrapers()) {
            all.add(threads.submit(
                    () -> scraper.scrape(request, releases -> true, Deadline.after(AMPLE, InstantSource.system()))));
        }
        for (Future<?> one : all) {
            one.get();
        }
        return threads.nanosWhenIdle() - before;
    }

    private long search(Installation installation) throws InterruptedException, ExecutionException {
        StreamRequest request = new StreamRequest(Titles.episode(title()), SearchPreferences.DEFAULT, Optional.empty());
        long before = threads.nanosWhenIdle();
        SearchOutcome outcome =
                threads.submit(() -> installation.search().search(request)).get();
        if (!(outcome instanceof SearchOutcome.Found found) || found.partial()) {
            throw new IllegalStateException("a search that is measured finds something, and all of it");
        }
        return threads.nanosWhenIdle() - before;
    }
}
