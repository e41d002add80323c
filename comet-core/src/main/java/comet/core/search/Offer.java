package comet.core.search;

import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Standing;
import java.util.Optional;
import java.util.OptionalInt;

/** The way in which a release is offered: through one of the viewer's accounts, or from its peers. */
public sealed interface Offer {

    /**
     * One of the files in which an episode is cut (PRES-014).
     *
     * @param number from 1
     * @param of how many there are, at least 2
     */
    record Part(int number, int of) {

        /** @throws IllegalArgumentException if there is no such part */
        public Part {
            if (of < 2 || number < 1 || number > of) {
                throw new IllegalArgumentException("a part is one of two or more");
            }
        }
    }

    /**
     * Through a debrid account.
     *
     * @param account which, and where it stands in the viewer's configuration
     * @param standing how the torrent stands with it; never {@code BLOCKED}, because that is not offered
     * @param file the file that would be played, as this service tells it (PRES-112)
     * @param part which part of an episode that file is
     */
    record Debrid(ConfiguredAccount account, Standing standing, Optional<ServedFile> file, Optional<Part> part)
            implements Offer {

        /** @throws IllegalArgumentException if it is blocked */
        public Debrid {
            if (standing == Standing.BLOCKED) {
                throw new IllegalArgumentException("what a service refuses is not offered through it");
            }
        }

        /** Of an episode that is in one file. */
        public Debrid(ConfiguredAccount account, Standing standing, Optional<ServedFile> file) {
            this(account, standing, file, Optional.empty());
        }

        /** The service of the account. */
        public ServiceId service() {
            return account.service();
        }

        /** The service's index of the file. */
        public OptionalInt fileIndex() {
            return file.map(ServedFile::index).orElse(OptionalInt.empty());
        }

        /** The index that a play asks for: only of what is cached does the service tell it for certain (PRES-112). */
        public OptionalInt playedIndex() {
            return standing == Standing.CACHED ? fileIndex() : OptionalInt.empty();
        }
    }

    /**
     * From its peers, by the viewer's own client.
     *
     * @param part which part of an episode its file is
     */
    record DirectTorrent(Optional<Part> part) implements Offer {

        /** Of what is in one file. */
        public DirectTorrent() {
            this(Optional.empty());
        }
    }

    /** Which part of an episode it is, if that is cut. */
    Optional<Part> part();

    /** Whether it plays at once: a cached debrid entry. */
    default boolean isCached() {
        return this instanceof Debrid debrid && debrid.standing() == Standing.CACHED;
    }
}
