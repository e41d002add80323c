package comet.debrid.debridlink;

import comet.core.debrid.Account;
import comet.core.debrid.LibraryItem;
import comet.core.torrent.InfoHash;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What complete lists of accounts have shown lately. Debrid-Link answers an add with the entry that is there, and as if it
 * were new: only a list from before the add proves that there was none, and that the product may remove it (DL-62,
 * DBU-02). Thread-safe.
 */
final class Listings {

    /** As long as an account's own snapshot (DBM-05). */
    private static final Duration BELIEVED = Duration.ofMinutes(10);

    /** One list. */
    private static final class Listing {
        /** The first 64 bits of each, sorted: two that are alike only keep an entry from being removed. */
        private final long[] hashes;

        private final Instant end;

        Listing(Collection<LibraryItem> all, Instant end) {
            this.hashes = all.stream()
                    .flatMap(item -> item.infoHash().stream())
                    .mapToLong(Listing::shortened)
                    .sorted()
                    .toArray();
            this.end = end;
        }

        boolean provesAbsence(InfoHash hash, Instant now) {
            return now.isBefore(end) && Arrays.binarySearch(hashes, shortened(hash)) < 0;
        }

        private static long shortened(InfoHash hash) {
            return Long.parseUnsignedLong(hash.hex(), 0, Long.SIZE / 4, 16);
        }
    }

    private final InstantSource time;
    private final PerAccount<AtomicReference<Optional<Listing>>> accounts;

    Listings(CallResources resources) {
        this.time = resources.time();
        this.accounts = new PerAccount<>(resources.random(), () -> new AtomicReference<>(Optional.empty()));
    }

    /** @param all all torrents of the account */
    void listed(Account account, Collection<LibraryItem> all) {
        accounts.of(account).set(Optional.of(new Listing(all, time.instant().plus(BELIEVED))));
    }

    /** Whether the account has been listed lately, and did not hold the torrent. */
    boolean proveAbsence(Account account, InfoHash hash) {
        return accounts.of(account)
                .get()
                .filter(listing -> listing.provesAbsence(hash, time.instant()))
                .isPresent();
    }
}
