package comet.persistence.session;

import comet.core.debrid.Account;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.Session;
import comet.core.port.InstallationSecret;
import comet.core.port.Locks;
import comet.core.port.SessionStore;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.secret.Seal;
import comet.persistence.sql.Parameters;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/** Sessions in the table {@code account_session}, each sealed for its account. */
public final class JdbcSessionStore implements SessionStore {

    private final Connections connections;
    private final InstantSource clock;
    private final InstallationSecret secret;
    private final Seal seal;
    private final Locks locks;

    /**
     * @param secret what accounts are known by
     * @param seal by which nobody reads them who has the table alone
     * @param locks among all instances
     */
    public JdbcSessionStore(
            Connections connections, InstantSource clock, InstallationSecret secret, Seal seal, Locks locks) {
        this.connections = connections;
        this.clock = clock;
        this.secret = secret;
        this.seal = seal;
        this.locks = locks;
    }

    @Override
    public void keep(Account account, Session session) throws StoreException {
        AccountIdentity identity = identity(account);
        // Outside of the transaction: it may have to read the secret first.
        byte[] sealed = seal.close(session.text().getBytes(StandardCharsets.UTF_8), owner(identity));
        connections.write("keeping a session", connection -> put(connection, identity, sealed));
    }

    private int put(Connection connection, AccountIdentity identity, byte[] sealed) throws SQLException {
        String sql = """
                INSERT INTO account_session (service, account, kept_at, sealed) VALUES (?, ?, ?, ?)
                ON CONFLICT (service, account) DO UPDATE SET kept_at = excluded.kept_at, sealed = excluded.sealed""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return Parameters.of(statement)
                    .text(identity.service().key())
                    .bytes(hash(identity))
                    .number(clock.millis())
                    .bytes(sealed)
                    .update();
        }
    }

    @Override
    public Optional<Session> find(Account account) throws StoreException {
        AccountIdentity identity = identity(account);
        Optional<byte[]> sealed = connections.read("reading a session", connection -> read(connection, identity));
        Optional<byte[]> opened = sealed.isEmpty() ? Optional.empty() : seal.open(sealed.get(), owner(identity));
        return opened.map(text -> new Session(new String(text, StandardCharsets.UTF_8)));
    }

    private Optional<byte[]> read(Connection connection, AccountIdentity identity) throws SQLException {
        String sql = "SELECT sealed FROM account_session WHERE service = ? AND account = ? AND kept_at > ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement)
                    .text(identity.service().key())
                    .bytes(hash(identity))
                    .number(clock.instant().minus(LIFETIME).toEpochMilli());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes("sealed")) : Optional.empty();
            }
        }
    }

    @Override
    public Optional<Locks.Lease> tryTurn(Account account) throws StoreException {
        AccountIdentity identity = identity(account);
        return locks.tryAcquire("session:" + identity.service().key() + ":" + identity.keyedHash(), TURN);
    }

    private AccountIdentity identity(Account account) throws StoreException {
        return AccountIdentity.of(account, secret.bytes());
    }

    private static byte[] hash(AccountIdentity identity) {
        return HexFormat.of().parseHex(identity.keyedHash());
    }

    private static byte[] owner(AccountIdentity identity) {
        return (identity.service().key() + ":" + identity.keyedHash()).getBytes(StandardCharsets.US_ASCII);
    }
}
