package comet.core.search;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScopedRelease;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.port.TorrentScraper;
import comet.core.report.Fault;
import comet.core.report.Rule;
import comet.core.report.SourceReport;
import comet.core.torrent.Release;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One question to one instance of a source, within its budget. What it hands over is filtered at once and shown at once
 * (SCR-09), and stays when the instance fails, is late or is called off. Used once; thread-safe.
 */
final class InstanceCall implements ReleaseSink {

    /**
     * At its deadline a source ends by its own word, which takes a moment: it alone knows whether it waited for an answer
     * or for a slot of ours, which is no failure of it (SCR-D16).
     */
    private static final Duration LAST_WORD = Duration.ofMillis(250);

    private final TorrentScraper scraper;
    private final int number;
    private final Duration budget;
    private final ScrapeRequest request;
    private final ReleaseSieve sieve;
    private final SearchFlight flight;
    private final SearchRecorder recorder;
    private final ExecutorService threads;
    private final InstantSource time;
    private final Instant began;

    private final List<ScopedRelease> kept = new ArrayList<>();
    private @Nullable Future<SourceEnd> running;
    private int offered;
    private int dropped;
    private int ofTitle;
    private boolean closed;

    /** @param number which of several instances, from 1; 0 when it is the only one */
    InstanceCall(
            TorrentScraper scraper,
            int number,
            Duration budget,
            ScrapeRequest request,
            ReleaseSieve sieve,
            SearchFlight flight,
            SearchRecorder recorder,
            ExecutorService threads,
            InstantSource time) {
        this.scraper = scraper;
        this.number = number;
        this.budget = budget;
        this.request = request;
        this.sieve = sieve;
        this.flight = flight;
        this.recorder = recorder;
        this.threads = threads;
        this.time = time;
        this.began = time.instant();
    }

    /** Asks, and waits for the end. */
    SourceReport ask() {
        Optional<SourceEnd> end = Optional.empty();
        Optional<Fault> fault = Optional.empty();
        try {
            end = Optional.of(start().get(longestWait(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            end = Optional.of(new SourceEnd.Failed(Failure.TIMEOUT));
        } catch (ExecutionException e) {
            if (!threads.isShutdown()) {
                end = Optional.of(new SourceEnd.Failed(Failure.BROKEN));
                fault = Optional.of(new Fault(e));
            }
        } catch (CancellationException | RejectedExecutionException e) {
            // Called off, or the program is ending: it is not the source that failed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Late, or nobody waits any more; of no effect on what has ended.
            cancel();
        }
        return report(end, fault);
    }

    private long longestWait() {
        long nanos = TimeUnit.NANOSECONDS.convert(budget);
        return nanos + Math.min(LAST_WORD.toNanos(), Long.MAX_VALUE - nanos);
    }

    private synchronized Future<SourceEnd> start() {
        if (closed) {
            throw new CancellationException("called off before it began");
        }
        Deadline deadline = Deadline.after(budget, time);
        running = threads.submit(() -> scraper.scrape(request, this, deadline));
        return running;
    }

    /** Takes nothing more and interrupts the source, if it is still asked. */
    synchronized void cancel() {
        closed = true;
        if (running != null) {
            running.cancel(true);
        }
    }

    /** What it handed over of the title, with the parts it is remembered for. */
    synchronized List<ScopedRelease> kept() {
        return List.copyOf(kept);
    }

    /** What it did so far. */
    synchronized SourceReport report(Optional<SourceEnd> end, Optional<Fault> fault) {
        List<String> asked = new ArrayList<>(request.searchTitles());
        asked.add(0, request.media().text());
        Duration took = Duration.between(began, time.instant());
        return new SourceReport(scraper.name(), number, asked, took, offered, dropped, ofTitle, end, fault);
    }

    @Override
    public boolean offer(Collection<Release> releases) {
        List<Release> taken = taken(List.copyOf(releases));
        List<Sifted.Kept> ours = new ArrayList<>();
        List<ReadRelease> serving = new ArrayList<>();
        for (Release release : taken) {
            switch (sieve.sift(release, scraper.name())) {
                case Sifted.Removed(Rule rule) -> recorder.removed(release.infoHash(), rule);
                case Sifted.Kept keeps -> {
                    ours.add(keeps);
                    if (sieve.serves(keeps.read())) {
                        serving.add(keeps.read());
                    } else {
                        recorder.removed(release.infoHash(), Rule.OTHER_PART);
                    }
                }
            }
        }
        return add(ours, serving);
    }

    private synchronized List<Release> taken(List<Release> releases) {
        if (closed) {
            return List.of();
        }
        int room = Math.max(0, MAX_RELEASES - (offered - dropped));
        int taken = Math.min(room, releases.size());
        offered += releases.size();
        dropped += releases.size() - taken;
        return releases.subList(0, taken);
    }

    private synchronized boolean add(List<Sifted.Kept> ours, List<ReadRelease> serving) {
        if (closed) {
            return false;
        }
        ofTitle += ours.size();
        for (Sifted.Kept keeps : ours) {
            kept.addAll(keeps.links());
        }
        recorder.removed(Rule.SAME_TORRENT, flight.add(serving));
        return offered - dropped < MAX_RELEASES;
    }
}
