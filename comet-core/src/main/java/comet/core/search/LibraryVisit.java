package comet.core.search;

import comet.core.torrent.InfoHash;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one search does with the libraries of its viewer. Not thread-safe; closed when the answer is there. */
interface LibraryVisit extends AutoCloseable {

    /** A search that does nothing with them. */
    LibraryVisit NONE = new LibraryVisit() {
        @Override
        public Optional<ReleaseFinder.Findings> merged(Optional<ReleaseFinder.Findings> found) {
            return found;
        }

        @Override
        public Set<InfoHash> ownOnly() {
            return Set.of();
        }

        @Override
        public List<AccountProblem> withRefusals(List<AccountProblem> problems, List<ConfiguredAccount> accounts) {
            return problems;
        }

        @Override
        public void close() {}
    };

    /**
     * What was found, with what is in the libraries (SYNC-34): for this viewer alone.
     *
     * @param found empty when nothing can be shown yet
     */
    Optional<ReleaseFinder.Findings> merged(Optional<ReleaseFinder.Findings> found) throws InterruptedException;

    /** The torrents that nothing but a library of this viewer tells of: nothing of them is told to others (SYNC-41). */
    Set<InfoHash> ownOnly();

    /** The problems with the accounts, and those that their services refused when the libraries were read (DB-68). */
    List<AccountProblem> withRefusals(List<AccountProblem> problems, List<ConfiguredAccount> accounts);

    /** Has what is old read again behind the answer (SYNC-12). */
    @Override
    void close();
}
