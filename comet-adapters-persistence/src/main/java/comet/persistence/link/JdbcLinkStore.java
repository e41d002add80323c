package comet.persistence.link;

import comet.core.debrid.KeptLink;
import comet.core.debrid.Link;
import comet.core.debrid.LinkKey;
import comet.core.port.LinkStore;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.secret.Seal;
import comet.persistence.sql.Parameters;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Links in the table {@code download_link}, each sealed for its key. */
public final class JdbcLinkStore implements LinkStore {

    /** A row, still sealed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(Instant madeAt, Instant until, byte[] sealed) {}

    private final Connections connections;
    private final InstantSource clock;
    private final Seal seal;

    /** @param seal by which nobody reads them who has the table alone */
    public JdbcLinkStore(Connections connections, InstantSource clock, Seal seal) {
        this.connections = connections;
        this.clock = clock;
        this.seal = seal;
    }

    @Override
    public Optional<KeptLink> find(LinkKey key) throws StoreException {
        byte[] digest = key.digest();
        Optional<Row> row = connections.read("reading a link", connection -> read(connection, digest));
        Optional<byte[]> opened =
                row.isEmpty() ? Optional.empty() : seal.open(row.get().sealed(), digest);
        // PLAY-13: what is no link any more, or never was, is as if it were not there.
        return opened.flatMap(text -> Link.parse(new String(text, StandardCharsets.UTF_8)))
                .map(link -> new KeptLink(
                        link, row.orElseThrow().madeAt(), row.orElseThrow().until()));
    }

    private Optional<Row> read(Connection connection, byte[] key) throws SQLException {
        String sql = "SELECT made_at, expires_at, sealed FROM download_link WHERE link_key = ? AND expires_at >= ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement).bytes(key).number(clock.millis());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Row(
                                Instant.ofEpochMilli(row.getLong("made_at")),
                                Instant.ofEpochMilli(row.getLong("expires_at")),
                                row.getBytes("sealed")))
                        : Optional.empty();
            }
        }
    }

    @Override
    public void keep(LinkKey key, KeptLink link) throws StoreException {
        byte[] digest = key.digest();
        // Outside of the transaction: it takes time, and may have to read the secret first.
        byte[] sealed = seal.close(link.link().url().toString().getBytes(StandardCharsets.UTF_8), digest);
        connections.write("keeping a link", connection -> put(connection, digest, link, sealed));
    }

    private static int put(Connection connection, byte[] key, KeptLink link, byte[] sealed) throws SQLException {
        String sql = """
                INSERT INTO download_link (link_key, made_at, expires_at, sealed) VALUES (?, ?, ?, ?)
                ON CONFLICT (link_key) DO UPDATE SET made_at = excluded.made_at, expires_at = excluded.expires_at,
                    sealed = excluded.sealed""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return Parameters.of(statement)
                    .bytes(key)
                    .number(link.madeAt().toEpochMilli())
                    .number(link.until().toEpochMilli())
                    .bytes(sealed)
                    .update();
        }
    }

    @Override
    public void discard(LinkKey key, KeptLink link) throws StoreException {
        byte[] digest = key.digest();
        connections.write("discarding a link", connection -> {
            String sql = "DELETE FROM download_link WHERE link_key = ? AND made_at = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return Parameters.of(statement)
                        .bytes(digest)
                        .number(link.madeAt().toEpochMilli())
                        .update();
            }
        });
    }
}
