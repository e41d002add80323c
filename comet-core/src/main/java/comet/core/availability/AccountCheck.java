package comet.core.availability;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Says what the accounts of a viewer could play at once. Thread-safe. */
@FunctionalInterface
public interface AccountCheck {

    /** Where no debrid service is offered: no account can be used. */
    AccountCheck NONE = (list, events) -> {
        Map<Account, DebridFailure> problems = new LinkedHashMap<>();
        list.accounts().forEach(account -> problems.put(account, DebridFailure.notConnected()));
        return new AccountAvailability(Map.of(), problems, Set.of());
    };

    /**
     * Asks, and takes what is known when the deadline of the list comes.
     *
     * @throws InterruptedException if interrupted; what is under way is interrupted too
     */
    AccountAvailability check(ListedTorrents list, AvailabilityEvents events) throws InterruptedException;
}
