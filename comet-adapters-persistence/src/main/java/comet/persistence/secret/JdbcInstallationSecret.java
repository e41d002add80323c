package comet.persistence.secret;

import comet.core.port.InstallationSecret;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.sql.Parameters;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The secret in the one row of the table {@code installation}. It is read once and never changes. */
public final class JdbcInstallationSecret implements InstallationSecret {
    private static final int LENGTH = 32;

    private final Connections connections;
    private final InstantSource clock;
    private final SecureRandom random;
    private final AtomicReference<byte @Nullable []> known = new AtomicReference<>();

    /** @param random makes the secret, once for each database */
    public JdbcInstallationSecret(Connections connections, InstantSource clock, SecureRandom random) {
        this.connections = connections;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public byte[] bytes() throws StoreException {
        byte @Nullable [] secret = known.get();
        if (secret == null) {
            secret = readOrMake();
            known.set(secret);
        }
        return secret.clone();
    }

    /** Of instances that start at once, one makes the secret and all read it. */
    private byte[] readOrMake() throws StoreException {
        byte[] made = new byte[LENGTH];
        random.nextBytes(made);
        return connections.write("reading the installation secret", connection -> {
            String insert =
                    "INSERT INTO installation (id, secret, created_at) VALUES (1, ?, ?) ON CONFLICT (id) DO NOTHING";
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                Parameters.of(statement).bytes(made).number(clock.millis()).update();
            }
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT secret FROM installation WHERE id = 1");
                    ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the installation secret vanished");
                }
                return row.getBytes("secret");
            }
        });
    }
}
