package comet.core.port;

import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import java.time.Instant;
import java.util.Optional;

/** Titles that were looked up before; kept long after they count as fresh, to be served when providers are down. */
public interface MetadataStore {

    /**
     * A title and when it was learned.
     *
     * @param metadata the title
     * @param updatedAt when a provider last confirmed it
     */
    record StoredMetadata(MediaMetadata metadata, Instant updatedAt) {}

    /** What is known of the title, however old. */
    Optional<StoredMetadata> find(MediaId id) throws StoreException;

    /** Remembers a title; replaces what was known of it. */
    void save(MediaId id, StoredMetadata metadata) throws StoreException;
}
