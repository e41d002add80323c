package comet.persistence.release;

import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.port.KnownTorrents;
import comet.core.port.StoreException;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.ReleaseFile;
import comet.persistence.connection.Connections;
import comet.persistence.sql.Columns;
import comet.persistence.sql.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Torrents by their hash, in the tables of {@link JdbcReleaseStore}. */
public final class JdbcKnownTorrents implements KnownTorrents {

    /** More files of one torrent than this are not read: who plays names one of them. */
    private static final int MAX_FILES = 2_000;

    private record Row(long id, String name, boolean isPrivate, AnnounceSet sources) {}

    private final Connections connections;

    public JdbcKnownTorrents(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<KnownTorrent> find(InfoHash hash) throws StoreException {
        return connections.read("reading a torrent", connection -> {
            Optional<Row> row = row(connection, hash);
            return row.isPresent() ? Optional.of(torrent(connection, row.get())) : Optional.empty();
        });
    }

    private static Optional<Row> row(Connection connection, InfoHash hash) throws SQLException {
        String sql = """
                SELECT t.id, t.name, t.is_private, a.urls
                FROM torrent t LEFT JOIN announce_set a ON a.id = t.announce_set_id WHERE t.info_hash = ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement).bytes(hash.bytes());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                byte @Nullable [] urls = row.getBytes("urls");
                boolean isPrivate = Columns.flag(row, "is_private");
                return Optional.of(new Row(
                        row.getLong("id"),
                        row.getString("name"),
                        isPrivate,
                        urls == null || isPrivate ? AnnounceSet.NONE : AnnounceSet.unpacked(urls)));
            }
        }
    }

    private static KnownTorrent torrent(Connection connection, Row row) throws SQLException {
        Map<Long, String> texts =
                Dictionary.URLS.texts(connection, Set.copyOf(row.sources().urls()));
        AnnounceUrls sources = new AnnounceUrls(row.sources().urls().stream()
                .map(texts::get)
                .filter(Objects::nonNull)
                .toList());
        return new KnownTorrent(
                row.name(), row.isPrivate(), sources, files(connection, row.id()), media(connection, row.id()));
    }

    private static List<ReleaseFile> files(Connection connection, long torrent) throws SQLException {
        String sql = "SELECT file_index, name, size FROM torrent_file WHERE torrent_id = ? ORDER BY file_index LIMIT "
                + MAX_FILES;
        List<ReleaseFile> files = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement).number(torrent);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    files.add(new ReleaseFile(
                            OptionalInt.of(rows.getInt("file_index")),
                            rows.getString("name"),
                            Columns.optionalLong(rows, "size")));
                }
            }
        }
        return files;
    }

    private static Optional<MediaId> media(Connection connection, long torrent) throws SQLException {
        String sql = """
                SELECT m.provider, m.external_id FROM release_link l JOIN media m ON m.id = l.media_id
                WHERE l.torrent_id = ? ORDER BY l.confirmed_at DESC, m.id DESC LIMIT 1""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement).number(torrent);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? media(row.getString("provider"), row.getString("external_id")) : Optional.empty();
            }
        }
    }

    private static Optional<MediaId> media(String provider, String external) {
        Optional<MediaId> imdb = ImdbId.parse(external).map(id -> id);
        Optional<MediaId> kitsu = KitsuId.parse(external).map(id -> id);
        return imdb.or(() -> kitsu).filter(id -> id.provider().equals(provider));
    }
}
