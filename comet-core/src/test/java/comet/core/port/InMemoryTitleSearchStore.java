package comet.core.port;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Results of title searches for the life of the object. Thread-safe. */
public final class InMemoryTitleSearchStore implements TitleSearchStore {
    private final Map<String, Found> results = new ConcurrentHashMap<>();

    @Override
    public Optional<Found> find(String query) {
        return Optional.ofNullable(results.get(query));
    }

    @Override
    public void save(String query, Found found) {
        results.put(query, found);
    }
}
