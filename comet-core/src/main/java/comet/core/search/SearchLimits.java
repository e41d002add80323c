package comet.core.search;

import comet.core.availability.AvailabilityRules;
import java.time.Duration;
import java.util.Optional;

/**
 * The operator's choices about searching. No time is negative.
 *
 * @param torrentsDisabled whether direct torrents are switched off on this server (HTTP-173)
 * @param availability what becomes of what nobody knows of debrid services (DBC-02, DBC-10, SRCH-73)
 * @param freshFor how long a search counts as fresh; empty = for ever once done (SRCH-33)
 * @param emptyFor how long "searched, nothing found" is remembered; zero = never (DB-02)
 * @param softDeadline how long a viewer waits for sources, positive; empty = until the slowest is done (DB-14)
 * @param joinTimeout how long a viewer waits for a search that another instance runs; zero = not at all (DB-01)
 * @param longestLock the longest that one search keeps its lock (DB-13); whole seconds, at least 1
 * @param metadataBudget how long looking up a title may take; positive
 * @param accountBudget how long asking the viewer's debrid services may take; positive
 * @param rules what is let through and how names are read
 */
public record SearchLimits(
        boolean torrentsDisabled,
        AvailabilityRules availability,
        Optional<Duration> freshFor,
        Duration emptyFor,
        Optional<Duration> softDeadline,
        Duration joinTimeout,
        Duration longestLock,
        Duration metadataBudget,
        Duration accountBudget,
        FilterRules rules) {

    /** What an installation has that sets nothing. */
    public static final SearchLimits DEFAULT = new SearchLimits(
            false,
            AvailabilityRules.DEFAULT,
            Optional.of(Duration.ofDays(7)),
            Duration.ofMinutes(15),
            Optional.of(Duration.ofSeconds(12)),
            Duration.ofSeconds(8),
            Duration.ofSeconds(300),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            FilterRules.DEFAULT);

    /** @throws IllegalArgumentException if a time is outside its limits */
    public SearchLimits {
        if (!longestLock.isPositive() || !longestLock.equals(Duration.ofSeconds(longestLock.toSeconds()))) {
            throw new IllegalArgumentException("a lock lives for whole seconds, at least one");
        }
        if (!metadataBudget.isPositive() || !accountBudget.isPositive()) {
            throw new IllegalArgumentException("budgets are positive");
        }
        if (softDeadline.isPresent() && !softDeadline.get().isPositive()) {
            throw new IllegalArgumentException("a soft deadline is positive; to wait for every source there is none");
        }
        if (freshFor.orElse(Duration.ZERO).isNegative() || emptyFor.isNegative() || joinTimeout.isNegative()) {
            throw new IllegalArgumentException("times are not negative");
        }
    }
}
