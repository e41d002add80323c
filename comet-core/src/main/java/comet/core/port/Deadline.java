package comet.core.port;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The moment by which an answer must be there. One deadline is handed down from the request to the last socket, so that
 * steps do not add up their own limits.
 *
 * @param at the moment itself
 */
public record Deadline(Instant at) {

    /** The moment that is {@code limit} from now; the end of time when that is further away. */
    public static Deadline after(Duration limit, InstantSource time) {
        Instant now = time.instant();
        boolean beyondTime = limit.compareTo(Duration.between(now, Instant.MAX)) > 0;
        return new Deadline(beyondTime ? Instant.MAX : now.plus(limit));
    }

    /** What is left of it; zero when it has passed, never negative. */
    public Duration left(InstantSource time) {
        Duration left = Duration.between(time.instant(), at);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The earlier of this and the moment that is {@code limit} from now. */
    public Deadline within(Duration limit, InstantSource time) {
        Deadline other = after(limit, time);
        return other.at.isBefore(at) ? other : this;
    }
}
