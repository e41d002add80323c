package comet.core.port;

import comet.core.media.MediaId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                        latest.title().or(old::title),
                        latest.aliases().or(old::aliases),
                        (latest.aliases().isPresent() ? latest : old).aliasesBySource()));
    }

    @Override
    public List<Entry> after(Optional<MediaId> last, int limit) {
        return titles.entrySet().stream()
                .map(title -> new Entry(title.getKey(), title.getValue()))
                .filter(entry -> last.isEmpty() || key(entry.id()).compareTo(key(last.get())) > 0)
                .sorted(Comparator.comparing(entry -> key(entry.id())))
                .limit(limit)
                .toList();
    }

    private static String key(MediaId id) {
        return id.provider() + ":" + id.external();
    }
}
