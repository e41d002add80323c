package comet.persistence.connection;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.ConnectionStatus;
import io.micronaut.data.connection.exceptions.NoConnectionException;
import io.micronaut.data.connection.jdbc.operations.DefaultDataSourceConnectionOperations;
import io.micronaut.data.connection.support.DefaultConnectionStatus;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What repositories take for their way to a connection: the one that {@link Connections} has given to this thread. So a
 * repository and plain SQL share a transaction, and everything that {@link Connections} sees to (one writer, repeats,
 * outages) holds for both. Outside of it a repository fails at once.
 */
@Singleton
@Named(NoDataSource.NAME)
@Replaces(DefaultDataSourceConnectionOperations.class)
final class LentConnection implements ConnectionOperations<Connection> {
    private static final ThreadLocal<@Nullable ConnectionStatus<Connection>> LENT = new ThreadLocal<>();

    /** Runs work while repositories called on this thread use the connection. */
    static <T> T lend(Connection connection, Connections.Work<T> work) throws SQLException {
        ConnectionStatus<Connection> outer = LENT.get();
        LENT.set(new DefaultConnectionStatus<>(connection, ConnectionDefinition.DEFAULT, true));
        try {
            return work.on(connection);
        } catch (DataAccessException e) {
            throw failureOfTheDatabase(e);
        } finally {
            giveBack(outer);
        }
    }

    /** Its state decides whether a transaction is repeated, and is nowhere but in the cause. */
    private static SQLException failureOfTheDatabase(DataAccessException e) {
        return e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
    }

    private static void giveBack(@Nullable ConnectionStatus<Connection> outer) {
        if (outer == null) {
            LENT.remove();
        } else {
            LENT.set(outer);
        }
    }

    @Override
    public Optional<ConnectionStatus<Connection>> findConnectionStatus() {
        return Optional.ofNullable(LENT.get());
    }

    @Override
    public <R> R execute(ConnectionDefinition definition, Function<ConnectionStatus<Connection>, R> callback) {
        ConnectionStatus<Connection> lent = LENT.get();
        if (lent == null) {
            throw new NoConnectionException("a repository is called with no connection lent to its thread");
        }
        return callback.apply(lent);
    }
}
