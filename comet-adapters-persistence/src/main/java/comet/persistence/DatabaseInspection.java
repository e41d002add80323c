package comet.persistence;

import comet.persistence.DatabaseCondition.Integrity;
import comet.persistence.schema.Schema;
import comet.persistence.sql.Dialect;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Looks at a database beside whoever uses it: makes, migrates and writes nothing. Ends within a few seconds, as far as
 * drivers let it.
 */
public final class DatabaseInspection {

    /** A larger file is not read for being looked at: some seconds at the pace of a slow disk. */
    private static final long MOST_READ_IN_PASSING = 128L * 1024 * 1024;

    private static final int BUSY_MILLIS = 1000;

    private DatabaseInspection() {}

    /** How the database of these settings is. */
    public static DatabaseCondition of(DatabaseSettings.Backend backend) {
        return switch (backend) {
            case DatabaseSettings.Sqlite sqlite -> sqlite(sqlite.path().toAbsolutePath());
            case DatabaseSettings.Postgres postgres -> postgres(postgres);
        };
    }

    private static DatabaseCondition sqlite(Path path) {
        if (Files.isDirectory(path)) {
            return new DatabaseCondition.Unusable("it is a directory; name a file");
        }
        if (!Files.exists(path)) {
            return canBeMade(path)
                    ? new DatabaseCondition.Absent()
                    : new DatabaseCondition.Unusable("it cannot be made; check the permissions of its directory");
        }
        try {
            SqliteFile.refuseForeignFile(path);
            SQLiteConfig config = new SQLiteConfig();
            config.setBusyTimeout(BUSY_MILLIS);
            SQLiteDataSource source = new SQLiteDataSource(config);
            source.setUrl("jdbc:sqlite:" + path);
            return new DatabaseCondition.Answering(
                    new Schema(source, Dialect.SQLITE).version(),
                    Schema.VERSION,
                    canBegin(source),
                    Files.size(path) > MOST_READ_IN_PASSING ? Integrity.NOT_LOOKED_AT : integrity(source));
        } catch (Schema.ForeignTablesException e) {
            return new DatabaseCondition.Unusable(e.getMessage() + "; name another file");
        } catch (SQLException e) {
            return new DatabaseCondition.Unusable(SqliteFile.reason(e));
        } catch (IOException e) {
            return new DatabaseCondition.Unusable("it cannot be read; check the permissions of the file");
        }
    }

    private static boolean canBeMade(Path path) {
        @Nullable Path directory = path.getParent();
        while (directory != null && !Files.exists(directory)) {
            directory = directory.getParent();
        }
        return directory != null && Files.isDirectory(directory) && Files.isWritable(directory);
    }

    /** Takes the right to write and gives it back. */
    private static boolean canBegin(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("ROLLBACK");
            return true;
        } catch (SQLException e) {
            if (SqliteFile.isRefusal(e)) {
                return false;
            }
            throw e;
        }
    }

    private static Integrity integrity(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            return rows.next() && "ok".equals(rows.getString(1)) ? Integrity.WHOLE : Integrity.DAMAGED;
        }
    }

    private static DatabaseCondition postgres(DatabaseSettings.Postgres settings) {
        try {
            DataSource source = PostgresServer.briefly(settings, InetAddress::getAllByName);
            Schema schema = new Schema(source, Dialect.POSTGRESQL);
            schema.refuseForeignTables();
            return new DatabaseCondition.Answering(
                    schema.version(), Schema.VERSION, isPrimary(source), Integrity.NOT_LOOKED_AT);
        } catch (Schema.ForeignTablesException e) {
            return new DatabaseCondition.Unusable(e.getMessage() + "; make an empty database and name that one");
        } catch (DatabaseUnavailableException e) {
            return new DatabaseCondition.Unusable("its address cannot be used; correct it");
        } catch (SQLException e) {
            return new DatabaseCondition.Unusable(PostgresServer.reason(e));
        }
    }

    private static boolean isPrimary(DataSource source) throws SQLException {
        String sql = "SELECT NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off'";
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
