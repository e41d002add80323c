package comet.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests of a JVM; it ends with the JVM. */
final class EmbeddedServer {
    private static final String USER = "postgres";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private EmbeddedServer() {}

    /** Started when first asked for. */
    private static final class Holder {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException("the PostgreSQL of the tests does not start", e);
            }
        }
    }

    static int port() {
        return Holder.SERVER.getPort();
    }

    /** A new, empty database. */
    static DatabaseSettings.Postgres emptyDatabase() throws SQLException {
        String name = "comet" + DATABASES.incrementAndGet();
        try (Connection connection = Holder.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return at(port(), name);
    }

    /** A database of the server, reached at a port that may be another's. */
    static DatabaseSettings.Postgres at(int port, String database) {
        return new DatabaseSettings.Postgres("jdbc:postgresql://localhost:" + port + "/" + database, USER, "", false);
    }
}
