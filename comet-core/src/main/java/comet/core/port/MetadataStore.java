package comet.core.port;

import comet.core.media.Aliases;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import java.time.Instant;
import java.util.Optional;

/**
 * Titles that were looked up before; kept long after they count as fresh, to be served when providers are down. Title
 * and aliases are halves with an age of their own (MCA-01, MCA-02). Episodes and other ids of a title are not kept here.
 */
public interface MetadataStore {

    /**
     * A half and when it was learned.
     *
     * @param half the title, or the aliases
     * @param learnedAt when providers last confirmed it; kept to the millisecond
     */
    record Dated<T>(T half, Instant learnedAt) {}

    /**
     * What is stored of a title, or what is to be stored.
     *
     * @param title the first half, if known
     * @param aliases the second half, if known; known to be none is not the same as unknown (MCA-04)
     */
    record StoredMetadata(Optional<Dated<MediaTitle>> title, Optional<Dated<Aliases>> aliases) {

        /** Nothing. */
        public static final StoredMetadata NONE = new StoredMetadata(Optional.empty(), Optional.empty());
    }

    /** What is known of the title, however old. */
    StoredMetadata find(MediaId id) throws StoreException;

    /** Remembers the halves that are there; each replaces what was known of it and leaves the other half untouched. */
    void save(MediaId id, StoredMetadata metadata) throws StoreException;
}
