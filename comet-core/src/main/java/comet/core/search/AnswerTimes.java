package comet.core.search;

import comet.core.port.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * By when each step of one answer is over: all of them share one deadline, which runs from the arrival of the request
 * (DB-14).
 *
 * @param arrival when the request came
 * @param limits the operator's choices
 */
record AnswerTimes(Instant arrival, SearchLimits limits) {

    /** How long before the answer is due the viewer's accounts are asked with what has been found by then. */
    private static final Duration FOR_ACCOUNTS = Duration.ofMillis(2_500);

    /** When the answer is due; empty when the slowest source is waited for. */
    Optional<Deadline> due() {
        return limits.softDeadline().map(limit -> Deadline.after(limit, () -> arrival));
    }

    /** When looking up titles, and what is looked up beside them, is over. */
    Deadline titles() {
        return within(limits.metadataBudget(), () -> arrival);
    }

    /**
     * When sources stop counting; empty when the slowest is waited for.
     *
     * @param accountsToAsk whether the viewer's accounts are asked afterwards; they have half of a short time
     */
    Optional<Deadline> sources(boolean accountsToAsk) {
        if (!accountsToAsk) {
            return due();
        }
        return limits.softDeadline().map(limit -> {
            Duration half = limit.dividedBy(2);
            Duration forAccounts = half.compareTo(FOR_ACCOUNTS) < 0 ? half : FOR_ACCOUNTS;
            return Deadline.after(limit.minus(forAccounts), () -> arrival);
        });
    }

    /** When asking accounts is over that begins now. */
    Deadline accounts(InstantSource time) {
        return within(limits.accountBudget(), time);
    }

    /** The moment that is {@code limit} from now, or an earlier one at which the answer is due. */
    Deadline within(Duration limit, InstantSource time) {
        return due().map(deadline -> deadline.within(limit, time)).orElseGet(() -> Deadline.after(limit, time));
    }
}
