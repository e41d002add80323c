package comet.core.search;

import comet.core.port.Deadline;
import comet.core.port.ScopedRelease;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.SearchEvents;
import comet.core.port.SourceException;
import comet.core.port.TorrentScraper;
import comet.core.torrent.Release;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One round of questions to all sources side by side, each within its own budget (SRCH-41). A source that fails or is
 * late costs its own part of the answer only. Used once.
 */
final class SourceRound {

    private final ScrapeRequest request;
    private final ReleaseSieve sieve;
    private final ExecutorService threads;
    private final InstantSource time;
    private final SearchEvents events;
    private final CompletionService<Optional<List<ScopedRelease>>> answers;
    private final List<Future<?>> asking = new ArrayList<>();
    private boolean cancelled;

    SourceRound(
            ScrapeRequest request,
            ReleaseSieve sieve,
            ExecutorService threads,
            InstantSource time,
            SearchEvents events) {
        this.request = request;
        this.sieve = sieve;
        this.threads = threads;
        this.time = time;
        this.events = events;
        this.answers = new ExecutorCompletionService<>(threads);
    }

    /**
     * Asks those of the sources that may be asked in this context.
     *
     * @return how many answers {@link #next} will give
     */
    synchronized int start(List<ScrapeSource> sources) {
        for (ScrapeSource source : sources) {
            if (!cancelled && source.contexts().contains(request.context())) {
                asking.add(answers.submit(() -> ask(source).map(sieve::ofTitle)));
            }
        }
        return asking.size();
    }

    /** Waits for the next source: what it found of the title; empty when it failed, was late, or was cancelled. */
    Optional<List<ScopedRelease>> next() throws InterruptedException {
        Future<Optional<List<ScopedRelease>>> answer = answers.take();
        return switch (answer.state()) {
            case SUCCESS -> answer.resultNow();
            case CANCELLED, RUNNING -> Optional.empty();
            case FAILED -> {
                events.sourceBroke("search", request.context(), answer.exceptionNow());
                yield Optional.empty();
            }
        };
    }

    /** Stops asking; sources under way are interrupted. */
    synchronized void cancel() {
        cancelled = true;
        asking.forEach(source -> source.cancel(true));
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    private Optional<List<Release>> ask(ScrapeSource source) throws InterruptedException {
        TorrentScraper scraper = source.scraper();
        ScrapeContext context = request.context();
        Duration budget = source.budget(context);
        Deadline deadline = Deadline.after(budget, time);
        Future<List<Release>> call = threads.submit(() -> scraper.scrape(request, deadline));
        try {
            List<Release> offered = call.get(TimeUnit.NANOSECONDS.convert(budget), TimeUnit.NANOSECONDS);
            events.sourceAnswered(scraper.name(), context, offered.size());
            return Optional.of(offered.subList(0, Math.min(offered.size(), TorrentScraper.MAX_RELEASES)));
        } catch (TimeoutException e) {
            events.sourceFailed(scraper.name(), context, SourceException.Failure.TIMEOUT);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SourceException failure) {
                events.sourceFailed(scraper.name(), context, failure.failure());
            } else if (!threads.isShutdown()) {
                events.sourceBroke(scraper.name(), context, e);
            }
        } finally {
            // Late, or nobody waits any more; of no effect on what has ended.
            call.cancel(true);
        }
        return Optional.empty();
    }
}
