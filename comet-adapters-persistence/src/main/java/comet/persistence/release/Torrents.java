package comet.persistence.release;

import comet.core.torrent.InfoHash;
import comet.persistence.sql.Columns;
import comet.persistence.sql.Dialect;
import comet.persistence.sql.KeyChunk;
import comet.persistence.sql.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of torrents, inside the transaction of one connection. */
public final class Torrents {
    private final Connection connection;
    private final Dialect dialect;

    Torrents(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /**
     * A new row.
     *
     * @param announceSet id of the set of announce URLs
     */
    record NewTorrent(
            InfoHash hash,
            String name,
            OptionalLong size,
            OptionalInt seeders,
            OptionalLong label,
            OptionalLong announceSet,
            boolean isPrivate) {}

    /** Those of the hashes that have a row. */
    Set<InfoHash> existing(Collection<InfoHash> hashes) throws SQLException {
        Set<InfoHash> existing = new HashSet<>();
        for (KeyChunk<byte[]> chunk : chunks(hashes)) {
            String sql = "SELECT info_hash FROM torrent WHERE info_hash IN " + chunk.placeholders();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                chunk.bind(Parameters.of(statement));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        existing.add(InfoHash.of(rows.getBytes("info_hash")));
                    }
                }
            }
        }
        return existing;
    }

    /** Adds rows; one that another writer added meanwhile stays as it is. */
    void insert(Collection<NewTorrent> torrents, long now) throws SQLException {
        String sql = """
                INSERT INTO torrent
                    (info_hash, name, size, seeders, seeders_at, label_id, announce_set_id, is_private, first_seen_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (info_hash) DO NOTHING""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (NewTorrent torrent : torrents) {
                Parameters.of(statement)
                        .bytes(torrent.hash().bytes())
                        .text(torrent.name())
                        .number(torrent.size())
                        .number(torrent.seeders())
                        .number(torrent.seeders().isPresent() ? OptionalLong.of(now) : OptionalLong.empty())
                        .number(torrent.label())
                        .number(torrent.announceSet())
                        .flag(torrent.isPrivate())
                        .number(now)
                        .addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The rows of hashes, locked in their order until the transaction ends. */
    Map<InfoHash, StoredTorrent> lock(Collection<InfoHash> hashes) throws SQLException {
        // In two steps: a join would show the locked rows as other writers left them, but the sets as they were before.
        Map<InfoHash, StoredTorrent> torrents = new HashMap<>();
        Map<InfoHash, Long> setIds = new HashMap<>();
        for (KeyChunk<byte[]> chunk : chunks(hashes)) {
            String sql = """
                    SELECT t.id, t.info_hash, t.name, t.size, t.seeders, t.seeders_at, t.label_id, t.announce_set_id,
                        t.is_private
                    FROM torrent t WHERE t.info_hash IN\s""" + chunk.placeholders() + " ORDER BY t.info_hash" + dialect.rowLock();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                chunk.bind(Parameters.of(statement));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        InfoHash hash = InfoHash.of(rows.getBytes("info_hash"));
                        torrents.put(hash, torrent(rows));
                        Columns.optionalLong(rows, "announce_set_id").ifPresent(id -> setIds.put(hash, id));
                    }
                }
            }
        }
        Map<Long, AnnounceSet> sets = AnnounceSets.sets(connection, Set.copyOf(setIds.values()));
        setIds.forEach((hash, id) -> torrents.computeIfPresent(
                hash, (same, torrent) -> torrent.withSources(sets.getOrDefault(id, AnnounceSet.NONE))));
        return torrents;
    }

    /** Writes changed rows; {@code sets} has the id of every set of announce URLs in them. */
    void update(Collection<StoredTorrent> torrents, Map<AnnounceSet, Long> sets) throws SQLException {
        String sql = """
                UPDATE torrent SET name = ?, size = ?, seeders = ?, seeders_at = ?, label_id = ?, announce_set_id = ?,
                    is_private = ?
                WHERE id = ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (StoredTorrent torrent : torrents) {
                Parameters.of(statement)
                        .text(torrent.name())
                        .number(torrent.size())
                        .number(torrent.seeders())
                        .number(torrent.seedersAt())
                        .number(torrent.label())
                        .number(setId(torrent.sources(), sets))
                        .flag(torrent.isPrivate())
                        .number(torrent.id())
                        .addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The id of a set; empty for no URLs. */
    static OptionalLong setId(AnnounceSet set, Map<AnnounceSet, Long> ids) {
        @Nullable Long id = ids.get(set);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /** Without announce URLs. */
    private static StoredTorrent torrent(ResultSet row) throws SQLException {
        return new StoredTorrent(
                row.getLong("id"),
                row.getString("name"),
                Columns.optionalLong(row, "size"),
                Columns.optionalInt(row, "seeders"),
                Columns.optionalLong(row, "seeders_at"),
                Columns.optionalLong(row, "label_id"),
                AnnounceSet.NONE,
                Columns.flag(row, "is_private"));
    }

    private static Iterable<KeyChunk<byte[]>> chunks(Collection<InfoHash> hashes) {
        return KeyChunk.of(hashes.stream().map(InfoHash::bytes).toList());
    }

    /** Removes those of them that serve nothing any more, with their files (STOR-62); how many. */
    public static long removeUnlinked(Connection connection, Set<Long> torrents) throws SQLException {
        long removed = 0;
        for (KeyChunk<Long> chunk : KeyChunk.of(torrents)) {
            String sql = "DELETE FROM torrent WHERE id IN " + chunk.placeholders()
                    + " AND NOT EXISTS (SELECT 1 FROM release_link l WHERE l.torrent_id = torrent.id)";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters parameters = Parameters.of(statement);
                chunk.bind(parameters);
                removed += parameters.update();
            }
        }
        return removed;
    }
}
