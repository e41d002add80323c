package comet.core.port;

import comet.core.basis.Basis;
import comet.core.debrid.Account;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.torrent.InfoHash;
import java.util.Map;
import java.util.Set;

/**
 * What lies ready in the accounts of viewers, as far as their libraries have been read: knowledge about one account that
 * says nothing of any other (DBC-03, PRES-011).
 */
@FunctionalInterface
public interface AccountLibraries {

    /** No library has been read. */
    AccountLibraries NONE = new AccountLibraries() {
        @Override
        public Map<InfoHash, Evidence> ready(Account account, Set<InfoHash> hashes) {
            return Map.of();
        }

        @Override
        public void tell(Account account, Basis basis) {
            // It never says anything else.
        }
    };

    /**
     * Which of the torrents are ready in this very account.
     *
     * @param hashes possibly none
     * @return of those that are, evidence of the kind {@link EvidenceKind#ACCOUNT}; the others are absent. Unmodifiable
     * @throws StoreException if what was read cannot be looked up
     */
    Map<InfoHash, Evidence> ready(Account account, Set<InfoHash> hashes) throws StoreException;

    /**
     * Which of the torrents are in this very account and not ready yet, or given up: where nothing else is known, they are
     * not cached for it (SYNC-31).
     *
     * @param hashes possibly none
     * @throws StoreException if what was read cannot be looked up
     */
    default Set<InfoHash> pending(Account account, Set<InfoHash> hashes) throws StoreException {
        return Set.of();
    }

    /**
     * Tells what the answers about an account are made from, and until when they stay as they are.
     *
     * @throws StoreException if what was read cannot be looked up
     */
    default void tell(Account account, Basis basis) throws StoreException {
        basis.once();
    }
}
