package comet.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
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

    /** A new database without tables. */
    static DatabaseSettings.Postgres bareDatabase() {
        return copyOf("template1");
    }

    /** A new database with empty tables: copying one takes a fraction of the time of migrating one. */
    static DatabaseSettings.Postgres emptyDatabase() {
        return copyOf(Migrated.NAME);
    }

    /** Migrated when first asked for. */
    private static final class Migrated {
        private static final String NAME = migrate();

        private static String migrate() {
            String name = "migrated";
            create(name, "template1");
            try {
                Database.open(DatabaseSettings.defaults(at(port(), name)), InstantSource.system())
                        .close();
            } catch (DatabaseUnavailableException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return name;
        }
    }

    private static DatabaseSettings.Postgres copyOf(String template) {
        String name = "comet" + DATABASES.incrementAndGet();
        create(name, template);
        return at(port(), name);
    }

    private static void create(String name, String template) {
        try (Connection connection = Holder.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database of the server, reached at a port that may be another's. */
    static DatabaseSettings.Postgres at(int port, String database) {
        return new DatabaseSettings.Postgres("jdbc:postgresql://localhost:" + port + "/" + database, USER, "", false);
    }
}
