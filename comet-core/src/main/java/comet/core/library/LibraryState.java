package comet.core.library;

import java.time.Duration;
import java.time.Instant;

/**
 * How current the snapshot of an account is.
 *
 * @param syncedAt when the library was last read, or last seen to be unchanged
 * @param listedAt when all of it was last read; not after {@code syncedAt}
 * @param firstPage what its first page said then
 */
public record LibraryState(Instant syncedAt, Instant listedAt, FirstPage firstPage) {

    /** Whether it may still be shown (SYNC-01): its age is not more than {@code life}. */
    public boolean isFresh(Duration life, Instant now) {
        return !syncedAt.isBefore(now.minus(life));
    }

    /** Whether it is time to read it again (SYNC-12): its age is at least {@code interval}. */
    public boolean isDue(Duration interval, Instant now) {
        return !syncedAt.isAfter(now.minus(interval));
    }
}
