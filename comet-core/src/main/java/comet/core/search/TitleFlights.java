package comet.core.search;

import comet.core.report.SearchReport;
import comet.core.report.SearchReports;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;

/** The fetches that are under way, one of each title at most (MCA-03, MCA-10). Thread-safe. */
final class TitleFlights {

    private final TitleFetch.Surroundings around;
    private final SearchReports reports;
    private final Map<TitleKey, TitleFlight> flights = new ConcurrentHashMap<>();

    /** @param reports hears of what happens while nobody waits for it */
    TitleFlights(TitleFetch.Surroundings around, SearchReports reports) {
        this.around = around;
        this.reports = reports;
    }

    /**
     * The fetch of a title; it begins if it has not begun.
     *
     * @param wantsTitle whether one that begins asks for the title; it asks for aliases anyway
     * @param takePart how to take part in it; false when it has been called off
     */
    TitleFlight take(TitleKey key, boolean wantsTitle, Predicate<TitleFlight> takePart) {
        while (true) {
            TitleFlight mine = new TitleFlight();
            TitleFlight flight = flights.computeIfAbsent(key, title -> mine);
            if (takePart.test(flight)) {
                if (flight == mine) {
                    start(key, wantsTitle, mine);
                }
                return flight;
            }
            flights.remove(key, flight);
        }
    }

    /** Tells what happened, if anything did. */
    void tell(SearchRecorder recorder) {
        SearchReport report = recorder.report(Set.of(), Optional.empty());
        if (!report.titles().isEmpty()
                || !report.storesFailed().isEmpty()
                || !report.faults().isEmpty()) {
            reports.ended(report);
        }
    }

    private void start(TitleKey key, boolean wantsTitle, TitleFlight flight) {
        try {
            Future<?> running = around.threads().submit(() -> run(key, wantsTitle, flight));
            flight.whenCalledOff(() -> {
                running.cancel(true);
                ended(key, flight);
            });
        } catch (RejectedExecutionException e) {
            // The program is ending: whoever asks does it himself.
            run(key, wantsTitle, flight);
        }
    }

    private void run(TitleKey key, boolean wantsTitle, TitleFlight flight) {
        try {
            new TitleFetch(around, key, wantsTitle, flight).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            flight.tell(recorder -> recorder.broke(e));
        } finally {
            ended(key, flight);
        }
    }

    private void ended(TitleKey key, TitleFlight flight) {
        flights.remove(key, flight);
        SearchRecorder recorder = SearchRecorder.ofLateAliases(key.id(), around.time());
        flight.end().forEach(event -> event.accept(recorder));
        tell(recorder);
    }
}
