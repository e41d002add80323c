package comet.persistence.schema;

import comet.persistence.sql.Dialect;
import comet.persistence.sql.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables, and how they become what this version needs. */
public final class Schema {

    /** The number of the newest migration. A test compares it with the files. */
    public static final int VERSION = 10;

    static final String MIGRATIONS = "classpath:comet/persistence/migration";

    /** Where Flyway notes what it has done. */
    private static final String HISTORY = "flyway_schema_history";

    /** Two tables that together say whose database it is (STOR-53). */
    private static final List<String> OF_PYTHON_COMET = List.of("torrents", "debrid_availability");

    private static final int NONE = 0;

    private final DataSource database;
    private final Dialect dialect;

    /** The tables behind a source of connections. */
    public Schema(DataSource database, Dialect dialect) {
        this.database = database;
        this.dialect = dialect;
    }

    /**
     * Whether every migration of this version has been applied. Asked before {@link #migrate}, as Flyway takes a third of
     * a second and 25 MiB to find out.
     *
     * @throws NewerTablesException if a newer version has been here: what it means by its rows is not known here
     */
    public boolean isCurrent() throws SQLException, NewerTablesException {
        int version = version();
        if (version > VERSION) {
            throw new NewerTablesException(version);
        }
        return version == VERSION;
    }

    /** The number of the newest migration that has been applied, by whatever version of this program; 0 if none has. */
    public int version() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return version(connection);
        }
    }

    /** The tables are those of a newer version of this program. The message is the end of a line for the operator. */
    public static final class NewerTablesException extends Exception {
        private static final long serialVersionUID = 1L;

        private NewerTablesException(int version) {
            super("it belongs to a newer version of this program (tables of version " + version + ", this one knows "
                    + VERSION + "); nothing was changed; run that version, or restore a backup from before it");
        }
    }

    /**
     * Applies what is missing, each migration in a transaction. With PostgreSQL, one instance does it and others wait;
     * with SQLite, the caller sees to that.
     *
     * @throws FlywayException if one fails; the tables are then as before it
     */
    public void migrate() throws SQLException, ForeignTablesException {
        refuseForeignTables();
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations(MIGRATIONS)
                .failOnMissingLocations(true)
                .placeholders(dialect.migrationWords())
                .table(HISTORY)
                // Wait for another instance as long as it takes (STOR-20).
                .lockRetryCount(-1)
                .loggers("slf4j")
                .load()
                .migrate();
    }

    /** The database holds the data of another program. The message is the end of a line for the operator. */
    public static final class ForeignTablesException extends Exception {
        private static final long serialVersionUID = 1L;

        private ForeignTablesException(String message) {
            super(message);
        }
    }

    /** @throws ForeignTablesException if there are tables and none of ours among them; nothing has been changed then */
    public void refuseForeignTables() throws SQLException, ForeignTablesException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(dialect.listTables());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        if (tables.isEmpty() || tables.contains(HISTORY)) {
            return;
        }
        throw new ForeignTablesException(
                tables.containsAll(OF_PYTHON_COMET)
                        ? "it holds the data of the Python system Comet, which cannot be taken over yet"
                        : "it holds the tables of another program, such as " + tables.getFirst());
    }

    private int version(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(dialect.findTable())) {
            Parameters.of(statement).text(HISTORY);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return NONE;
                }
            }
        }
        String sql = "SELECT MAX(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getInt(1) : NONE;
        }
    }
}
