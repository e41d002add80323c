package comet.debrid.call;

import comet.core.debrid.DebridFailure;
import comet.core.port.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is remembered of the calls made with one key: how many are under way, what is spent, and a cool-down. */
final class KeyState {

    /** Calls of one key at the same time (DBT-03). */
    private static final int CALLS_AT_ONCE = 8;

    private record CoolDown(DebridFailure cause, Instant end) {}

    /**
     * What becomes of a call that wants to be paid.
     *
     * @param after how long it has to wait; zero when it may go at once
     * @param paid whether it goes after that wait; else nothing was taken, and it may ask again
     */
    record Payment(Duration after, boolean paid) {}

    private final Slots slots = new Slots(CALLS_AT_ONCE);
    private final Map<Budget, Allowance> allowances = new HashMap<>();
    private @Nullable CoolDown coolDown;

    /** One place for each call under way. */
    Slots slots() {
        return slots;
    }

    /**
     * Takes one call out of every budget, or out of none. A play takes what it has to wait for beforehand, so that others
     * wait behind it; everything else takes a call only when it is there (DBT-09).
     *
     * @param longest the longest that a play may wait
     */
    synchronized Payment pay(List<Budget> budgets, Instant now, Precedence precedence, Duration longest) {
        List<Allowance> spent = budgets.stream().map(this::allowance).toList();
        Duration wait = Duration.ZERO;
        for (Allowance allowance : spent) {
            Duration own = allowance.waitAt(now, precedence);
            wait = own.compareTo(wait) > 0 ? own : wait;
        }
        boolean paid = wait.compareTo(precedence == Precedence.PLAY ? longest : Duration.ZERO) <= 0;
        if (paid) {
            spent.forEach(allowance -> allowance.takeAt(now, precedence));
        }
        return new Payment(wait, paid);
    }

    /** How many calls these budgets leave to one list at this moment (DBT-09). */
    synchronized int leftForOneList(List<Budget> budgets, Instant now) {
        return budgets.stream()
                .mapToInt(budget -> allowance(budget).leftForOneList(now))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private Allowance allowance(Budget budget) {
        return allowances.computeIfAbsent(budget, Allowance::new);
    }

    /** Lets no call through until then; a cool-down that lasts longer stays. */
    synchronized void coolDown(DebridFailure cause, Instant end) {
        if (coolDown == null || coolDown.end().isBefore(end)) {
            coolDown = new CoolDown(cause, end);
        }
    }

    /** The failure that started the cool-down, with what is left of it; empty when there is none. */
    synchronized Optional<DebridFailure> cooling(Instant now) {
        if (coolDown == null || !coolDown.end().isAfter(now)) {
            coolDown = null;
            return Optional.empty();
        }
        return Optional.of(coolDown.cause().withRetryAfter(Duration.between(now, coolDown.end())));
    }
}
