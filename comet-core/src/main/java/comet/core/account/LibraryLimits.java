package comet.core.account;

import java.time.Duration;

/**
 * The operator's choices about the libraries of accounts (account-sync.md, section 1).
 *
 * @param refreshAfter how old a snapshot is before a search has it renewed; positive
 * @param life how long a snapshot is kept and shown; not shorter than {@code refreshAfter} (SYNC-01)
 * @param maxItems torrents of a library that are read; positive
 * @param maxMatches torrents of a snapshot that a search compares with its title; positive
 * @param warmFor how long a search waits for a snapshot that is not there; zero = not at all
 * @param shared whether what a search finds in a library is offered to everybody (DB-60)
 */
public record LibraryLimits(
        Duration refreshAfter, Duration life, int maxItems, int maxMatches, Duration warmFor, boolean shared) {

    /** What an installation has that sets nothing. */
    public static final LibraryLimits DEFAULT =
            new LibraryLimits(Duration.ofMinutes(15), Duration.ofDays(1), 5_000, 1_500, Duration.ofSeconds(5), false);

    /** @throws IllegalArgumentException if a value is outside its limits */
    public LibraryLimits {
        if (!refreshAfter.isPositive() || warmFor.isNegative() || maxItems < 1 || maxMatches < 1) {
            throw new IllegalArgumentException("times and numbers of libraries are positive");
        }
        life = life.compareTo(refreshAfter) < 0 ? refreshAfter : life;
    }
}
