package comet.core.search;

import comet.core.port.ScrapeRequest;
import comet.core.report.SourceReport;
import comet.core.report.SourceReport.NotAsked;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;

/**
 * One round of questions to all instances of all sources side by side (SCR-25), each within its own budget (SRCH-41). One
 * that fails or is late costs its own part of the answer only. Used once.
 */
final class SourceRound {

    /** An instance that has ended, and how. */
    record Ended(InstanceCall call, SourceReport report) {}

    private final ScrapeRequest request;
    private final ReleaseSieve sieve;
    private final SearchFlight flight;
    private final SearchRecorder recorder;
    private final ExecutorService threads;
    private final InstantSource time;
    private final CompletionService<Ended> answers;
    private final List<InstanceCall> open = new ArrayList<>();
    private boolean cancelled;

    SourceRound(
            ScrapeRequest request,
            ReleaseSieve sieve,
            SearchFlight flight,
            SearchRecorder recorder,
            ExecutorService threads,
            InstantSource time) {
        this.request = request;
        this.sieve = sieve;
        this.flight = flight;
        this.recorder = recorder;
        this.threads = threads;
        this.time = time;
        this.answers = new ExecutorCompletionService<>(threads);
    }

    /**
     * Asks those instances of the sources that may be asked in this context, and for what was asked for (SCR-24).
     *
     * @return how many answers {@link #next} will give
     */
    synchronized int start(List<ScrapeSource> sources) {
        for (ScrapeSource source : sources) {
            for (int i = 0; i < source.instances().size() && !cancelled; i++) {
                ScrapeSource.Instance instance = source.instances().get(i);
                if (instance.contexts().contains(request.context())) {
                    start(source, instance, source.instances().size() == 1 ? 0 : i + 1);
                }
            }
        }
        return open.size();
    }

    private void start(ScrapeSource source, ScrapeSource.Instance instance, int number) {
        if (source.animeOnly() && !request.anime().anime()) {
            recorder.source(SourceReport.notAsked(instance.scraper().name(), number, NotAsked.NO_ANIME));
            return;
        }
        InstanceCall call = call(source, instance, number);
        answers.submit(() -> new Ended(call, call.ask()));
        open.add(call);
    }

    private InstanceCall call(ScrapeSource source, ScrapeSource.Instance instance, int number) {
        return new InstanceCall(
                instance.scraper(),
                number,
                source.budget(request.context()),
                request,
                sieve,
                flight,
                recorder,
                threads,
                time);
    }

    /** Waits for the next instance to end; empty when asking it broke. */
    Optional<Ended> next() throws InterruptedException {
        var answer = answers.take();
        return switch (answer.state()) {
            case SUCCESS -> {
                Ended ended = answer.resultNow();
                recorded(ended);
                yield Optional.of(ended);
            }
            case FAILED -> {
                recorder.broke(answer.exceptionNow());
                yield Optional.empty();
            }
            case CANCELLED, RUNNING -> Optional.empty();
        };
    }

    private synchronized void recorded(Ended ended) {
        open.remove(ended.call());
        recorder.source(ended.report());
    }

    /** What those did so far that have not ended. */
    synchronized List<SourceReport> open() {
        return open.stream()
                .map(call -> call.report(Optional.empty(), Optional.empty()))
                .toList();
    }

    /** Stops asking; instances under way are interrupted. */
    synchronized void cancel() {
        cancelled = true;
        open.forEach(InstanceCall::cancel);
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }
}
