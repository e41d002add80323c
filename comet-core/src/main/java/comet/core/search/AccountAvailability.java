package comet.core.search;

import comet.core.debrid.Availability;
import comet.core.torrent.InfoHash;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the viewer's accounts could play at once. Accounts are named by their position in the viewer's list, from 0.
 *
 * @param byAccount for each usable account what is known of each hash
 * @param askable accounts whose service can be asked what it has cached
 * @param listing accounts whose service lists the files of what it has cached, so that "cached" means that a file
 *     serves the request (DBC-06)
 * @param problems accounts that cannot be used, in the viewer's order; they have no part in {@code byAccount}
 */
record AccountAvailability(
        Map<Integer, Map<InfoHash, Availability>> byAccount,
        Set<Integer> askable,
        Set<Integer> listing,
        List<AccountProblem> problems) {

    /** A viewer without accounts. */
    static final AccountAvailability NONE = new AccountAvailability(Map.of(), Set.of(), List.of());

    AccountAvailability {
        byAccount = Collections.unmodifiableMap(new TreeMap<>(byAccount));
        askable = Set.copyOf(askable);
        listing = Set.copyOf(listing);
        problems = List.copyOf(problems);
    }

    /** No service lists files. */
    AccountAvailability(
            Map<Integer, Map<InfoHash, Availability>> byAccount, Set<Integer> askable, List<AccountProblem> problems) {
        this(byAccount, askable, Set.of(), problems);
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
        return usableAccounts().stream().anyMatch(account -> isCached(account, hash));
    }

    /** Whether some account has it at hand and knows the file in it that was asked for (DB-08). */
    boolean hasFileAnywhere(InfoHash hash) {
        return usableAccounts().stream()
                .anyMatch(account -> isCached(account, hash)
                        && (listing.contains(account)
                                || of(account, hash).fileIndex().isPresent()));
    }

    private boolean isCached(int account, InfoHash hash) {
        return switch (of(account, hash).state()) {
            case CACHED -> true;
            case NOT_CACHED, UNKNOWN -> false;
        };
    }
}
