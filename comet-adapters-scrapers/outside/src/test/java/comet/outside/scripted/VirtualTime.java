package comet.outside.scripted;

import comet.core.port.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until somebody waits on it or moves it, and a wait that takes no time. Thread-safe. */
public final class VirtualTime implements InstantSource, Pause {

    private Instant now;

    public VirtualTime(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        advance(duration);
    }

    /** Lets that time pass. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }
}
