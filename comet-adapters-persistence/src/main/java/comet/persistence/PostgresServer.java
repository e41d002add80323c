package comet.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import comet.core.port.Deadline;
import comet.core.port.Pause;
import comet.persistence.connection.Connections;
import comet.persistence.schema.Schema;
import comet.persistence.sql.Dialect;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server. Limits on every wait make a lost server a quick failure: a store call ends within about five
 * seconds, those after it at once ({@link Connections}), and the pool connects again by itself when the server is back.
 */
final class PostgresServer {
    private static final System.Logger LOG = System.getLogger(PostgresServer.class.getName());

    private static final Duration RETRY = Duration.ofMillis(500);

    /** How long a call waits for a connection: for one of the pool to be free, or for the server. */
    private static final Duration POOL_PATIENCE = Duration.ofSeconds(3);

    private static final Duration VALIDATION = Duration.ofMillis(1500);
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final int MIN_IDLE = 2;

    /** Seconds for one connection attempt. */
    private static final int CONNECT_SECONDS = 3;

    /** Seconds without a byte from the server in the middle of an answer; statements of the stores are short. */
    private static final int ANSWER_SECONDS = 20;

    private static final int FOR_EVER = 0;

    private final DatabaseSettings.Postgres settings;
    private final HostResolver resolver;

    private PostgresServer(DatabaseSettings.Postgres settings, HostResolver resolver) {
        this.settings = settings;
        this.resolver = resolver;
    }

    /** Connects, again and again until the patience ends (CFG-39), and brings the tables up to date. */
    static Connections open(
            DatabaseSettings.Postgres settings,
            int poolSize,
            Duration patience,
            InstantSource clock,
            Pause pause,
            HostResolver resolver)
            throws DatabaseUnavailableException, InterruptedException {
        return new PostgresServer(settings, resolver).open(poolSize, Deadline.after(patience, clock), clock, pause);
    }

    private Connections open(int poolSize, Deadline deadline, InstantSource clock, Pause pause)
            throws DatabaseUnavailableException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                if (!new Schema(source(answerSeconds(deadline.left(clock))), Dialect.POSTGRESQL).isCurrent()) {
                    // The statements of a migration may take as long as they need.
                    new Schema(source(FOR_EVER), Dialect.POSTGRESQL).migrate();
                }
                return pool(poolSize, clock, pause);
            } catch (Schema.ForeignTablesException e) {
                throw unusable(e.getMessage() + "; nothing was changed; make an empty database and name that one");
            } catch (Schema.NewerTablesException e) {
                throw unusable(String.valueOf(e.getMessage()));
            } catch (SQLException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (!mayPass(e) || deadline.left(clock).isZero()) {
                    throw unusable(reason(e));
                }
                if (attempt == 1) {
                    LOG.log(
                            System.Logger.Level.INFO,
                            "PostgreSQL at {0}: {1}; trying again for {2} s",
                            settings.address(),
                            reason(e),
                            deadline.left(clock).toSeconds());
                }
            } catch (FlywayException e) {
                throw unusable("its tables cannot be brought up to date (" + migrationFailure(e) + ")");
            }
            pause.pause(RETRY);
        }
    }

    /** A source of connections for a short look: each wait for the server ends within seconds. */
    static DataSource briefly(DatabaseSettings.Postgres settings, HostResolver resolver)
            throws DatabaseUnavailableException {
        return new PostgresServer(settings, resolver).source(CONNECT_SECONDS);
    }

    /** How long the first answer may take: a port that lets us in and says nothing costs no more than a closed one. */
    private static int answerSeconds(Duration left) {
        return Math.clamp(left.toSeconds(), 1, CONNECT_SECONDS);
    }

    /** @param answerSeconds the longest silence of the server in the middle of an answer; 0 for any */
    private PGSimpleDataSource source(int answerSeconds) throws DatabaseUnavailableException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setApplicationName("comet");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(answerSeconds);
        source.setTcpKeepAlive(true);
        // Batches of inserts become inserts of many rows.
        source.setReWriteBatchedInserts(true);
        // After the defaults, so that parameters of the URL win.
        try {
            source.setUrl(settings.forceIpv4() ? Ipv4.resolved(settings.jdbcUrl(), resolver) : settings.jdbcUrl());
        } catch (IllegalArgumentException e) {
            throw unusable("this is no host:port/database; correct it");
        }
        if (!settings.user().isEmpty()) {
            source.setUser(settings.user());
        }
        if (!settings.password().isEmpty()) {
            source.setPassword(settings.password());
        }
        return source;
    }

    private Connections pool(int size, InstantSource clock, Pause pause) throws DatabaseUnavailableException {
        HikariConfig config = new HikariConfig();
        config.setPoolName("postgresql");
        config.setDataSource(source(ANSWER_SECONDS));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(size, MIN_IDLE));
        config.setIdleTimeout(IDLE.toMillis());
        config.setConnectionTimeout(POOL_PATIENCE.toMillis());
        config.setValidationTimeout(VALIDATION.toMillis());
        // The server was there a moment ago; if it is lost, calls fail until it is back.
        config.setInitializationFailTimeout(-1);
        HikariDataSource pool = new HikariDataSource(config);
        return Connections.ofOne(Dialect.POSTGRESQL, pool, clock, pause);
    }

    /** Not reachable, starting, stopping, or out of connections. A refusal for good has another state. */
    private static boolean mayPass(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return (state.startsWith("08") && !state.equals("08004")) || state.startsWith("57P") || state.equals("53300");
    }

    /** In words of ours: those of the driver and the server may name the user. */
    static String reason(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return switch (state) {
            case "28P01", "28000" -> "user or password is not accepted; correct them";
            case "3D000" -> "the server has no such database; create it";
            case "08004" -> "the server refuses the connection; check sslmode";
            case "42501" -> "the user may not create tables; grant it the right on the schema";
            default -> {
                if (hasCause(e, UnknownHostException.class)) {
                    yield "the host name is not known; correct it";
                }
                if (hasCause(e, ConnectException.class)) {
                    yield "nothing answers there; start PostgreSQL, or correct the address";
                }
                if (hasCause(e, SocketTimeoutException.class)) {
                    yield "the server does not answer in time; check network and firewall";
                }
                yield "the server cannot be used (SQLSTATE " + state + ")";
            }
        };
    }

    private static String migrationFailure(FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failure) {
                return reason(failure);
            }
        }
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Without a cause: what driver and server say may name the user. */
    private DatabaseUnavailableException unusable(String reason) {
        return new DatabaseUnavailableException(
                "DATABASE_URL: PostgreSQL at " + settings.address() + ": " + reason, null);
    }
}
