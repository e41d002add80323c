package comet.core.port;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Verdicts for the life of the object. Thread-safe. */
public final class InMemoryReleaseVerdictStore implements ReleaseVerdictStore {
    private final Map<String, StoredVerdict> verdicts = new ConcurrentHashMap<>();

    @Override
    public Optional<StoredVerdict> find(String media) {
        return Optional.ofNullable(verdicts.get(media));
    }

    @Override
    public void save(String media, StoredVerdict verdict) {
        verdicts.put(media, verdict);
    }
}
