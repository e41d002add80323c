package comet.core.search;

import comet.core.debrid.Account;
import comet.core.ranking.RankingProfile;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * What one viewer's configuration says about searching (user configuration, sections 2 to 6).
 *
 * @param accounts debrid accounts in the viewer's order; their positions are the service indexes of playback URLs
 *     (UCFG-055)
 * @param torrents whether direct torrent streams are offered
 * @param maxResultsPerResolution at most this many torrents of each resolution; 0 = no limit (UCFG-020)
 * @param maxSize drop releases that are known to be larger, in bytes; empty = no limit (UCFG-021)
 * @param cachedOnly hide debrid entries that are not cached (UCFG-090)
 * @param mixCachedAndUncached keep rank order instead of listing cached entries first (UCFG-091)
 * @param deduplicate one entry a torrent where possible (UCFG-092)
 * @param searchAccountLibraries also search the libraries of the accounts (UCFG-093)
 * @param profile filters and preferences
 */
public record SearchPreferences(
        List<Account> accounts,
        boolean torrents,
        int maxResultsPerResolution,
        OptionalLong maxSize,
        boolean cachedOnly,
        boolean mixCachedAndUncached,
        boolean deduplicate,
        boolean searchAccountLibraries,
        RankingProfile profile) {

    /** The default configuration: direct torrents and no filter of its own (UCFG-095). */
    public static final SearchPreferences DEFAULT = new SearchPreferences(
            List.of(), true, 0, OptionalLong.empty(), false, false, false, false, RankingProfile.DEFAULT);

    /** @throws IllegalArgumentException if a limit is negative, or nothing could ever be offered (UCFG-054) */
    public SearchPreferences {
        accounts = List.copyOf(accounts);
        if (maxResultsPerResolution < 0 || maxSize.orElse(0) < 0) {
            throw new IllegalArgumentException("limits are not negative");
        }
        if (accounts.isEmpty() && !torrents) {
            throw new IllegalArgumentException("without an account, torrents are on");
        }
    }

    /** The accounts with their places, in the viewer's order. */
    List<ConfiguredAccount> configuredAccounts() {
        return IntStream.range(0, accounts.size())
                .mapToObj(place -> new ConfiguredAccount(place, accounts.get(place)))
                .toList();
    }

    /** Whether the viewer has no debrid account. */
    public boolean torrentsOnly() {
        return accounts.isEmpty();
    }

    /** Whether cached entries come before the others (PRES-020). */
    public boolean cachedFirst() {
        return !torrentsOnly() && !mixCachedAndUncached;
    }

    /** The same viewer on a server without direct torrents (HTTP-173). Only for viewers with an account. */
    public SearchPreferences withoutTorrents() {
        return new SearchPreferences(
                accounts,
                false,
                maxResultsPerResolution,
                maxSize,
                cachedOnly,
                mixCachedAndUncached,
                deduplicate,
                searchAccountLibraries,
                profile);
    }
}
