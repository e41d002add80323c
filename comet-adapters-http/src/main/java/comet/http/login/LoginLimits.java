package comet.http.login;

import java.time.Duration;

/**
 * How often a password may be guessed (ADM-07).
 *
 * @param maxFailures failures from one address within {@code window} that lock it; at least 1
 * @param window how long a failure counts
 * @param firstLock length of the first lock; doubles with each further one, up to an hour
 */
public record LoginLimits(int maxFailures, Duration window, Duration firstLock) {

    /** The defaults of the settings. */
    public static final LoginLimits DEFAULT = new LoginLimits(5, Duration.ofMinutes(5), Duration.ofMinutes(1));

    /** @throws IllegalArgumentException if a limit is not positive */
    public LoginLimits {
        if (maxFailures < 1 || !window.isPositive() || !firstLock.isPositive()) {
            throw new IllegalArgumentException("login limits are positive");
        }
    }
}
