package comet.app.broken;

import java.time.Instant;

/** Looks at a clock that nobody handed it: proves that the rule against it can fail. */
public final class ReadsTheClock {

    /** What no test can set. */
    public Instant forbidden() {
        return Instant.now();
    }
}
