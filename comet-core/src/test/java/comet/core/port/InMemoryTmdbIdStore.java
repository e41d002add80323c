package comet.core.port;

import comet.core.media.ImdbId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers at TMDB for the life of the object. Thread-safe. */
public final class InMemoryTmdbIdStore implements TmdbIdStore {
    private final Map<ImdbId, Found> ids = new ConcurrentHashMap<>();

    @Override
    public Optional<Found> find(ImdbId id) {
        return Optional.ofNullable(ids.get(id));
    }

    @Override
    public void save(ImdbId id, Found found) {
        ids.put(id, found);
    }
}
