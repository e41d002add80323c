package comet.core.search;

import comet.core.debrid.CacheState;
import comet.core.debrid.ServiceId;
import java.util.OptionalInt;

/** The way in which a release is offered: through one of the viewer's accounts, or from its peers. */
public sealed interface Offer {

    /**
     * Through a debrid account.
     *
     * @param accountIndex position of the account in the viewer's list, from 0
     * @param service its service
     * @param state whether the service has it at hand
     * @param fileIndex the service's index of the file, known only for what is cached (PRES-112)
     */
    record Debrid(int accountIndex, ServiceId service, CacheState state, OptionalInt fileIndex) implements Offer {}

    /** From its peers, by the viewer's own client. */
    record DirectTorrent() implements Offer {}

    /** Whether it plays at once: a cached debrid entry. */
    default boolean isCached() {
        return this instanceof Debrid debrid && debrid.state() == CacheState.CACHED;
    }
}
