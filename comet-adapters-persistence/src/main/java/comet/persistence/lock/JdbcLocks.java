package comet.persistence.lock;

import comet.core.port.Locks;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.sql.Parameters;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Locks in the table {@code lock}; each step is one statement (SRCH-37). */
public final class JdbcLocks implements Locks {
    private static final System.Logger LOG = System.getLogger(JdbcLocks.class.getName());

    private static final int MAX_KEY = 512;
    private static final int OWNER_LENGTH = 16;

    private final Connections connections;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param clock judges expiry where the database has no clock
     * @param random makes owners, which must differ
     */
    public JdbcLocks(Connections connections, InstantSource clock, RandomGenerator random) {
        this.connections = connections;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Optional<Lease> tryAcquire(String key, Duration timeToLive) throws StoreException {
        if (key.length() > MAX_KEY) {
            throw new IllegalArgumentException("a lock key has at most " + MAX_KEY + " characters");
        }
        if (!timeToLive.isPositive() || !timeToLive.equals(timeToLive.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("the time to live of a lock is positive, in whole seconds");
        }
        byte[] owner = new byte[OWNER_LENGTH];
        random.nextBytes(owner);
        Held lease = new Held(key, owner, timeToLive);
        return lease.acquire() ? Optional.of(lease) : Optional.empty();
    }

    /** Removes locks whose owners died (SRCH-39); how many. */
    public int removeExpired() throws StoreException {
        return connections.write("removing expired locks", connection -> {
            String sql = "DELETE FROM lock WHERE expires_at < "
                    + connections.dialect().now(clock);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return statement.executeUpdate();
            }
        });
    }

    private final class Held implements Lease {
        private final String key;
        private final byte[] owner;
        private final Duration timeToLive;

        private Held(String key, byte[] owner, Duration timeToLive) {
            this.key = key;
            this.owner = owner;
            this.timeToLive = timeToLive;
        }

        private boolean acquire() throws StoreException {
            return connections.writeBriefly("taking a lock", connection -> {
                String now = connections.dialect().now(clock);
                String sql = "INSERT INTO lock (lock_key, owner, expires_at) VALUES (?, ?, " + now + " + ?)"
                        + " ON CONFLICT (lock_key) DO UPDATE SET owner = excluded.owner, expires_at = excluded.expires_at"
                        + " WHERE lock.expires_at < " + now;
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    return Parameters.of(statement)
                                    .text(key)
                                    .bytes(owner)
                                    .number(timeToLive.toMillis())
                                    .update()
                            == 1;
                }
            });
        }

        @Override
        public boolean renew() throws StoreException {
            return connections.writeBriefly("renewing a lock", connection -> {
                String sql = "UPDATE lock SET expires_at = "
                        + connections.dialect().now(clock) + " + ? WHERE lock_key = ? AND owner = ?";
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    return Parameters.of(statement)
                                    .number(timeToLive.toMillis())
                                    .text(key)
                                    .bytes(owner)
                                    .update()
                            == 1;
                }
            });
        }

        @Override
        public void close() {
            try {
                connections.write("releasing a lock", connection -> {
                    String sql = "DELETE FROM lock WHERE lock_key = ? AND owner = ?";
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        return Parameters.of(statement).text(key).bytes(owner).update();
                    }
                });
            } catch (StoreException e) {
                LOG.log(System.Logger.Level.DEBUG, "{0}; it expires by itself", e.getMessage());
            }
        }
    }
}
