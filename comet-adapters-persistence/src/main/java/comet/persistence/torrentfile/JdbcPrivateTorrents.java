package comet.persistence.torrentfile;

import comet.core.port.PrivateTorrents;
import comet.core.port.StoreException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentFile;
import comet.persistence.connection.Connections;
import comet.persistence.secret.Seal;
import comet.persistence.sql.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

/** Files in the table {@code private_torrent}, each sealed for its torrent. */
public final class JdbcPrivateTorrents implements PrivateTorrents {

    private final Connections connections;
    private final InstantSource clock;
    private final Seal seal;

    /** @param seal by which nobody reads them who has the table alone */
    public JdbcPrivateTorrents(Connections connections, InstantSource clock, Seal seal) {
        this.connections = connections;
        this.clock = clock;
        this.seal = seal;
    }

    @Override
    public void keep(InfoHash hash, TorrentFile file) throws StoreException {
        // Outside of the transaction: it takes time, and may have to read the secret first.
        byte[] sealed = seal.close(file.bytes(), hash.bytes());
        connections.write("keeping a private torrent", connection -> put(connection, hash, sealed));
    }

    private int put(Connection connection, InfoHash hash, byte[] sealed) throws SQLException {
        String sql = """
                INSERT INTO private_torrent (info_hash, sealed, kept_at) VALUES (?, ?, ?)
                ON CONFLICT (info_hash) DO UPDATE SET sealed = excluded.sealed, kept_at = excluded.kept_at""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return Parameters.of(statement)
                    .bytes(hash.bytes())
                    .bytes(sealed)
                    .number(clock.millis())
                    .update();
        }
    }

    @Override
    public Optional<TorrentFile> find(InfoHash hash) throws StoreException {
        Optional<byte[]> sealed = connections.read("reading a private torrent", connection -> read(connection, hash));
        Optional<byte[]> opened = sealed.isEmpty() ? Optional.empty() : seal.open(sealed.get(), hash.bytes());
        return opened.map(TorrentFile::new);
    }

    private Optional<byte[]> read(Connection connection, InfoHash hash) throws SQLException {
        String sql = "SELECT sealed FROM private_torrent WHERE info_hash = ? AND kept_at > ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement)
                    .bytes(hash.bytes())
                    .number(clock.instant().minus(LIFETIME).toEpochMilli());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes("sealed")) : Optional.empty();
            }
        }
    }
}
