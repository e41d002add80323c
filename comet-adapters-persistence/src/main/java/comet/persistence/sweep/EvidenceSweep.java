package comet.persistence.sweep;

import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.sql.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Removes evidence that decides nothing any more, with its lists of files. Walks along a key of several columns, which
 * has no greatest value that a database would tell: each step ends at the row so many further on.
 *
 * @param table whose rows say until when they are of use
 * @param columns of its key, in their order
 */
record EvidenceSweep(String table, List<String> columns) {

    /** All of them. */
    static final List<EvidenceSweep> TABLES = List.of(
            new EvidenceSweep("debrid_torrent", List.of("service", "info_hash")),
            new EvidenceSweep("debrid_account_torrent", List.of("service", "account", "info_hash")));

    /** Rows looked at in one transaction (DB-80). */
    private static final int STEP = 5000;

    /** What is done after a step that removed something. */
    interface Rest {
        void rest() throws InterruptedException;
    }

    /** Rows of the key. */
    private record Range(Optional<List<Object>> after, Optional<List<Object>> upTo) {}

    void run(Connections connections, Instant now, Rest rest) throws StoreException, InterruptedException {
        String operation = "sweeping " + table;
        Range range = new Range(Optional.empty(), Optional.empty());
        do {
            Optional<List<Object>> from = range.upTo();
            Range next = new Range(from, connections.read(operation, connection -> furtherOn(connection, from)));
            if (connections.write(operation, connection -> remove(connection, next, now)) > 0) {
                rest.rest();
            }
            range = next;
        } while (range.upTo().isPresent());
    }

    private String key() {
        return "(" + String.join(", ", columns) + ")";
    }

    private String placeholders() {
        return "(?" + ", ?".repeat(columns.size() - 1) + ")";
    }

    /** The key of the last row of the next step; empty when there are fewer rows than a step has. */
    private Optional<List<Object>> furtherOn(Connection connection, Optional<List<Object>> after) throws SQLException {
        String columnList = String.join(", ", columns);
        String sql = "SELECT " + columnList + " FROM " + table
                + (after.isPresent() ? " WHERE " + key() + " > " + placeholders() : "") + " ORDER BY " + columnList
                + " LIMIT 1 OFFSET " + (STEP - 1);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(Parameters.of(statement), after);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                List<Object> last = new ArrayList<>();
                for (String column : columns) {
                    last.add(column.equals("service") ? row.getString(column) : row.getBytes(column));
                }
                return Optional.of(last);
            }
        }
    }

    private long remove(Connection connection, Range range, Instant now) throws SQLException {
        String sql = "DELETE FROM " + table + " WHERE useful_until <= ?"
                + (range.after().isPresent() ? " AND " + key() + " > " + placeholders() : "")
                + (range.upTo().isPresent() ? " AND " + key() + " <= " + placeholders() : "");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters parameters = Parameters.of(statement).number(now.toEpochMilli());
            bind(parameters, range.after());
            bind(parameters, range.upTo());
            return parameters.update();
        }
    }

    private static void bind(Parameters parameters, Optional<List<Object>> key) throws SQLException {
        for (Object part : key.orElse(List.of())) {
            parameters.key(part);
        }
    }
}
