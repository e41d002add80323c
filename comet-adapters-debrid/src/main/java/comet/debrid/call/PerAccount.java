package comet.debrid.call;

import comet.core.debrid.Account;
import comet.core.debrid.AccountIdentity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Something remembered in memory for each account. The keys themselves are not kept (DBP-05), and of the
 * accounts only the {@value #MAX} used last, because anybody can make up keys. Thread-safe; what it holds must be too.
 *
 * @param <T> what is remembered
 */
public final class PerAccount<T> {

    /** Most accounts remembered. */
    public static final int MAX = 10_000;

    private static final int SECRET_BYTES = 32;

    private final Supplier<T> fresh;
    private final byte[] secret = new byte[SECRET_BYTES];
    private final Map<AccountIdentity, T> remembered = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param random a secure one: what it gives keeps the hashes of this memory from being looked up elsewhere
     * @param fresh makes what is remembered of an account not seen before
     */
    public PerAccount(RandomGenerator random, Supplier<T> fresh) {
        this.fresh = fresh;
        random.nextBytes(secret);
    }

    /** What is remembered of that account; always the same object until the account is forgotten. */
    public T of(Account account) {
        AccountIdentity identity = AccountIdentity.of(account, secret);
        synchronized (remembered) {
            T found = remembered.computeIfAbsent(identity, absent -> fresh.get());
            if (remembered.size() > MAX) {
                remembered.remove(remembered.keySet().iterator().next());
            }
            return found;
        }
    }
}
