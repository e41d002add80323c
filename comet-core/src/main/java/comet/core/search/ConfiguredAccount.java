package comet.core.search;

import comet.core.debrid.Account;
import comet.core.debrid.ServiceId;

/**
 * An account where it stands in the viewer's configuration: the place is its number in playback URLs (UCFG-055). One
 * account may stand in several places, and has entries for each.
 *
 * @param position place in the viewer's list, from 0
 * @param account the account
 */
public record ConfiguredAccount(int position, Account account) {

    /** @throws IllegalArgumentException if the position is negative */
    public ConfiguredAccount {
        if (position < 0) {
            throw new IllegalArgumentException("a position is not negative");
        }
    }

    /** The service of the account. */
    public ServiceId service() {
        return account.service();
    }
}
