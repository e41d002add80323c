package comet.core.port;

import comet.core.media.ImdbId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Episodes for the life of the object. Thread-safe. */
public final class InMemoryEpisodeStore implements EpisodeStore {
    private final Map<ImdbId, StoredEpisodes> series = new ConcurrentHashMap<>();

    @Override
    public StoredEpisodes find(ImdbId id) {
        return series.getOrDefault(id, StoredEpisodes.NONE);
    }

    @Override
    public void replace(ImdbId id, StoredEpisodes episodes, Instant now) {
        series.put(id, episodes);
    }

    @Override
    public void refreshed(ImdbId id, Instant at) {
        series.merge(
                id,
                new StoredEpisodes(StoredEpisodes.NONE.index(), Optional.of(at)),
                (old, marked) -> new StoredEpisodes(old.index(), marked.refreshedAt()));
    }
}
