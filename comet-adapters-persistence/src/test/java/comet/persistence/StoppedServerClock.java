package comet.persistence;

import comet.persistence.DatabaseSettings.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The clock of a PostgreSQL database, stopped: the function that tells the time is one of the test's. */
final class StoppedServerClock {

    /** Functions of the server are looked for first, unless its schema is named later. */
    private static final String OURS_FIRST = "?currentSchema=public,stopped,pg_catalog";

    private final Postgres database;

    private StoppedServerClock(Postgres database) {
        this.database = database;
    }

    static StoppedServerClock in(Postgres database) throws SQLException {
        StoppedServerClock clock =
                new StoppedServerClock(new Postgres(database.jdbcUrl() + OURS_FIRST, database.user(), "", false));
        try (Connection connection = clock.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA stopped");
            statement.execute("CREATE TABLE stopped.clock (at TIMESTAMPTZ NOT NULL)");
            statement.execute("INSERT INTO stopped.clock VALUES ('2026-11-30T12:00:00Z')");
            statement.execute("CREATE FUNCTION stopped.clock_timestamp() RETURNS TIMESTAMPTZ"
                    + " LANGUAGE sql VOLATILE AS 'SELECT at FROM stopped.clock'");
        }
        return clock;
    }

    /** The database, for those who are to live by this clock. */
    Postgres database() {
        return database;
    }

    void advance(Duration time) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE stopped.clock SET at = at + ? * INTERVAL '1 millisecond'")) {
            statement.setLong(1, time.toMillis());
            statement.executeUpdate();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
    }
}
