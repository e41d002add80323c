package comet.debrid.operation.resolve;

import comet.core.port.DebridException;

/**
 * Looks how far something is.
 *
 * @param <T> what is seen
 */
@FunctionalInterface
public interface Look<T> {

    /**
     * Makes the call.
     *
     * @throws DebridException if nothing could be seen
     */
    T look() throws DebridException, InterruptedException;
}
