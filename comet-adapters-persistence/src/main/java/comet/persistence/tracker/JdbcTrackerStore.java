package comet.persistence.tracker;

import comet.core.port.StoreException;
import comet.core.port.TrackerStore;
import comet.persistence.connection.Connections;
import comet.persistence.connection.Repositories;
import comet.persistence.connection.Table;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Trackers in the table {@code public_tracker}. */
public final class JdbcTrackerStore implements TrackerStore {
    private final Table<TrackerRows> trackers;

    /** Trackers behind these connections. */
    public JdbcTrackerStore(Connections connections, Supplier<Repositories> repositories) {
        trackers = new Table<>(connections, repositories, TrackerRows.class);
    }

    @Override
    public List<String> find() throws StoreException {
        return trackers.read(
                "reading the public trackers",
                rows -> rows.findInOrder().stream().map(TrackerRow::url).toList());
    }

    @Override
    public void replace(List<String> urls) throws StoreException {
        List<TrackerRow> latest = IntStream.range(0, urls.size())
                .mapToObj(place -> new TrackerRow(place, urls.get(place)))
                .toList();
        trackers.write("writing the public trackers", rows -> {
            if (!latest.isEmpty()) {
                rows.putAll(latest);
            }
            rows.removeFrom(latest.size());
        });
    }
}
