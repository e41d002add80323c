package comet.titles.anime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** When a list is asked for again (ANM-12, ANM-17). Used by one thread. */
final class Schedule {

    private static final List<Duration> AFTER_FAILURES =
            List.of(Duration.ofSeconds(900), Duration.ofSeconds(3_600), Duration.ofSeconds(21_600));
    private static final double SPREAD = 0.1;

    private final Duration interval;
    private final RandomGenerator random;
    private Duration age;
    private int failures;
    private Instant notBefore = Instant.MIN;

    /** @param interval zero or less: age alone is never a reason */
    Schedule(Duration interval, RandomGenerator random) {
        this.interval = interval;
        this.random = random;
        this.age = spread();
    }

    /** Not all installations ask on the same day at the same hour. */
    private Duration spread() {
        double factor = 1 + SPREAD * (2 * random.nextDouble() - 1);
        return Duration.ofSeconds((long) (interval.toSeconds() * factor));
    }

    boolean isDue(Edition edition, Instant now) {
        return interval.isPositive()
                && !now.isBefore(notBefore)
                && !now.isBefore(edition.checkedAt().plus(age));
    }

    /** Whether a list that is missing may be asked for. */
    boolean isDue(Instant now) {
        return !now.isBefore(notBefore);
    }

    void succeeded() {
        failures = 0;
        notBefore = Instant.MIN;
        age = spread();
    }

    void failed(Instant now) {
        notBefore = now.plus(AFTER_FAILURES.get(Math.min(failures, AFTER_FAILURES.size() - 1)));
        failures++;
    }

    /** In a row. */
    int failures() {
        return failures;
    }
}
