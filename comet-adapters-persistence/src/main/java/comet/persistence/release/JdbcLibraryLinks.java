package comet.persistence.release;

import comet.core.basis.Subject;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.port.LibraryLinks;
import comet.core.port.StoreException;
import comet.core.torrent.InfoHash;
import comet.persistence.connection.Connections;
import comet.persistence.sql.KeyChunk;
import comet.persistence.sql.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows of the table {@code release_link} that only libraries told. No index leads to them: this is a tool's work. */
public final class JdbcLibraryLinks implements LibraryLinks {

    private static final byte[] BEFORE_HASHES = {};

    private final Connections connections;

    public JdbcLibraryLinks(Connections connections) {
        this.connections = connections;
    }

    @Override
    public List<Title> titles(long minRows) throws StoreException {
        String sql = """
                SELECT m.provider, m.external_id, COUNT(*) AS links, MAX(l.season) AS season, MAX(l.episode) AS episode
                FROM release_link l JOIN media m ON m.id = l.media_id WHERE l.from_library = 1
                GROUP BY m.provider, m.external_id HAVING COUNT(*) >= ?
                ORDER BY COUNT(*) DESC, m.provider, m.external_id""";
        return connections.read("reading titles of libraries", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters.of(statement).number(minRows);
                return titles(statement);
            }
        });
    }

    @Override
    public Optional<Title> title(MediaId id) throws StoreException {
        return titles(1).stream().filter(title -> title.id().equals(id)).findFirst();
    }

    private static List<Title> titles(PreparedStatement statement) throws SQLException {
        List<Title> titles = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                boolean inParts =
                        row.getInt("season") != ReleaseBatch.ABSENT || row.getInt("episode") != ReleaseBatch.ABSENT;
                long links = row.getLong("links");
                id(row.getString("provider"), row.getString("external_id"))
                        .ifPresent(id -> titles.add(new Title(id, links, inParts)));
            }
        }
        return titles;
    }

    private static Optional<MediaId> id(String provider, String external) {
        Optional<MediaId> imdb = ImdbId.parse(external).map(id -> id);
        Optional<MediaId> kitsu = KitsuId.parse(external).map(id -> id);
        return imdb.or(() -> kitsu).filter(id -> id.provider().equals(provider));
    }

    @Override
    public List<Row> rows(MediaId id, Optional<InfoHash> after, int torrents) throws StoreException {
        String sql = """
                SELECT t.info_hash, t.name, l.file_name
                FROM release_link l JOIN torrent t ON t.id = l.torrent_id JOIN media m ON m.id = l.media_id
                WHERE m.provider = ? AND m.external_id = ? AND l.from_library = 1 AND t.info_hash IN (
                    SELECT DISTINCT t2.info_hash
                    FROM release_link l2 JOIN torrent t2 ON t2.id = l2.torrent_id JOIN media m2 ON m2.id = l2.media_id
                    WHERE m2.provider = ? AND m2.external_id = ? AND l2.from_library = 1 AND t2.info_hash > ?
                    ORDER BY t2.info_hash LIMIT ?)
                ORDER BY t.info_hash, l.season, l.episode""";
        return connections.read("reading rows of libraries", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters.of(statement)
                        .text(id.provider())
                        .text(id.external())
                        .text(id.provider())
                        .text(id.external())
                        .bytes(after.map(InfoHash::bytes).orElse(BEFORE_HASHES))
                        .number(torrents);
                return rows(statement);
            }
        });
    }

    private static List<Row> rows(PreparedStatement statement) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String file = row.getString("file_name");
                rows.add(new Row(
                        new InfoHash(HexFormat.of().formatHex(row.getBytes("info_hash"))),
                        file.isEmpty() ? row.getString("name") : file));
            }
        }
        return rows;
    }

    @Override
    public long remove(MediaId id, Collection<InfoHash> torrents) throws StoreException {
        List<byte[]> hashes = torrents.stream().map(InfoHash::bytes).toList();
        return connections.write("removing rows of libraries", List.of(Subject.title(id)), connection -> {
            long removed = 0;
            for (KeyChunk<byte[]> chunk : KeyChunk.of(hashes)) {
                removed += remove(connection, id, chunk);
            }
            return removed;
        });
    }

    /** A torrent that thereby serves nothing any more goes as well (STOR-62). */
    private static long remove(Connection connection, MediaId id, KeyChunk<byte[]> hashes) throws SQLException {
        String sql = "DELETE FROM release_link WHERE from_library = 1"
                + " AND media_id IN (SELECT id FROM media WHERE provider = ? AND external_id = ?)"
                + " AND torrent_id IN (SELECT id FROM torrent WHERE info_hash IN " + hashes.placeholders() + ")"
                + " RETURNING torrent_id";
        Set<Long> unlinked = new HashSet<>();
        long removed = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            hashes.bind(Parameters.of(statement).text(id.provider()).text(id.external()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    unlinked.add(row.getLong("torrent_id"));
                    removed++;
                }
            }
        }
        Torrents.removeUnlinked(connection, unlinked);
        return removed;
    }
}
