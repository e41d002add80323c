package comet.debrid.operation.resolve;

import comet.core.debrid.LibraryItem;
import comet.core.port.DebridException;
import java.util.List;

/** How torrents come into an account and are found there, at a service of which every add makes an entry. */
public interface Entries {

    /**
     * The newest entries of the account, of all torrents, for a service that lists them cheaply (DBM-05). Empty where
     * that is not so.
     *
     * @throws DebridException if they could not be read
     */
    List<LibraryItem> newest(Resolve resolve) throws DebridException, InterruptedException;

    /**
     * Called before an add that turned out to be needed. A service that has told that it has not cached the torrent adds
     * only what may be downloaded ({@link Resolve#requireDownloadWanted}).
     *
     * @throws DebridException if nothing is to be added
     */
    default void beforeAdding(Resolve resolve) throws DebridException {}

    /**
     * Adds the torrent of the resolve.
     *
     * @throws DebridException if the service did not accept it, or nobody knows whether it did
     */
    Added add(Resolve resolve) throws DebridException, InterruptedException;
}
