package comet.http.play;

import comet.core.account.LibrarySync;
import comet.core.debrid.Account;
import java.util.Optional;

/** Reading a library as the route of players starts it; {@code librarySync::start} in production. Thread-safe. */
@FunctionalInterface
public interface SyncStart {

    /**
     * Starts, and does not wait for the end.
     *
     * @param clientAddress the viewer's public address; empty when unknown
     * @throws InterruptedException if interrupted while it waits for what it needs to start
     */
    LibrarySync.Outcome start(Account account, Optional<String> clientAddress) throws InterruptedException;
}
