package comet.debrid.debridlink;

import comet.core.debrid.Account;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps probes and playbacks of one account apart: both add the same torrents, an add that comes second gets the entry of
 * the first, and a probe removes what it added. Thread-safe.
 */
final class AccountUses {

    private final PerAccount<ReentrantReadWriteLock> accounts;

    AccountUses(CallResources resources) {
        this.accounts = new PerAccount<>(resources.random(), ReentrantReadWriteLock::new);
    }

    /** Held by each playback of the account; several at a time. */
    Lock playing(Account account) {
        return accounts.of(account).readLock();
    }

    /** Held by the one probe of the account, while nothing is played. */
    Lock probing(Account account) {
        return accounts.of(account).writeLock();
    }
}
