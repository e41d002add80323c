package comet.core.lease;

import java.time.Duration;

/**
 * How long a lock lives (DB-13): briefly, so that others need not wait for a holder that died, and renewed as long as the
 * work under it goes on.
 *
 * @param life how long it lives without being renewed; positive
 * @param interval when it is renewed; positive, shorter than its life
 * @param longest how long it is renewed altogether
 */
public record LeaseTimes(Duration life, Duration interval, Duration longest) {

    private static final Duration LIFE = Duration.ofSeconds(15);
    private static final int RENEWALS_A_LIFE = 3;

    /** @throws IllegalArgumentException if it would expire before it is renewed */
    public LeaseTimes {
        if (!interval.isPositive() || interval.compareTo(life) >= 0) {
            throw new IllegalArgumentException("a lock is renewed before it has expired");
        }
    }

    /**
     * The times of an installation: 15 s, renewed every 5 s.
     *
     * @param longest the longest total; a shorter one than 15 s is a shorter life
     */
    public static LeaseTimes upTo(Duration longest) {
        Duration life = longest.compareTo(LIFE) < 0 ? longest : LIFE;
        return new LeaseTimes(life, life.dividedBy(RENEWALS_A_LIFE), longest);
    }
}
