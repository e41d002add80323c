package comet.core.port;

import java.util.List;

/** Trackers for the life of the object. Thread-safe. */
public final class InMemoryTrackerStore implements TrackerStore {
    private volatile List<String> known = List.of();

    @Override
    public List<String> find() {
        return known;
    }

    @Override
    public void replace(List<String> urls) {
        known = List.copyOf(urls);
    }
}
