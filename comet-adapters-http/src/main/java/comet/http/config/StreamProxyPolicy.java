package comet.http.config;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import java.util.Optional;

/**
 * Who may have videos relayed by this server, and the operator's own account for those who may (UCFG-060 to UCFG-065).
 *
 * @param enabled whether anything is relayed ({@code PROXY_DEBRID_STREAM})
 * @param password what a configuration must carry; without one nobody may
 * @param defaultService service of the operator's account
 * @param defaultKey its key; a missing key and the one of the sample settings, {@code CHANGE_ME}, become empty
 */
public record StreamProxyPolicy(
        boolean enabled, Optional<ProxyPassword> password, ServiceId defaultService, Optional<ApiKey> defaultKey) {

    private static final String SAMPLE_KEY = "CHANGE_ME";

    /** Nothing is relayed. */
    public static final StreamProxyPolicy OFF =
            new StreamProxyPolicy(false, Optional.empty(), ServiceId.REALDEBRID, Optional.empty());

    public StreamProxyPolicy {
        defaultKey = defaultKey.filter(key -> !key.isMissing() && !key.secret().equals(SAMPLE_KEY));
    }

    /** What a configuration's password means. */
    ProxyPasswordState judge(String given) {
        if (!enabled || given.isEmpty()) {
            return ProxyPasswordState.NOT_USED;
        }
        boolean right = password.isPresent() && password.get().matches(given);
        return right ? ProxyPasswordState.ACCEPTED : ProxyPasswordState.REFUSED;
    }

    /** The operator's account, for configurations with the right password and no account of their own. */
    Optional<Account> defaultAccount() {
        return defaultKey.map(key -> new Account(defaultService, key));
    }
}
