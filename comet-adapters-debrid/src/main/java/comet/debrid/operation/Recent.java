package comet.debrid.operation;

import comet.core.debrid.Account;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a service said a while ago of things in an account, so that it need not be asked again at once. Of each account
 * the {@value #MAX} things used last are kept. Thread-safe.
 *
 * @param <K> what it was said of
 * @param <V> what was said
 */
public final class Recent<K, V> {

    /** Most things kept of one account. */
    public static final int MAX = 100;

    private record Said<V>(V value, Instant until) {}

    private final Duration kept;
    private final InstantSource time;
    private final PerAccount<Map<K, Said<V>>> accounts;

    /** @param kept for how long; longer than zero */
    public Recent(Duration kept, CallResources resources) {
        if (!kept.isPositive()) {
            throw new IllegalArgumentException("something is kept for a while");
        }
        this.kept = kept;
        this.time = resources.time();
        this.accounts = new PerAccount<>(resources.random(), Recent::lastUsed);
    }

    private static <K, V> Map<K, Said<V>> lastUsed() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Said<V>> eldest) {
                return size() > MAX;
            }
        };
    }

    /** What was said of it, unless that is too long ago. */
    public Optional<V> find(Account account, K key) {
        Map<K, Said<V>> said = accounts.of(account);
        synchronized (said) {
            return Optional.ofNullable(said.get(key))
                    .filter(known -> time.instant().isBefore(known.until()))
                    .map(Said::value);
        }
    }

    /** The service said it just now. */
    public void keep(Account account, K key, V value) {
        Map<K, Said<V>> said = accounts.of(account);
        synchronized (said) {
            said.put(key, new Said<>(value, time.instant().plus(kept)));
        }
    }

    /** It is no longer so. */
    public void forget(Account account, K key) {
        Map<K, Said<V>> said = accounts.of(account);
        synchronized (said) {
            said.remove(key);
        }
    }
}
