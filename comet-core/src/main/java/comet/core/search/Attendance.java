package comet.core.search;

import comet.core.report.SearchReport;
import comet.core.torrent.InfoHash;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One viewer while he waits for his answer: the search of the sources that he waits for, and what is written down for
 * his report. Closing it lets him go; a search that nobody has had an answer from ends with the last one (SRCH-98). Not
 * thread-safe.
 */
final class Attendance implements AutoCloseable {

    private final SearchRecorder recorder;
    private @Nullable SearchFlight flight;
    private boolean answered;

    Attendance(SearchRecorder recorder) {
        this.recorder = recorder;
    }

    SearchRecorder recorder() {
        return recorder;
    }

    /** He joined that search. */
    SearchFlight waitsFor(SearchFlight joined) {
        flight = joined;
        return joined;
    }

    /** He has his answer. */
    void answered() {
        answered = true;
    }

    /** What was done for him so far. */
    SearchReport report(Set<InfoHash> shown) {
        return recorder.report(shown, Optional.ofNullable(flight).map(SearchFlight::report));
    }

    @Override
    public void close() {
        if (flight == null) {
            return;
        }
        if (answered) {
            flight.answered();
        } else {
            flight.left();
        }
    }
}
