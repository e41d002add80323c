package comet.core.search;

import java.time.Duration;

/**
 * How long the lock of a search lives (DB-13): briefly, so that others need not wait for one that died, and renewed as
 * long as the search goes on.
 *
 * @param life how long it lives without being renewed; positive
 * @param interval when it is renewed; positive, shorter than its life
 * @param longest how long it is renewed altogether
 */
record LeaseTimes(Duration life, Duration interval, Duration longest) {

    private static final Duration LIFE = Duration.ofSeconds(15);
    private static final int RENEWALS_A_LIFE = 3;

    LeaseTimes {
        if (!interval.isPositive() || interval.compareTo(life) >= 0) {
            throw new IllegalArgumentException("a lock is renewed before it has expired");
        }
    }

    /**
     * The times of an installation: 15 s, renewed every 5 s.
     *
     * @param longest the longest total; a shorter one than 15 s is a shorter life
     */
    static LeaseTimes upTo(Duration longest) {
        Duration life = longest.compareTo(LIFE) < 0 ? longest : LIFE;
        return new LeaseTimes(life, life.dividedBy(RENEWALS_A_LIFE), longest);
    }
}
