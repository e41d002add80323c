package comet.debrid.operation.resolve;

import comet.core.debrid.MadeLink;
import comet.core.port.DebridException;

/** The order in which a service is called for a link. Stateless: all that belongs to one playback is in the resolve. */
@FunctionalInterface
public interface Way {

    /**
     * Goes it.
     *
     * @return what {@link Resolve#made} made
     * @throws DebridException if there is no link
     * @throws InterruptedException if interrupted; what was added stays
     */
    MadeLink go(Resolve resolve) throws DebridException, InterruptedException;
}
