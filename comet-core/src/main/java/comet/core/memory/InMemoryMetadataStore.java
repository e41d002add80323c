package comet.core.memory;

import comet.core.media.MediaId;
import comet.core.port.MetadataStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Titles for the life of the object, those that were looked at last. Thread-safe. */
public final class InMemoryMetadataStore implements MetadataStore {
    private static final int MOST = 10_000;

    private final Map<MediaId, StoredMetadata> titles = RecentlyUsed.upTo(MOST);

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
        List<Entry> all = new ArrayList<>();
        titles.forEach((id, stored) -> all.add(new Entry(id, stored)));
        return all.stream()
                .filter(entry -> last.isEmpty() || key(entry.id()).compareTo(key(last.get())) > 0)
                .sorted(Comparator.comparing(entry -> key(entry.id())))
                .limit(limit)
                .toList();
    }

    private static String key(MediaId id) {
        return id.provider() + ":" + id.external();
    }
}
