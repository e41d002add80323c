package comet.persistence.tmdb;

import comet.core.media.ImdbId;
import comet.core.port.StoreException;
import comet.core.port.TmdbIdStore;
import comet.persistence.connection.Connections;
import comet.persistence.connection.Repositories;
import comet.persistence.connection.Table;
import java.util.Optional;
import java.util.function.Supplier;

/** Numbers at TMDB in the table {@code tmdb_id}. */
public final class JdbcTmdbIdStore implements TmdbIdStore {
    private final Table<TmdbIdRows> ids;

    /** Numbers behind these connections. */
    public JdbcTmdbIdStore(Connections connections, Supplier<Repositories> repositories) {
        ids = new Table<>(connections, repositories, TmdbIdRows.class);
    }

    @Override
    public Optional<Found> find(ImdbId id) throws StoreException {
        return ids.read(
                "reading a number at TMDB", rows -> rows.findById(id.external()).map(TmdbIdRow::found));
    }

    @Override
    public void save(ImdbId id, Found found) throws StoreException {
        ids.writeBriefly("writing a number at TMDB", rows -> rows.put(TmdbIdRow.of(id, found)));
    }
}
