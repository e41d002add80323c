package comet.persistence;

import comet.core.media.Aliases;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.port.MetadataStore;
import comet.core.port.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Titles in the table {@code media_metadata}. */
final class JdbcMetadataStore implements MetadataStore {
    /** Stands in a row of which only the aliases are known. */
    private static final String NO_TITLE = "";

    private static final long NEVER = 0;

    private final Connections connections;

    JdbcMetadataStore(Connections connections) {
        this.connections = connections;
    }

    @Override
    public StoredMetadata find(MediaId id) throws StoreException {
        String sql = """
                SELECT title, year, year_end, aliases, updated_at, aliases_updated_at
                FROM media_metadata WHERE media = ?""";
        return connections.read("reading a title", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters.of(statement).text(key(id));
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? metadata(row) : StoredMetadata.NONE;
                }
            }
        });
    }

    @Override
    public void save(MediaId id, StoredMetadata stored) throws StoreException {
        connections.write("writing a title", connection -> {
            if (stored.title().isPresent()) {
                saveTitle(connection, id, stored.title().get());
            }
            if (stored.aliases().isPresent()) {
                saveAliases(connection, id, stored.aliases().get());
            }
            return id;
        });
    }

    private static void saveTitle(Connection connection, MediaId id, Dated<MediaTitle> title) throws SQLException {
        String sql = """
                INSERT INTO media_metadata (media, title, year, year_end, aliases, updated_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (media) DO UPDATE SET title = excluded.title, year = excluded.year,
                    year_end = excluded.year_end, updated_at = excluded.updated_at""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement)
                    .text(key(id))
                    .text(title.half().text())
                    .number(title.half().year())
                    .number(title.half().yearEnd())
                    .text(AliasesJson.write(Map.of()))
                    .number(title.learnedAt().toEpochMilli())
                    .update();
        }
    }

    private static void saveAliases(Connection connection, MediaId id, Dated<Aliases> aliases) throws SQLException {
        String sql = """
                INSERT INTO media_metadata (media, title, aliases, updated_at, aliases_updated_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (media) DO UPDATE SET aliases = excluded.aliases,
                    aliases_updated_at = excluded.aliases_updated_at""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement)
                    .text(key(id))
                    .text(NO_TITLE)
                    .text(AliasesJson.write(aliases.half().byScope()))
                    .number(NEVER)
                    .number(aliases.learnedAt().toEpochMilli())
                    .update();
        }
    }

    private static StoredMetadata metadata(ResultSet row) throws SQLException {
        return new StoredMetadata(title(row), aliases(row));
    }

    private static Optional<Dated<MediaTitle>> title(ResultSet row) throws SQLException {
        String text = row.getString("title");
        if (text.equals(NO_TITLE)) {
            return Optional.empty();
        }
        var title = new MediaTitle(text, Columns.optionalInt(row, "year"), Columns.optionalInt(row, "year_end"));
        return Optional.of(new Dated<>(title, Instant.ofEpochMilli(row.getLong("updated_at"))));
    }

    private static Optional<Dated<Aliases>> aliases(ResultSet row) throws SQLException {
        OptionalLong learnedAt = Columns.optionalLong(row, "aliases_updated_at");
        return learnedAt.isPresent()
                ? Optional.of(new Dated<>(
                        new Aliases(AliasesJson.read(row.getString("aliases"))),
                        Instant.ofEpochMilli(learnedAt.getAsLong())))
                : Optional.empty();
    }

    private static String key(MediaId id) {
        return id.provider() + ":" + id.external();
    }
}
