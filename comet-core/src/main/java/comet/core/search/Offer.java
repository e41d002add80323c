package comet.core.search;

import comet.core.debrid.CacheState;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import java.util.Optional;
import java.util.OptionalInt;

/** The way in which a release is offered: through one of the viewer's accounts, or from its peers. */
public sealed interface Offer {

    /**
     * Through a debrid account.
     *
     * @param account which, and where it stands in the viewer's configuration
     * @param state whether the service has it at hand
     * @param file the file that would be played, known only for what is cached (PRES-112)
     */
    record Debrid(ConfiguredAccount account, CacheState state, Optional<ServedFile> file) implements Offer {

        /** The service of the account. */
        public ServiceId service() {
            return account.service();
        }

        /** The service's index of the file. */
        public OptionalInt fileIndex() {
            return file.map(ServedFile::index).orElse(OptionalInt.empty());
        }
    }

    /** From its peers, by the viewer's own client. */
    record DirectTorrent() implements Offer {}

    /** Whether it plays at once: a cached debrid entry. */
    default boolean isCached() {
        return this instanceof Debrid debrid && debrid.state() == CacheState.CACHED;
    }
}
