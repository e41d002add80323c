package comet.app.wiring;

import comet.core.media.ImdbId;
import comet.core.port.StoreException;
import comet.core.port.TmdbIdStore;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A store that is asked for when it is used: providers are made before the database is open.
 *
 * @param store answers once it is
 */
record LaterTmdbIds(Supplier<TmdbIdStore> store) implements TmdbIdStore {

    @Override
    public Optional<Found> find(ImdbId id) throws StoreException {
        return store.get().find(id);
    }

    @Override
    public void save(ImdbId id, Found found) throws StoreException {
        store.get().save(id, found);
    }
}
