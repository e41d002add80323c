package comet.debrid.pikpak;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Says whether something may be said again. Thread-safe. */
final class Seldom {

    private final Duration quiet;
    private final InstantSource time;
    private Instant next = Instant.MIN;

    /** @param quiet how long nothing is said after it was said */
    Seldom(Duration quiet, InstantSource time) {
        this.quiet = quiet;
        this.time = time;
    }

    /** Whether it is time; then it is said. */
    synchronized boolean isTime() {
        Instant now = time.instant();
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(quiet);
        return true;
    }
}
