package comet.core.search;

import comet.core.port.MetadataStore.Dated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a stored half is good for at its age. */
record TitleAges(TitleLookup.Limits limits) {

    /** When providers are asked again of which one failed (ALI-12, MCA-05, MCA-11). */
    static final Duration RETRY = Duration.ofMinutes(5);

    /** Whether it is used without asking anybody (MCA-01). */
    boolean isFresh(Optional<? extends Dated<?>> half, Instant now) {
        return half.isPresent() && !isOlder(half.get(), limits.freshFor(), now);
    }

    /** What is used at once although it is asked for again (MCA-10). */
    <T> Optional<T> servedAtOnce(Optional<Dated<T>> half, Instant now) {
        return limits.freshFor().isZero()
                ? Optional.empty()
                : half.filter(known -> !isOlder(known, limits.staleFor(), now)).map(Dated::half);
    }

    /** The moment at which a half was learned that is old in {@link #RETRY}, or sooner. */
    Instant soonOld(Instant now) {
        Duration age = limits.freshFor().minus(RETRY);
        Duration possible = Duration.between(Instant.EPOCH, now);
        if (age.isNegative()) {
            return now;
        }
        return now.minus(age.compareTo(possible) < 0 ? age : possible);
    }

    private static boolean isOlder(Dated<?> half, Duration age, Instant now) {
        return Duration.between(half.learnedAt(), now).compareTo(age) > 0;
    }
}
