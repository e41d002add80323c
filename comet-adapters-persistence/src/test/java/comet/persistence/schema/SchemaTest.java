package comet.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import comet.persistence.sql.Dialect;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteDataSource;

final class SchemaTest {

    @Test
    @DisplayName("The number of the newest migration is that of the newest file, and files are numbered through")
    void theVersionIsThatOfTheFiles() {
        SQLiteDataSource memory = new SQLiteDataSource();
        memory.setUrl("jdbc:sqlite::memory:");

        MigrationInfo[] migrations = Flyway.configure()
                .dataSource(memory)
                .locations(Schema.MIGRATIONS)
                .placeholders(Dialect.SQLITE.migrationWords())
                .load()
                .info()
                .all();

        assertThat(migrations).hasSize(Schema.VERSION);
        assertThat(migrations[migrations.length - 1].getVersion().getVersion())
                .isEqualTo(String.valueOf(Schema.VERSION));
    }
}
