package comet.core.search;

import java.time.Duration;
import java.util.Optional;

/**
 * The operator's choices about searching.
 *
 * @param torrentsDisabled whether direct torrents are switched off on this server (HTTP-173)
 * @param hideUnknown whether cached-only lists hide what nobody can know (DBC-02)
 * @param freshFor how long a search counts as fresh; empty = for ever once done (SRCH-33)
 * @param emptyFor how long "searched, nothing found" is remembered; zero = never (DB-02)
 * @param softDeadline how long a viewer waits for sources; empty = until the slowest is done (DB-14)
 * @param joinTimeout how long a viewer waits for a search that another instance runs; zero = not at all (DB-01)
 * @param lockTimeToLive life of a search lock, renewed at half of it (DB-13); positive
 * @param metadataBudget how long looking up a title may take; positive
 * @param accountBudget how long asking the viewer's debrid services may take; positive
 */
public record SearchLimits(
        boolean torrentsDisabled,
        boolean hideUnknown,
        Optional<Duration> freshFor,
        Duration emptyFor,
        Optional<Duration> softDeadline,
        Duration joinTimeout,
        Duration lockTimeToLive,
        Duration metadataBudget,
        Duration accountBudget) {

    /** What an installation has that sets nothing. */
    public static final SearchLimits DEFAULT = new SearchLimits(
            false,
            false,
            Optional.of(Duration.ofDays(7)),
            Duration.ofMinutes(15),
            Optional.of(Duration.ofSeconds(12)),
            Duration.ofSeconds(8),
            Duration.ofSeconds(300),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));

    /** @throws IllegalArgumentException if a budget is not positive */
    public SearchLimits {
        if (!lockTimeToLive.isPositive() || !metadataBudget.isPositive() || !accountBudget.isPositive()) {
            throw new IllegalArgumentException("lock life and budgets are positive");
        }
    }
}
