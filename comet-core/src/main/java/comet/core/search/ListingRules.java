package comet.core.search;

import comet.core.availability.AccountAvailability;
import comet.core.release.ParsedRelease;
import comet.core.torrent.InfoHash;
import java.time.Instant;

/**
 * Which of the releases that may hold the episode asked for are listed (SRCH-21, SRCH-94, SRCH-96): those whose name or
 * file proves it, and collections that hold it by all that is known.
 */
final class ListingRules {

    private final ReleaseSieve sieve;
    private final SearchPreferences preferences;
    private final AccountAvailability availability;
    private final boolean unaired;

    ListingRules(Wanted wanted, SearchPreferences preferences, AccountAvailability availability, Instant now) {
        this.sieve = wanted.sieve();
        this.preferences = preferences;
        this.availability = availability;
        this.unaired = wanted.isUnaired(now);
    }

    /** Whether it is listed, if some account or the viewer's own client can play it. */
    boolean admits(InfoHash hash, ParsedRelease parsed) {
        if (availability.hasFileAnywhere(hash)) {
            return true;
        }
        if (sieve.isPack(parsed)) {
            return !preferences.torrentsOnly() && !unaired && !availability.lacksFile(hash);
        }
        return sieve.namesEpisode(parsed) || (showsOnlyCached() && !unaired);
    }

    /** Where nothing but what is cached is shown, the services vouch for what names nothing (SRCH-21). */
    private boolean showsOnlyCached() {
        return preferences.cachedOnly() && !preferences.torrentsOnly() && !preferences.torrents();
    }
}
