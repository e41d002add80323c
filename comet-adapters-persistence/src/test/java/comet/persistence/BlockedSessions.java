package comet.persistence;

import comet.core.port.StoreException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** What PostgreSQL says of those who wait in it. */
final class BlockedSessions {
    private static final String WAITING =
            "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    private BlockedSessions() {}

    /** Returns when so many sessions of the database wait for the lock of another; the test limits how long. */
    static void await(Database database, int sessions) throws StoreException, InterruptedException {
        while (waiting(database) != sessions) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private static long waiting(Database database) throws StoreException {
        return database.connections().read("counting who waits", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(WAITING);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
