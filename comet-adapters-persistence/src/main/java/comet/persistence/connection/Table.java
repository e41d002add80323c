package comet.persistence.connection;

import comet.core.basis.Subject;
import comet.core.port.StoreException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table of plain rows: its repository, on the connections of one database. Thread-safe.
 *
 * @param <R> the repository
 */
public final class Table<R> {

    /** What is read. */
    public interface Reading<R, T> {
        /** Asks the repository. */
        T from(R rows) throws SQLException;
    }

    /** What is written. */
    public interface Change<R> {
        /** Tells the repository. */
        void to(R rows) throws SQLException;
    }

    private final Connections connections;
    private final Supplier<Repositories> repositories;
    private final Class<R> type;
    private volatile @Nullable R known;

    /**
     * Asks for the repository when it is first used.
     *
     * @param type an interface of this adapter with {@code @JdbcRepository}
     */
    public Table(Connections connections, Supplier<Repositories> repositories, Class<R> type) {
        this.connections = connections;
        this.repositories = repositories;
        this.type = type;
    }

    /** Reads, each statement by itself. */
    public <T> T read(String operation, Reading<R, T> reading) throws StoreException {
        R rows = rows(operation);
        return connections.read(operation, connection -> reading.from(rows));
    }

    /** One transaction: all of the change or none of it. It may be run again from its beginning. */
    public void write(String operation, Change<R> change) throws StoreException {
        R rows = rows(operation);
        connections.write(operation, connection -> {
            change.to(rows);
            return rows;
        });
    }

    /**
     * The same.
     *
     * @param changed what it changes that answers are made from
     */
    public void write(String operation, Collection<Subject> changed, Change<R> change) throws StoreException {
        R rows = rows(operation);
        connections.write(operation, changed, connection -> {
            change.to(rows);
            return rows;
        });
    }

    /** As {@link #write}, for what is written down on somebody's way to an answer ({@link Connections#writeBriefly}). */
    public void writeBriefly(String operation, Change<R> change) throws StoreException {
        writeBriefly(operation, List.of(), change);
    }

    /**
     * The same.
     *
     * @param changed what it changes that answers are made from
     */
    public void writeBriefly(String operation, Collection<Subject> changed, Change<R> change) throws StoreException {
        R rows = rows(operation);
        connections.writeBriefly(operation, changed, connection -> {
            change.to(rows);
            return rows;
        });
    }

    /** Before a connection is taken: nobody waits for one while a context starts. */
    private R rows(String operation) throws StoreException {
        R rows = known;
        if (rows == null) {
            rows = find(operation);
            known = rows;
        }
        return rows;
    }

    private R find(String operation) throws StoreException {
        try {
            return repositories.get().get(type);
        } catch (IllegalStateException e) {
            throw new StoreException(operation, e);
        }
    }
}
