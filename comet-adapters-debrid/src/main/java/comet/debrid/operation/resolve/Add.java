package comet.debrid.operation.resolve;

import comet.core.port.DebridException;

/** Adds a torrent to an account. */
@FunctionalInterface
public interface Add {

    /**
     * Makes the call.
     *
     * @throws DebridException if the service did not accept the torrent, or nobody knows whether it did
     */
    Added add() throws DebridException, InterruptedException;
}
