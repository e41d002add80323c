package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.Aliases;
import comet.core.media.ImdbId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.persistence.sql.Dialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

@DisplayName("V3 on a database that the version before has filled")
class MetadataMigrationTest {

    private static final Instant LEARNED = Instant.ofEpochMilli(1_770_000_000_123L);
    private static final ImdbId ID = new ImdbId("tt9900001");

    @TempDir
    Path folder;

    @Test
    @DisplayName("SQLite: titles and aliases are as they were, and what is new of them is not known")
    void onSqlite() throws Exception {
        Path file = folder.resolve("comet.db");
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + file);

        isKept(database, Dialect.SQLITE, new DatabaseSettings.Sqlite(file));
    }

    @Test
    @DisplayName("PostgreSQL: titles and aliases are as they were, and what is new of them is not known")
    void onPostgres() throws Exception {
        DatabaseSettings.Postgres backend = EmbeddedServer.bareDatabase();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(backend.jdbcUrl());
        database.setUser(backend.user());

        isKept(database, Dialect.POSTGRESQL, backend);
    }

    private static void isKept(DataSource old, Dialect dialect, DatabaseSettings.Backend backend) throws Exception {
        fill(old, dialect);

        try (Database database = Database.open(DatabaseSettings.defaults(backend), InstantSource.system())) {
            StoredMetadata kept = database.metadata().find(ID);
            assertThat(kept.title())
                    .contains(new Dated<>(
                            new MediaTitle("Lantern Harbor", OptionalInt.of(2019), OptionalInt.of(2022)), LEARNED));
            assertThat(kept.aliases())
                    .contains(new Dated<>(new Aliases(Map.of("fr", List.of("Le Port"))), LEARNED.plusMillis(1)));
            assertThat(kept.aliasesBySource()).isEmpty();

            StoredMetadata learned = StoredMetadata.of(new Dated<>(
                    MediaTitle.of("Lantern Harbor", 2019).of(MediaType.SERIES).withTmdb(7001), LEARNED));
            database.metadata().save(ID, learned);
            assertThat(database.metadata().find(ID).title()).isEqualTo(learned.title());
            assertThat(database.metadata().after(Optional.empty(), 10)).hasSize(1);
        }
    }

    private static void fill(DataSource database, Dialect dialect) throws SQLException {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:comet/persistence/migration")
                .placeholders(dialect.migrationWords())
                .table("flyway_schema_history")
                .target("2")
                .load()
                .migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO media_metadata (media, title, year, year_end, aliases, updated_at,"
                    + " aliases_updated_at) VALUES ('imdb:tt9900001', 'Lantern Harbor', 2019, 2022,"
                    + " '{\"fr\":[\"Le Port\"]}', " + LEARNED.toEpochMilli() + ", "
                    + LEARNED.plusMillis(1).toEpochMilli() + ")");
        }
    }
}
