package comet.core.port;

import java.time.Duration;

/** Waiting between two looks at something that changes elsewhere. Injected, so that tests wait for nothing. */
@FunctionalInterface
public interface Pause {

    /** Returns after about that time. */
    void pause(Duration duration) throws InterruptedException;
}
