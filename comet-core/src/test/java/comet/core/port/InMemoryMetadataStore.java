package comet.core.port;

import comet.core.media.MediaId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Titles for the life of the object. Thread-safe. */
public final class InMemoryMetadataStore implements MetadataStore {
    private final Map<MediaId, StoredMetadata> titles = new ConcurrentHashMap<>();

    @Override
    public Optional<StoredMetadata> find(MediaId id) {
        return Optional.ofNullable(titles.get(id));
    }

    @Override
    public void save(MediaId id, StoredMetadata metadata) {
        titles.put(id, metadata);
    }
}
