package comet.outside;

import java.time.Duration;

/** When a call is sent again. */
public sealed interface Repeats {

    /** What failed has failed. */
    record Never() implements Repeats {}

    /**
     * After no connection, 502, 503 or 504, some 300 ms later, if the deadline allows (RSL-02).
     *
     * @param times at most, at least 1
     */
    record AfterFaults(int times) implements Repeats {}

    /**
     * After 429, and after 503 with {@code Retry-After}: when the service says, else after a time that doubles (SCR-54,
     * SCR-D27). A wait beyond the deadline ends the call at once.
     *
     * @param times at most; 0 = not at all
     * @param shortest the first wait, and the shortest of all; longer than zero
     */
    record WhenLimited(int times, Duration shortest) implements Repeats {}
}
