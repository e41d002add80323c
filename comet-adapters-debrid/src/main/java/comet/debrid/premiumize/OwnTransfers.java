package comet.debrid.premiumize;

import comet.core.debrid.Account;
import comet.core.debrid.EntryId;
import comet.core.torrent.InfoHash;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which torrents the transfers are that were made here: the service tells it nowhere. The entries a playback reports are
 * remembered beyond a restart by the core, and come back as what is known before. Thread-safe.
 */
final class OwnTransfers {

    /** Of one account; the ones used last stay. */
    private static final int MAX = 1_000;

    private static final class Hashes extends LinkedHashMap<EntryId, InfoHash> {
        private static final long serialVersionUID = 1L;

        Hashes() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<EntryId, InfoHash> eldest) {
            return size() > MAX;
        }
    }

    private final PerAccount<Hashes> accounts;

    OwnTransfers(CallResources resources) {
        this.accounts = new PerAccount<>(resources.random(), Hashes::new);
    }

    void remember(Account account, EntryId id, InfoHash hash) {
        Hashes hashes = accounts.of(account);
        synchronized (hashes) {
            hashes.put(id, hash);
        }
    }

    Optional<InfoHash> find(Account account, EntryId id) {
        Hashes hashes = accounts.of(account);
        synchronized (hashes) {
            return Optional.ofNullable(hashes.get(id));
        }
    }

    void forget(Account account, EntryId id) {
        Hashes hashes = accounts.of(account);
        synchronized (hashes) {
            hashes.remove(id);
        }
    }
}
