package comet.persistence.connection;

import com.zaxxer.hikari.HikariDataSource;
import comet.core.port.Pause;
import comet.core.port.StoreException;
import comet.persistence.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The way to the database: reads on one pool, transactions that write on another, which may be the same. Thread-safe.
 * What fails becomes a {@link StoreException}; writers that got in each other's way are repeated. A pool that had no
 * connection to give is not waited for by every call ({@link Outage}).
 */
public final class Connections implements AutoCloseable {

    /** What is done with a connection. It neither commits nor closes. */
    public interface Work<T> {
        /** The work itself. */
        T on(Connection connection) throws SQLException;
    }

    /** More conflicts in a row than this are no chance. */
    private static final int MAX_ATTEMPTS = 8;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private final Dialect dialect;
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final Outage readerOutage;
    private final Outage writerOutage;
    private final Pause pause;
    private volatile boolean writesFail;

    private Connections(
            Dialect dialect,
            HikariDataSource readers,
            Outage readerOutage,
            HikariDataSource writers,
            Outage writerOutage,
            Pause pause) {
        this.dialect = dialect;
        this.readers = readers;
        this.readerOutage = readerOutage;
        this.writers = writers;
        this.writerOutage = writerOutage;
        this.pause = pause;
    }

    /** One pool for all. */
    public static Connections ofOne(Dialect dialect, HikariDataSource pool, InstantSource clock, Pause pause) {
        Outage outage = new Outage(pool::getConnection, clock);
        return new Connections(dialect, pool, outage, pool, outage, pause);
    }

    /** A pool for those who read and one for those who write; either may fail without the other. */
    public static Connections ofTwo(
            Dialect dialect, HikariDataSource readers, HikariDataSource writers, InstantSource clock, Pause pause) {
        return new Connections(
                dialect,
                readers,
                new Outage(readers::getConnection, clock),
                writers,
                new Outage(writers::getConnection, clock),
                pause);
    }

    /** The words of the database. */
    public Dialect dialect() {
        return dialect;
    }

    /** Reads, each statement by itself. */
    public <T> T read(String operation, Work<T> work) throws StoreException {
        try (Connection connection = readerOutage.connection()) {
            return LentConnection.lend(connection, work);
        } catch (SQLException e) {
            throw new StoreException(operation, e);
        }
    }

    /** One transaction: all of the work or none of it. The work may be run again from its beginning. */
    public <T> T write(String operation, Work<T> work) throws StoreException {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction(work);
            } catch (SQLException e) {
                if (attempt == MAX_ATTEMPTS || !dialect.isTransient(e) || !paused(attempt)) {
                    writesFail = true;
                    throw new StoreException(operation, e);
                }
            }
        }
    }

    /** Whether a write failed and none has been tried for the sake of it since ({@link #tryToWrite}). */
    public boolean writesFail() {
        return writesFail;
    }

    /** Writes something that changes a page on the disk: a transaction that finds nothing to do succeeds on a full one. */
    public void tryToWrite(Work<?> work) throws StoreException {
        write("trying to write", work);
        writesFail = false;
    }

    /** Work on a connection that can write, outside of a transaction. */
    public <T> T maintain(String operation, Work<T> work) throws StoreException {
        try (Connection connection = writerOutage.connection()) {
            return LentConnection.lend(connection, work);
        } catch (SQLException e) {
            throw new StoreException(operation, e);
        }
    }

    private <T> T transaction(Work<T> work) throws SQLException {
        try (Connection connection = writerOutage.connection()) {
            connection.setAutoCommit(false);
            try {
                T result = LentConnection.lend(connection, work);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The server is lost, or SQLite has rolled back by itself, as it does when the disk is full; the driver
            // then
            // takes the transaction for open and would write the next one statement by statement.
            cause.addSuppressed(e);
            writers.evictConnection(connection);
        }
    }

    private boolean paused(int attempt) {
        try {
            pause.pause(FIRST_PAUSE.multipliedBy(1L << attempt));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends all use. With SQLite, what the write-ahead log holds moves into the file. */
    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
