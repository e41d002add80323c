package comet.app.settings.secret;

import java.time.Duration;

/** Waiting, as something that can be passed in. */
@FunctionalInterface
public interface Pause {

    /** @throws InterruptedException if the thread is interrupted while it waits */
    void pause(Duration span) throws InterruptedException;

    /** Lets the thread sleep. */
    static Pause sleeping() {
        return Thread::sleep;
    }
}
