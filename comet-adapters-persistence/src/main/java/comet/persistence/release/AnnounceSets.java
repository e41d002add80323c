package comet.persistence.release;

import comet.persistence.sql.KeyChunk;
import comet.persistence.sql.Parameters;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The stored sets of announce URLs. */
final class AnnounceSets {

    private AnnounceSets() {}

    /** The ids of sets; those that are new are added, all are noted as used. Part of a transaction. */
    static Map<AnnounceSet, Long> ids(Connection connection, Collection<AnnounceSet> sets, long now)
            throws SQLException {
        // Sorted, so that two writers that add the same sets wait for each other instead of blocking each other.
        SortedMap<ByteBuffer, AnnounceSet> byDigest = new TreeMap<>();
        for (AnnounceSet set : sets) {
            byDigest.put(ByteBuffer.wrap(set.digest()), set);
        }
        Map<ByteBuffer, Long> known = known(connection, byDigest.keySet());
        touch(connection, known.values(), now);
        SortedMap<ByteBuffer, AnnounceSet> missing = new TreeMap<>(byDigest);
        missing.keySet().removeAll(known.keySet());
        if (!missing.isEmpty()) {
            add(connection, missing, now);
            known.putAll(known(connection, missing.keySet()));
        }
        Map<AnnounceSet, Long> ids = new HashMap<>();
        known.forEach((digest, id) -> ids.put(byDigest.get(digest), id));
        return ids;
    }

    /** The sets of those ids that exist. */
    static Map<Long, AnnounceSet> sets(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, AnnounceSet> sets = new HashMap<>();
        for (KeyChunk<Long> chunk : KeyChunk.of(ids)) {
            String sql = "SELECT id, urls FROM announce_set WHERE id IN " + chunk.placeholders();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                chunk.bind(Parameters.of(statement));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        sets.put(rows.getLong("id"), AnnounceSet.unpacked(rows.getBytes("urls")));
                    }
                }
            }
        }
        return sets;
    }

    private static Map<ByteBuffer, Long> known(Connection connection, Collection<ByteBuffer> digests)
            throws SQLException {
        Map<ByteBuffer, Long> ids = new HashMap<>();
        for (KeyChunk<byte[]> chunk :
                KeyChunk.of(digests.stream().map(ByteBuffer::array).toList())) {
            String sql = "SELECT id, digest FROM announce_set WHERE digest IN " + chunk.placeholders();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                chunk.bind(Parameters.of(statement));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        ids.put(ByteBuffer.wrap(rows.getBytes("digest")), rows.getLong("id"));
                    }
                }
            }
        }
        return ids;
    }

    private static void add(Connection connection, Map<ByteBuffer, AnnounceSet> sets, long now) throws SQLException {
        String sql =
                "INSERT INTO announce_set (digest, urls, used_at) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<ByteBuffer, AnnounceSet> set : sets.entrySet()) {
                Parameters.of(statement)
                        .bytes(set.getKey().array())
                        .bytes(set.getValue().packed())
                        .number(now)
                        .addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The sweep removes unused sets only long after this, so none that is about to be used. */
    private static void touch(Connection connection, Collection<Long> ids, long now) throws SQLException {
        for (KeyChunk<Long> chunk : KeyChunk.of(ids)) {
            String sql = "UPDATE announce_set SET used_at = ? WHERE used_at < ? AND id IN " + chunk.placeholders();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters parameters =
                        Parameters.of(statement).number(now).number(now - Dictionary.USED_AT_STEP.toMillis());
                chunk.bind(parameters);
                parameters.update();
            }
        }
    }
}
