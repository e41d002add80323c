package comet.persistence.change;

import comet.core.basis.Changes;
import comet.core.port.Pause;
import comet.core.port.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears on a connection of its own what other processes on one PostgreSQL change. It says something to itself every
 * second by way of the pool: as long as it hears that, it hears the others as well, whatever stands between. When it does
 * not, {@link Changes} are blind, and no answer lives longer than two seconds. Runs until it is closed.
 */
public final class ChangeFeed implements AutoCloseable, Runnable {

    /** How often it says something to itself. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** After so long without an echo others may have gone unheard. */
    private static final Duration LONGEST_SILENCE = Duration.ofMillis(1900);

    private static final int LISTEN_MILLIS = 250;

    private final DataSource source;
    private final Announcer announcer;
    private final Voice voice;
    private final Changes changes;
    private final InstantSource time;
    private final Pause pause;
    private volatile boolean closed;
    private volatile @Nullable Connection listening;

    /** Says {@link Announcer#echo} in a transaction. */
    @FunctionalInterface
    public interface Voice {
        /** Says it. */
        void say() throws StoreException;
    }

    /**
     * @param source gives a connection that nobody else uses
     * @param announcer tells what is changed here
     * @param voice by the way that all transactions go
     */
    public ChangeFeed(
            DataSource source, Announcer announcer, Voice voice, Changes changes, InstantSource time, Pause pause) {
        this.source = source;
        this.announcer = announcer;
        this.voice = voice;
        this.changes = changes;
        this.time = time;
        this.pause = pause;
        changes.goBlind();
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                try (Connection connection = source.getConnection()) {
                    listening = connection;
                    listen(connection);
                } catch (SQLException e) {
                    // The stores tell the operator when the server is away.
                    changes.goBlind();
                }
                if (!closed) {
                    pause.pause(EVERY);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            changes.goBlind();
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + Announcement.CHANNEL);
        }
        PGConnection notified = connection.unwrap(PGConnection.class);
        Instant heard = Instant.MIN;
        Instant said = Instant.MIN;
        while (!closed) {
            Instant now = time.instant();
            if (!now.isBefore(said) && !now.minus(EVERY).isBefore(said)) {
                said = now;
                say();
            }
            if (hear(notified.getNotifications(LISTEN_MILLIS))) {
                heard = time.instant();
                changes.see();
            } else if (heard.isBefore(time.instant().minus(LONGEST_SILENCE))) {
                changes.goBlind();
            }
        }
    }

    private void say() {
        try {
            voice.say();
        } catch (StoreException e) {
            // There will be no echo.
        }
    }

    /** @return whether the own voice was among it */
    private boolean hear(PGNotification @Nullable [] notifications) {
        boolean echo = false;
        if (notifications != null) {
            for (PGNotification notification : notifications) {
                Announcement said = Announcement.read(notification.getParameter());
                boolean own = said.sender().equals(announcer.self());
                echo |= own && said.isEcho();
                if (!own && !said.isEcho()) {
                    said.subjects().ifPresentOrElse(changes::changed, changes::everything);
                }
            }
        }
        return echo;
    }

    @Override
    public void close() {
        closed = true;
        Connection connection = listening;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It was lost before.
            }
        }
    }
}
