package comet.persistence.connection;

import com.zaxxer.hikari.HikariDataSource;
import comet.core.basis.Subject;
import comet.core.port.Pause;
import comet.core.port.StoreException;
import comet.persistence.change.Announcer;
import comet.persistence.sql.Dialect;
import comet.persistence.sql.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The way to the database: reads on one pool, transactions that write on another, which may be the same. Thread-safe.
 * What fails becomes a {@link StoreException}; writers that got in each other's way are repeated. A pool that had no
 * connection to give is not waited for by every call ({@link Outage}), nor is another program that does not let anybody
 * write ({@link WritersTurn}).
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
    private final WritersTurn turn;
    private final Pause pause;
    private final FailureLog log;
    private final Announcer announcer;
    private volatile boolean writesFail;
    private volatile boolean damaged;

    private Connections(
            Dialect dialect,
            HikariDataSource readers,
            Outage readerOutage,
            HikariDataSource writers,
            Outage writerOutage,
            InstantSource clock,
            Pause pause) {
        this.dialect = dialect;
        this.readers = readers;
        this.readerOutage = readerOutage;
        this.writers = writers;
        this.writerOutage = writerOutage;
        this.turn = new WritersTurn(writers.getMaximumPoolSize(), clock);
        this.pause = pause;
        this.log = new FailureLog(clock);
        this.announcer = new Announcer(dialect);
    }

    /** One pool for all. */
    public static Connections ofOne(Dialect dialect, HikariDataSource pool, InstantSource clock, Pause pause) {
        Outage outage = new Outage(pool::getConnection, clock);
        return new Connections(dialect, pool, outage, pool, outage, clock, pause);
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
                clock,
                pause);
    }

    /** The words of the database. */
    public Dialect dialect() {
        return dialect;
    }

    /** Who tells what transactions change. */
    public Announcer announcer() {
        return announcer;
    }

    /** What opens connections beside the pool, for who keeps one to himself; empty where nobody has use for one. */
    public Optional<DataSource> ownConnections() {
        return Optional.ofNullable(readers.getDataSource());
    }

    /** Reads, each statement by itself. */
    public <T> T read(String operation, Work<T> work) throws StoreException {
        try (Connection connection = readerOutage.connection()) {
            T result = LentConnection.lend(connection, work);
            log.worked(FailureLog.Side.READING);
            return result;
        } catch (SQLException e) {
            throw failed(FailureLog.Side.READING, operation, e);
        }
    }

    /**
     * One transaction: all of the work or none of it. The work may be run again from its beginning. Waits for another
     * program that writes up to {@link WritersTurn#PATIENT}: for what must not be lost, and nobody waits for.
     */
    public <T> T write(String operation, Work<T> work) throws StoreException {
        return write(operation, List.of(), work, WritersTurn.PATIENT);
    }

    /**
     * The same for work that answers may have been made from (STOR-66).
     *
     * @param changed what it changes
     */
    public <T> T write(String operation, Collection<Subject> changed, Work<T> work) throws StoreException {
        return write(operation, changed, work, WritersTurn.PATIENT);
    }

    /**
     * As {@link #write}, for what is written down on somebody's way to an answer: another program that writes is waited
     * for up to {@link WritersTurn#BRIEF}, and after one waited in vain not at all for a while.
     */
    public <T> T writeBriefly(String operation, Work<T> work) throws StoreException {
        return write(operation, List.of(), work, WritersTurn.BRIEF);
    }

    /**
     * The same for work that answers may have been made from (STOR-66).
     *
     * @param changed what it changes
     */
    public <T> T writeBriefly(String operation, Collection<Subject> changed, Work<T> work) throws StoreException {
        return write(operation, changed, work, WritersTurn.BRIEF);
    }

    private <T> T write(String operation, Collection<Subject> changed, Work<T> work, Duration patience)
            throws StoreException {
        Work<T> announced = connection -> {
            T result = work.on(connection);
            announcer.committing(connection, changed);
            return result;
        };
        try {
            T result = written(announced, patience);
            log.worked(FailureLog.Side.WRITING);
            return result;
        } catch (SQLException e) {
            writesFail = true;
            throw failed(FailureLog.Side.WRITING, operation, e);
        } finally {
            announcer.ended(changed);
        }
    }

    private <T> T written(Work<T> work, Duration patience) throws SQLException {
        int conflicts = 0;
        WritersTurn.Wait wait = turn.begin(patience);
        while (true) {
            try {
                return wait.take(() -> transaction(work, patience));
            } catch (SQLException e) {
                boolean again = dialect.waitsForWriters(e)
                        ? wait.mayTryAgain(e, pause)
                        : dialect.isTransient(e) && ++conflicts < MAX_ATTEMPTS && paused(conflicts);
                if (!again) {
                    throw e;
                }
            }
        }
    }

    private StoreException failed(FailureLog.Side side, String operation, SQLException e) {
        Failure failure = Failure.of(e);
        if (failure.kind() == Failure.Kind.DAMAGED) {
            damaged = true;
        }
        log.failed(side, operation, failure);
        return new StoreException(operation, failure.word(), e);
    }

    /** Whether a write failed and none has been tried for the sake of it since ({@link #tryToWrite}). */
    public boolean writesFail() {
        return writesFail;
    }

    /** Whether a call has met data that is broken. It stays so: a broken file does not mend itself. */
    public boolean isDamaged() {
        return damaged;
    }

    /** Writes something that changes a page on the disk: a transaction that finds nothing to do succeeds on a full one. */
    public void tryToWrite(Work<?> work) throws StoreException {
        writeBriefly("trying to write", work);
        writesFail = false;
    }

    /** Work on a connection that can write, outside of a transaction. */
    public <T> T maintain(String operation, Work<T> work) throws StoreException {
        try {
            return turn.begin(WritersTurn.PATIENT).take(() -> {
                try (Connection connection = writerOutage.connection()) {
                    return LentConnection.lend(connection, work);
                }
            });
        } catch (SQLException e) {
            throw failed(FailureLog.Side.WRITING, operation, e);
        }
    }

    private <T> T transaction(Work<T> work, Duration patience) throws SQLException {
        try (Connection connection = writerOutage.connection()) {
            connection.setAutoCommit(false);
            try {
                if (patience.equals(WritersTurn.BRIEF)) {
                    dialect.limit(connection, patience);
                }
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
