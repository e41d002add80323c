package comet.persistence.finding;

import comet.core.port.StoreException;
import comet.core.port.TitleSearchStore;
import comet.persistence.connection.Connections;
import comet.persistence.connection.Repositories;
import comet.persistence.connection.Table;
import java.util.Optional;
import java.util.function.Supplier;

/** Results in the table {@code imdb_title_lookup}. */
public final class JdbcTitleSearchStore implements TitleSearchStore {
    private final Table<FoundRows> results;

    /** Results behind these connections. */
    public JdbcTitleSearchStore(Connections connections, Supplier<Repositories> repositories) {
        results = new Table<>(connections, repositories, FoundRows.class);
    }

    @Override
    public Optional<Found> find(String query) throws StoreException {
        return results.read(
                "reading a title search", rows -> rows.findById(query).map(FoundRow::found));
    }

    @Override
    public void save(String query, Found found) throws StoreException {
        results.writeBriefly("writing a title search", rows -> rows.put(FoundRow.of(query, found)));
    }
}
