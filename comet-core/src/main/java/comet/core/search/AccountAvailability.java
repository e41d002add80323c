package comet.core.search;

import comet.core.debrid.Availability;
import comet.core.torrent.InfoHash;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the viewer's accounts could play at once.
 *
 * @param byAccount for each usable account, by its position: what is known of each hash
 * @param askable positions of the accounts whose service can be asked what it has cached
 * @param problems accounts that cannot be used; they have no part in {@code byAccount}
 */
record AccountAvailability(
        Map<Integer, Map<InfoHash, Availability>> byAccount, Set<Integer> askable, List<AccountProblem> problems) {

    /** A viewer without accounts. */
    static final AccountAvailability NONE = new AccountAvailability(Map.of(), Set.of(), List.of());

    AccountAvailability {
        byAccount = new TreeMap<>(byAccount);
        askable = Set.copyOf(askable);
        problems = List.copyOf(problems);
    }

    /** Positions of the accounts that can be used, in the viewer's order. */
    Set<Integer> usableAccounts() {
        return byAccount.keySet();
    }

    /** What is known of a torrent at an account. */
    Availability of(int account, InfoHash hash) {
        return byAccount.getOrDefault(account, Map.of()).getOrDefault(hash, Availability.UNKNOWN);
    }

    /** Whether the account's service can be asked what it has cached. */
    boolean canBeAsked(int account) {
        return askable.contains(account);
    }

    /** Whether some account has it at hand. */
    boolean isCachedAnywhere(InfoHash hash) {
        return byAccount.keySet().stream()
                .anyMatch(account -> switch (of(account, hash).state()) {
                    case CACHED -> true;
                    case NOT_CACHED, UNKNOWN -> false;
                });
    }
}
