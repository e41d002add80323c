package comet.scrapers.mediafusion;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Says at most once an hour that it is time. Thread-safe. */
final class OnceAnHour {

    private static final Duration HOUR = Duration.ofHours(1);

    private final InstantSource time;
    private Instant next = Instant.MIN;

    OnceAnHour(InstantSource time) {
        this.time = time;
    }

    synchronized boolean isDue() {
        Instant now = time.instant();
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(HOUR);
        return true;
    }
}
