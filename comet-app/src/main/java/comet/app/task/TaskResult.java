package comet.app.task;

import java.time.Duration;
import java.time.Instant;

/**
 * How a task ended the last time.
 *
 * @param startedAt when that began
 * @param took how long it went on
 * @param end how it ended
 * @param detail what was done, or why it was not, in a few words without secrets; may be empty
 */
public record TaskResult(Instant startedAt, Duration took, TaskResult.End end, String detail) {

    /** How it ended. */
    public enum End {
        /** It ran to its end. */
        DONE,
        /** It began and did not come to its end, or could not begin. */
        FAILED,
        /** Another instance was at it. */
        ELSEWHERE
    }
}
