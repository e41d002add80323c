package comet.http.metrics;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Hears of every request but those for the figures themselves (MET-03). Implementations are thread-safe, do not block and
 * do not throw.
 */
public interface RequestMeters {

    /**
     * A request that is over.
     *
     * @param method one of HTTP's, else {@code OTHER} (MET-17)
     * @param route the template of its route, or {@code unmatched} (MET-05); no value of it
     * @param status three digits; 499 where the client left before there was an answer
     * @param took from its arrival to the end of its answer
     * @param length octets of the body, where they were known before they were sent
     */
    record Ended(String method, String route, int status, Duration took, OptionalLong length) {}

    /** A request is complete and about to be answered; {@link #ended} follows. */
    void began(String method);

    /** A request is over. */
    void ended(Ended request);

    /** Counts nothing. */
    RequestMeters NONE = new RequestMeters() {
        @Override
        public void began(String method) {}

        @Override
        public void ended(Ended request) {}
    };
}
