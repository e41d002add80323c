package comet.persistence.metadata;

import comet.core.basis.Subject;
import comet.core.media.MediaId;
import comet.core.port.MetadataStore;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.connection.Repositories;
import comet.persistence.connection.Table;
import java.util.List;
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
    public StoredMetadata find(MediaId id) throws StoreException {
        return titles.read("reading a title", rows -> {
            Optional<MetadataRow> row = rows.findById(MetadataRow.key(id));
            return row.isPresent() ? row.get().stored() : StoredMetadata.NONE;
        });
    }

    @Override
    public void save(MediaId id, StoredMetadata stored) throws StoreException {
        MetadataRow row = MetadataRow.of(id, stored);
        titles.writeBriefly("writing a title", List.of(Subject.title(id)), rows -> {
            if (stored.title().isPresent()) {
                rows.saveTitle(row);
            }
            if (stored.aliases().isPresent()) {
                rows.saveAliases(row);
            }
        });
    }

    @Override
    public List<Entry> after(Optional<MediaId> last, int limit) throws StoreException {
        String key = last.map(MetadataRow::key).orElse("");
        return titles.read("listing titles", rows -> {
            String from = key;
            while (true) {
                List<MetadataRow> page = rows.findAfter(from, limit);
                List<Entry> known =
                        page.stream().flatMap(row -> row.entry().stream()).toList();
                // A page of nothing but ids that a later version wrote is not the end.
                if (page.isEmpty() || !known.isEmpty()) {
                    return known;
                }
                from = page.getLast().media();
            }
        });
    }
}
// end store
