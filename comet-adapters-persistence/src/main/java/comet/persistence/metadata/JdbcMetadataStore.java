package comet.persistence.metadata;

import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.port.MetadataStore;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.sql.Columns;
import comet.persistence.sql.Parameters;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Titles in the table {@code media_metadata}. */
public final class JdbcMetadataStore implements MetadataStore {
    private final Connections connections;

    /** Titles behind these connections. */
    public JdbcMetadataStore(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<StoredMetadata> find(MediaId id) throws StoreException {
        String sql = "SELECT title, year, year_end, aliases, updated_at FROM media_metadata WHERE media = ?";
        return connections.read("reading a title", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters.of(statement).text(key(id));
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(metadata(row)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void save(MediaId id, StoredMetadata stored) throws StoreException {
        String sql = """
                INSERT INTO media_metadata (media, title, year, year_end, aliases, updated_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (media) DO UPDATE SET title = excluded.title, year = excluded.year,
                    year_end = excluded.year_end, aliases = excluded.aliases, updated_at = excluded.updated_at""";
        MediaMetadata metadata = stored.metadata();
        connections.write("writing a title", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return Parameters.of(statement)
                        .text(key(id))
                        .text(metadata.title())
                        .number(metadata.year())
                        .number(metadata.yearEnd())
                        .text(AliasesJson.write(metadata.aliases()))
                        .number(stored.updatedAt().toEpochMilli())
                        .update();
            }
        });
    }

    private static StoredMetadata metadata(ResultSet row) throws SQLException {
        MediaMetadata metadata = new MediaMetadata(
                row.getString("title"),
                Columns.optionalInt(row, "year"),
                Columns.optionalInt(row, "year_end"),
                AliasesJson.read(row.getString("aliases")));
        return new StoredMetadata(metadata, Instant.ofEpochMilli(row.getLong("updated_at")));
    }

    private static String key(MediaId id) {
        return id.provider() + ":" + id.external();
    }
}
