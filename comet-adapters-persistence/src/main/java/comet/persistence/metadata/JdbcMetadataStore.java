package comet.persistence.metadata;

import comet.core.media.MediaId;
import comet.core.port.MetadataStore;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.connection.Repositories;
import java.util.Optional;
import java.util.function.Supplier;

/** Titles in the table {@code media_metadata}. */
// region store
public final class JdbcMetadataStore implements MetadataStore {
    private final Connections connections;
    private final Supplier<Repositories> repositories;

    /** @param repositories asked at every call, before a connection is taken */
    public JdbcMetadataStore(Connections connections, Supplier<Repositories> repositories) {
        this.connections = connections;
        this.repositories = repositories;
    }

    @Override
    public Optional<StoredMetadata> find(MediaId id) throws StoreException {
        MetadataRows rows = repositories.get().get(MetadataRows.class);
        return connections.read("reading a title", connection -> {
            Optional<MetadataRow> row = rows.findById(MetadataRow.key(id));
            return row.isPresent() ? Optional.of(row.get().stored()) : Optional.empty();
        });
    }

    @Override
    public void save(MediaId id, StoredMetadata stored) throws StoreException {
        MetadataRows rows = repositories.get().get(MetadataRows.class);
        MetadataRow row = MetadataRow.of(id, stored);
        connections.write("writing a title", connection -> {
            rows.save(row);
            return row;
        });
    }
}
// end store
