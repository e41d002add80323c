package comet.persistence.metadata;

import comet.core.media.MediaId;
import comet.core.port.MetadataStore;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.connection.Repositories;
import comet.persistence.connection.Table;
import java.util.Optional;
import java.util.function.Supplier;

/** Titles in the table {@code media_metadata}. */
// region store
public final class JdbcMetadataStore implements MetadataStore {
    private final Table<MetadataRows> titles;

    /** Titles behind these connections. */
    public JdbcMetadataStore(Connections connections, Supplier<Repositories> repositories) {
        titles = new Table<>(connections, repositories, MetadataRows.class);
    }

    @Override
    public Optional<StoredMetadata> find(MediaId id) throws StoreException {
        return titles.read("reading a title", rows -> {
            Optional<MetadataRow> row = rows.findById(MetadataRow.key(id));
            return row.isPresent() ? Optional.of(row.get().stored()) : Optional.empty();
        });
    }

    @Override
    public void save(MediaId id, StoredMetadata stored) throws StoreException {
        MetadataRow row = MetadataRow.of(id, stored);
        titles.write("writing a title", rows -> rows.save(row));
    }
}
// end store
