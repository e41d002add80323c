package comet.titles.kit;

import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import java.time.Instant;
import java.time.InstantSource;

/** A time during which a service is not called, because of something it said. Thread-safe. */
public final class Rest {

    private final InstantSource time;
    private Instant until = Instant.MIN;

    public Rest(InstantSource time) {
        this.time = time;
    }

    /**
     * Refuses the call while the rest lasts.
     *
     * @throws SourceException {@code RESTING}
     */
    public synchronized void check() throws SourceException {
        if (time.instant().isBefore(until)) {
            throw new SourceException(Failure.RESTING);
        }
    }

    /** Begins the rest, or makes it longer; whether it was over before. */
    public synchronized boolean begin(Instant end) {
        boolean over = !time.instant().isBefore(until);
        until = end.isAfter(until) ? end : until;
        return over;
    }
}
