package comet.core.search;

import comet.core.debrid.Account;
import comet.core.debrid.Availability;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Evidence;
import comet.core.torrent.InfoHash;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the viewer's accounts could play at once.
 *
 * @param usable what is known through each account that can be used, in the viewer's order
 * @param problems accounts that cannot be used, in the viewer's order
 */
record AccountAvailability(Map<Account, Known> usable, List<AccountProblem> problems) {

    /**
     * What is known through one account.
     *
     * @param torrents what its service says of each torrent
     * @param cacheCheck what its service can say of what it has cached
     */
    record Known(Map<InfoHash, Availability> torrents, CacheCheck cacheCheck) {
        Known {
            torrents = Map.copyOf(torrents);
        }

        private Availability of(InfoHash hash) {
            return torrents.getOrDefault(hash, Availability.UNKNOWN);
        }

        private boolean isCached(InfoHash hash) {
            return switch (of(hash).state()) {
                case CACHED -> true;
                case NOT_CACHED, UNKNOWN -> false;
            };
        }

        /** A service that lists files says "cached" only where a file serves the request (DBC-06). */
        private boolean hasFile(InfoHash hash) {
            return isCached(hash)
                    && (cacheCheck == CacheCheck.WITH_FILES || of(hash).file().isPresent());
        }
    }

    /** A viewer without accounts. */
    static final AccountAvailability NONE = new AccountAvailability(Map.of(), List.of());

    private static final Known NOTHING = new Known(Map.of(), CacheCheck.NONE);

    AccountAvailability {
        usable = Collections.unmodifiableMap(new LinkedHashMap<>(usable));
        problems = List.copyOf(problems);
    }

    /** The accounts that can be used, in the viewer's order. */
    Set<Account> usableAccounts() {
        return usable.keySet();
    }

    /** What is known of a torrent through an account. */
    Availability of(Account account, InfoHash hash) {
        return usable.getOrDefault(account, NOTHING).of(hash);
    }

    /** Whether the account's service can be asked what it has cached. */
    boolean canBeAsked(Account account) {
        return usable.getOrDefault(account, NOTHING).cacheCheck() != CacheCheck.NONE;
    }

    /** Whether some account has it at hand. */
    boolean isCachedAnywhere(InfoHash hash) {
        return usable.values().stream().anyMatch(known -> known.isCached(hash));
    }

    /** Whether some service told all files of a torrent, and none of them is what was asked for (SRCH-94, DBF-11). */
    boolean lacksFile(InfoHash hash) {
        return usable.values().stream()
                .map(known -> known.of(hash))
                .anyMatch(known -> known.files().isEmpty()
                        && known.evidence().flatMap(Evidence::files).isPresent());
    }

    /** Whether some account has it at hand and knows the file in it that was asked for (DB-08). */
    boolean hasFileAnywhere(InfoHash hash) {
        return usable.values().stream().anyMatch(known -> known.hasFile(hash));
    }
}
