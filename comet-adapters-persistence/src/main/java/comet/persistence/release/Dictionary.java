package comet.persistence.release;

import comet.persistence.sql.KeyChunk;
import comet.persistence.sql.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Texts that many rows repeat, kept once and referred to by number: a table of {@code id}, {@code text}, {@code used_at}. */
final class Dictionary {

    /** How exactly {@code used_at} is kept. */
    static final Duration USED_AT_STEP = Duration.ofDays(1);

    /** Labels of where torrents were found. */
    static final Dictionary LABELS = new Dictionary("source_label");

    /** Announce URLs. */
    static final Dictionary URLS = new Dictionary("announce_url");

    private final String table;

    private Dictionary(String table) {
        this.table = table;
    }

    /** The ids of texts; those that are new are added, all are noted as used. Part of a transaction. */
    Map<String, Long> ids(Connection connection, Collection<String> texts, long now) throws SQLException {
        Map<String, Long> ids = known(connection, texts);
        touch(connection, ids.values(), now);
        // Sorted, so that two writers that add the same texts wait for each other instead of blocking each other.
        SortedSet<String> missing = new TreeSet<>(texts);
        missing.removeAll(ids.keySet());
        if (!missing.isEmpty()) {
            add(connection, missing, now);
            ids.putAll(known(connection, missing));
        }
        return ids;
    }

    /** The texts of those ids that exist. */
    Map<Long, String> texts(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, String> texts = new HashMap<>();
        for (KeyChunk<Long> chunk : KeyChunk.of(ids)) {
            String sql = "SELECT id, text FROM " + table + " WHERE id IN " + chunk.placeholders();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                chunk.bind(Parameters.of(statement));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        texts.put(rows.getLong("id"), rows.getString("text"));
                    }
                }
            }
        }
        return texts;
    }

    private Map<String, Long> known(Connection connection, Collection<String> texts) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        for (KeyChunk<String> chunk : KeyChunk.of(texts)) {
            String sql = "SELECT id, text FROM " + table + " WHERE text IN " + chunk.placeholders();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                chunk.bind(Parameters.of(statement));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        ids.put(rows.getString("text"), rows.getLong("id"));
                    }
                }
            }
        }
        return ids;
    }

    private void add(Connection connection, Collection<String> texts, long now) throws SQLException {
        String sql = "INSERT INTO " + table + " (text, used_at) VALUES (?, ?) ON CONFLICT (text) DO NOTHING";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (String text : texts) {
                Parameters.of(statement).text(text).number(now).addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Notes that texts are used. Part of a transaction. */
    void touch(Connection connection, Collection<Long> ids, long now) throws SQLException {
        for (KeyChunk<Long> chunk : KeyChunk.of(ids)) {
            String sql = "UPDATE " + table + " SET used_at = ? WHERE used_at < ? AND id IN " + chunk.placeholders();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters parameters = Parameters.of(statement).number(now).number(now - USED_AT_STEP.toMillis());
                chunk.bind(parameters);
                parameters.update();
            }
        }
    }
}
