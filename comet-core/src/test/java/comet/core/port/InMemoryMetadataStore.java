package comet.core.port;

import comet.core.media.MediaId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Titles for the life of the object. Thread-safe. */
public final class InMemoryMetadataStore implements MetadataStore {
    private final Map<MediaId, StoredMetadata> titles = new ConcurrentHashMap<>();

    @Override
    public StoredMetadata find(MediaId id) {
        return titles.getOrDefault(id, StoredMetadata.NONE);
    }

    @Override
    public void save(MediaId id, StoredMetadata metadata) {
        titles.merge(
                id,
                metadata,
                (old, latest) -> new StoredMetadata(
                        latest.title().or(old::title), latest.aliases().or(old::aliases)));
    }
}
