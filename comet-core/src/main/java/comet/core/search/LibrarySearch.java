package comet.core.search;

import comet.core.debrid.Account;
import comet.core.port.Deadline;
import comet.core.port.ReleaseStore;
import comet.core.ranking.Ranker;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Searches the libraries of a viewer's accounts beside the sources (account-sync.md, section 4), for those who want that
 * (UCFG-093). Thread-safe.
 */
final class LibrarySearch {

    private final Optional<Libraries> libraries;
    private final ReleaseStore releases;
    private final Ranker ranker;
    private final ExecutorService threads;
    private final InstantSource time;

    /** @param libraries empty where none are read */
    LibrarySearch(
            Optional<Libraries> libraries,
            ReleaseStore releases,
            Ranker ranker,
            ExecutorService threads,
            InstantSource time) {
        this.libraries = libraries;
        this.releases = releases;
        this.ranker = ranker;
        this.threads = threads;
        this.time = time;
    }

    /**
     * Begins: libraries that were never read are read while the sources are asked (SYNC-10).
     *
     * @param answer by when the answer is due
     */
    LibraryVisit visit(
            SearchPreferences preferences,
            Wanted wanted,
            Optional<String> clientAddress,
            Deadline answer,
            SearchRecorder recorder) {
        if (libraries.isEmpty() || !preferences.searchAccountLibraries() || preferences.torrentsOnly()) {
            return LibraryVisit.NONE;
        }
        List<Account> accounts = preferences.accounts().stream()
                .distinct()
                .filter(account -> !account.key().isMissing())
                .toList();
        var viewer = new OwnLibraries.Viewer(accounts, preferences.profile(), clientAddress, answer);
        return new OwnLibraries(
                libraries.get(),
                viewer,
                wanted,
                new LibraryFiles(libraries.get().snapshots(), ranker, threads, time, recorder),
                new LibrarySharing(libraries.get(), releases, threads, recorder),
                threads,
                time,
                recorder);
    }
}
