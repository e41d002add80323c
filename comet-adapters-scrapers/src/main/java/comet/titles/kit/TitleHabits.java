package comet.titles.kit;

import comet.outside.Habits;
import comet.outside.Habits.BreakerRules;
import comet.outside.Habits.CallRate;
import comet.outside.Repeats;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the calls to all providers of titles have in common (section 19 of the specification): never through a proxy,
 * bodies of up to 8 MiB, a breaker, and short waits for the own rate.
 */
public final class TitleHabits {

    /** RSL-07. */
    private static final long MAX_BODY = 8L << 20;

    /** RSL-05. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int FAILURES = 5;
    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    /** How long background calls stay away at most when they are told to (RSL-04 as amended). */
    private static final Duration LONGEST_BACKGROUND_REST = Duration.ofHours(1);

    private TitleHabits() {}

    /** The habits of a provider that is called directly, with the limits that hold for all of them. */
    public static Habits of(String name, String userAgent, Duration answerTime) {
        return Habits.of(name, userAgent, answerTime).upTo(MAX_BODY).breaking(breaker(LONGEST_REST));
    }

    private static BreakerRules breaker(Duration longestTold) {
        return new BreakerRules(FAILURES, FIRST_REST, LONGEST_REST, longestTold);
    }

    /** Called at most so often in a second; a call waits half a second for its turn. */
    public static CallRate perSecond(int calls) {
        return new CallRate(calls, SECOND, LONGEST_WAIT);
    }

    /** Called at most so often in a minute; a call waits half a second for its turn. */
    public static CallRate perMinute(int calls) {
        return new CallRate(calls, Duration.ofMinutes(1), LONGEST_WAIT);
    }

    /** The same for calls that nobody waits for: they wait for their turn, and as long as the service says. */
    public static Habits inBackground(Habits habits) {
        Habits patient = habits.breaking(breaker(LONGEST_BACKGROUND_REST));
        return habits.rate()
                .map(rate -> patient.at(new CallRate(rate.calls(), rate.per(), LONGEST_BACKGROUND_REST)))
                .orElse(patient);
    }

    /** The same, every call carrying one header more. */
    public static Habits with(Habits habits, String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(habits.headers());
        all.put(header, value);
        return habits.carrying(all);
    }

    /** A call that failed for a passing reason is sent once more (RSL-02). */
    public static Repeats once() {
        return new Repeats.AfterFaults(1);
    }
}
