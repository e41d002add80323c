package comet.core.playback;

import comet.core.debrid.Account;
import comet.core.debrid.AccountIdentity;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What accounts are known by. The installation secret is held from the first time it could be read (PLAY-14); before,
 * accounts go by names of this process, under which nothing is stored. Thread-safe.
 */
final class AccountNames {

    private static final int SECRET_BYTES = 32;

    /** @param shared whether all instances know the account by it */
    record Name(AccountIdentity identity, boolean shared) {}

    private final Supplier<Optional<PlaybackStores>> stores;
    private final BriefReads reads;
    private final byte[] ofThisProcess = new byte[SECRET_BYTES];
    private volatile byte @Nullable [] secret;

    AccountNames(Supplier<Optional<PlaybackStores>> stores, BriefReads reads, RandomGenerator random) {
        this.stores = stores;
        this.reads = reads;
        random.nextBytes(ofThisProcess);
    }

    Name of(Account account) throws InterruptedException {
        byte[] known = secret;
        if (known == null) {
            known = read().orElse(null);
            secret = known;
        }
        return known == null
                ? new Name(AccountIdentity.of(account, ofThisProcess), false)
                : new Name(AccountIdentity.of(account, known), true);
    }

    private Optional<byte[]> read() throws InterruptedException {
        Optional<PlaybackStores> open = stores.get();
        return open.isEmpty()
                ? Optional.empty()
                : reads.read(
                        Optional.empty(), () -> Optional.of(open.get().secret().bytes()));
    }
}
