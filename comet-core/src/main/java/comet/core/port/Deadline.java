package comet.core.port;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The moment by which an answer must be there. One deadline is handed down from the request to the last socket, so that
 * steps do not add up their own limits.
 *
 * @param at the moment itself
 * @param precedence for what the answer is needed; {@code PLAY} unless somebody said otherwise
 */
public record Deadline(Instant at, Precedence precedence) {

    /** The deadline of something that lets nobody pass. */
    public Deadline(Instant at) {
        this(at, Precedence.PLAY);
    }

    /** The moment that is {@code limit} from now; the end of time when that is further away. */
    public static Deadline after(Duration limit, InstantSource time) {
        Instant now = time.instant();
        boolean beyondTime = limit.compareTo(Duration.between(now, Instant.MAX)) > 0;
        return new Deadline(beyondTime ? Instant.MAX : now.plus(limit));
    }

    /** The same moment for something that lets plays go first. */
    public Deadline yielding() {
        return new Deadline(at, Precedence.OTHER);
    }

    /** What is left of it; zero when it has passed, never negative. */
    public Duration left(InstantSource time) {
        Duration left = Duration.between(time.instant(), at);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The earlier of this and the moment that is {@code limit} from now; for the same as this. */
    public Deadline within(Duration limit, InstantSource time) {
        Instant other = after(limit, time).at;
        return other.isBefore(at) ? new Deadline(other, precedence) : this;
    }
}
