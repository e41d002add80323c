package comet.scrapers.bench;

import com.sun.management.OperatingSystemMXBean;
import comet.core.port.Deadline;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.TorrentScraper;
import comet.core.search.SearchOutcome;
import comet.core.search.SearchPreferences;
import comet.core.search.StreamRequest;
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

    private static final int WARM_UP = 60;
    private static final int ROUNDS = 40;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Duration AMPLE = Duration.ofMinutes(10);
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

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
     * @param search the whole, ranking and listing too
     * @param others what the JVM did beside that for each search, in milliseconds: collecting and compiling
     */
    record Result(Millis reading, Millis search, double others, int rounds) {}

    private final CountedThreads threads;
    private final CountedThreads carriers;
    private final Installation installation;
    private int nextTitle;

    RoundCost(String address, CountedThreads threads, CountedThreads carriers) {
        this.threads = threads;
        this.carriers = carriers;
        this.installation = new Installation(address, threads, carriers);
    }

    Result measure() throws InterruptedException, ExecutionException {
        for (int i = 0; i < WARM_UP; i++) {
            read();
            search();
        }
        List<Long> reading = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            reading.add(read());
        }
        long ours = threads.nanosWhenIdle() + carriers.nanosWhenIdle();
        long all = PROCESS.getProcessCpuTime();
        List<Long> searches = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            searches.add(search());
        }
        long others = PROCESS.getProcessCpuTime() - all - (threads.nanosWhenIdle() + carriers.nanosWhenIdle() - ours);
        return new Result(
                Millis.of(reading), Millis.of(searches), Math.max(0, others) / NANOS_PER_MILLI / ROUNDS, ROUNDS);
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
        for (TorrentScraper scraper : installation.scrapers()) {
            all.add(threads.submit(
                    () -> scraper.scrape(request, releases -> true, Deadline.after(AMPLE, InstantSource.system()))));
        }
        for (Future<?> one : all) {
            one.get();
        }
        return threads.nanosWhenIdle() - before;
    }

    private long search() throws InterruptedException, ExecutionException {
        StreamRequest request = new StreamRequest(Titles.episode(title()), SearchPreferences.DEFAULT, Optional.empty());
        long before = threads.nanosWhenIdle();
        SearchOutcome outcome =
                threads.submit(() -> installation.search().search(request)).get();
        if (!Crowd.isWhole(outcome)) {
            throw new IllegalStateException("a search that is measured finds something, and all of it");
        }
        return threads.nanosWhenIdle() - before;
    }
}
