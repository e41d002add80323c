package comet.http.login;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * A door with a password.
 *
 * @param door what it opens
 * @param password the right one
 * @param sessions of those who have entered
 * @param limiter slows down those who guess
 */
public record Lock(Door door, PagePassword password, PageSessions sessions, LoginLimiter limiter) {

    /**
     * A lock that nobody has tried yet.
     *
     * @param session how long an entry lasts
     * @param random a cryptographic source
     */
    public static Lock on(
            Door door,
            PagePassword password,
            Duration session,
            LoginLimits limits,
            InstantSource time,
            RandomGenerator random) {
        return new Lock(
                door,
                password,
                new PageSessions(door, password, session, time, random),
                new LoginLimiter(limits, time));
    }
}
