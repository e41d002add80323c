package comet.http.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves by hand. Thread-safe. */
public final class MovableTime implements InstantSource {
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
