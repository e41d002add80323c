package comet.core.search;

import comet.core.debrid.Account;
import comet.core.ranking.RankingProfile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What one viewer's configuration says about searching (user configuration, sections 2 to 6).
 *
 * @param accounts debrid accounts in the viewer's order
 * @param unreadable positions, among the service indexes of playback URLs (UCFG-055), of entries that could not be read:
 *     they offer nothing, and those behind them keep their positions (UCFG-114)
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
        Set<Integer> unreadable,
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
            List.of(), Set.of(), true, 0, OptionalLong.empty(), false, false, false, false, RankingProfile.DEFAULT);

    /**
     * @throws IllegalArgumentException if a limit is negative, or nothing could ever be offered (UCFG-054) though every
     *     entry could be read
     */
    public SearchPreferences {
        accounts = List.copyOf(accounts);
        unreadable = Set.copyOf(unreadable);
        if (maxResultsPerResolution < 0 || maxSize.orElse(0) < 0) {
            throw new IllegalArgumentException("limits are not negative");
        }
        if (accounts.isEmpty() && unreadable.isEmpty() && !torrents) {
            throw new IllegalArgumentException("without an account, torrents are on");
        }
    }

    /** A viewer whose every entry could be read: positions are those of the list. */
    public SearchPreferences(
            List<Account> accounts,
            boolean torrents,
            int maxResultsPerResolution,
            OptionalLong maxSize,
            boolean cachedOnly,
            boolean mixCachedAndUncached,
            boolean deduplicate,
            boolean searchAccountLibraries,
            RankingProfile profile) {
        this(
                accounts,
                Set.of(),
                torrents,
                maxResultsPerResolution,
                maxSize,
                cachedOnly,
                mixCachedAndUncached,
                deduplicate,
                searchAccountLibraries,
                profile);
    }

    /** The accounts with their positions, in the viewer's order. */
    public List<ConfiguredAccount> configuredAccounts() {
        int[] positions = IntStream.iterate(0, position -> position + 1)
                .filter(position -> !unreadable.contains(position))
                .limit(accounts.size())
                .toArray();
        return IntStream.range(0, accounts.size())
                .mapToObj(index -> new ConfiguredAccount(positions[index], accounts.get(index)))
                .toList();
    }

    /** The account at a service index; empty beyond the list, and where the entry could not be read (UCFG-114). */
    public Optional<Account> account(int position) {
        return configuredAccounts().stream()
                .filter(each -> each.position() == position)
                .map(ConfiguredAccount::account)
                .findFirst();
    }

    /**
     * Whether there is nothing to list: the viewer's entries could not be read, and direct torrents are not put in their
     * place (UCFG-114).
     */
    public boolean offersNothing() {
        return accounts.isEmpty() && !torrents;
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
                unreadable,
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
