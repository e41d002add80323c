package comet.debrid.call;

import comet.core.port.Precedence;
import java.time.Duration;
import java.time.Instant;

/**
 * What one account has left of one {@link Budget}. A third of its burst and of its rate is kept for plays, which may
 * spend everything (DBT-09). Not thread-safe: its {@link KeyState} guards it.
 */
final class Allowance {

    private static final int KEPT_PART = 3;

    private final Meter all;
    private final Meter others;
    private final int kept;

    Allowance(Budget budget) {
        // Of a single call nothing can be kept.
        this.kept = Math.min(partOf(budget.burst()), budget.burst() - 1);
        this.all = budget.meter();
        this.others = budget.without(kept).meter();
    }

    /** What is kept for plays of a number of things, at least a third. */
    static int partOf(int number) {
        return Math.ceilDiv(number, KEPT_PART);
    }

    /** How long a call that comes now has to wait; zero when it may go at once. Takes nothing. */
    Duration waitAt(Instant now, Precedence precedence) {
        return switch (precedence) {
            case PLAY -> all.waitAt(now);
            case OTHER -> {
                Duration untilAll = all.waitAt(now, kept);
                Duration untilOthers = others.waitAt(now);
                yield untilAll.compareTo(untilOthers) > 0 ? untilAll : untilOthers;
            }
        };
    }

    /** Takes one call, which goes as soon as {@link #waitAt} said before. */
    void takeAt(Instant now, Precedence precedence) {
        all.takeAt(now);
        if (precedence == Precedence.OTHER) {
            others.takeAt(now);
        }
    }

    /** How many calls one list may make now: half of what is left, and nothing of what is kept for plays. */
    int leftForOneList(Instant now) {
        int left = all.leftAt(now);
        return Math.max(0, Math.min(left / 2, Math.min(left - kept, others.leftAt(now))));
    }
}
