package comet.debrid.call;

import java.time.Duration;
import java.util.List;

/**
 * In what the calls to one service differ from those to others.
 *
 * @param budgets what every call of an account is counted against (DBT-07)
 * @param coolDown how long an account is left alone after {@code RATE_LIMITED} without a {@code Retry-After} (DBT-06)
 * @param errors reads the service's error object
 */
public record ServiceProfile(List<Budget> budgets, Duration coolDown, ErrorReader errors) {

    public ServiceProfile {
        budgets = List.copyOf(budgets);
    }
}
