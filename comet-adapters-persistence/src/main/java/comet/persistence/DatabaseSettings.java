package comet.persistence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Where the data is kept, and for how long.
 *
 * @param backend the database
 * @param poolSize most connections to PostgreSQL, at least 2 (CFG-39); SQLite uses one to write and at most four to read
 * @param connectTimeout how long an unreachable PostgreSQL is asked again at start (CFG-39); not negative
 * @param cleanupInterval least time between two expiry sweeps (STOR-30); zero means every time, negative never
 * @param torrentTtl how long a release is kept after a source last named it; negative means for ever
 * @param demandLookback how far back demand counts (SRCH-31); not negative
 * @param metadataStaleMaxAge how long a title is kept to be served when providers are down (MCA-13); not negative
 * @param libraryLife how long the snapshot of an account's library is kept (SYNC-50); not negative
 */
public record DatabaseSettings(
        Backend backend,
        int poolSize,
        Duration connectTimeout,
        Duration cleanupInterval,
        Duration torrentTtl,
        Duration demandLookback,
        Duration metadataStaleMaxAge,
        Duration libraryLife) {

    private static final Duration LIBRARY_LIFE = Duration.ofDays(1);

    /** The databases there are. */
    public sealed interface Backend {}

    /**
     * A file on a disk of this machine, for one running instance.
     *
     * @param path the file; it and its directory are created
     */
    public record Sqlite(Path path) implements Backend {}

    /**
     * A server, for any number of instances. Names no secret in {@link #toString()}.
     *
     * @param jdbcUrl {@code jdbc:postgresql://host:port/database}, with parameters such as {@code sslmode}; without user
     *     and password, which drivers quote in their messages
     * @param user empty for the one the driver assumes
     * @param password empty for none
     * @param forceIpv4 whether the host is resolved to an IPv4 address before connecting; not done with {@code
     *     sslmode=verify-full}, where the certificate is for the name
     */
    public record Postgres(String jdbcUrl, String user, String password, boolean forceIpv4) implements Backend {

        private static final String SCHEME = "jdbc:postgresql://";

        /** @throws IllegalArgumentException if the URL is none of PostgreSQL, or holds a user or password */
        public Postgres {
            if (!jdbcUrl.startsWith(SCHEME)) {
                throw new IllegalArgumentException("a PostgreSQL URL starts with " + SCHEME);
            }
            String lower = jdbcUrl.toLowerCase(Locale.ROOT);
            if (address(jdbcUrl).contains("@") || lower.contains("password=") || lower.contains("user=")) {
                throw new IllegalArgumentException("user and password are given apart from the PostgreSQL URL");
            }
        }

        /** Host, port and database, as a log may show them. */
        public String address() {
            return address(jdbcUrl);
        }

        @Override
        public String toString() {
            return "Postgres[" + address() + "]";
        }

        private static String address(String jdbcUrl) {
            int parameters = jdbcUrl.indexOf('?');
            return jdbcUrl.substring(SCHEME.length(), parameters < 0 ? jdbcUrl.length() : parameters);
        }
    }

    /** @throws IllegalArgumentException if a value is out of the range given with it */
    public DatabaseSettings {
        if (poolSize < 2) {
            throw new IllegalArgumentException("a pool has at least 2 connections");
        }
        if (connectTimeout.isNegative()
                || demandLookback.isNegative()
                || metadataStaleMaxAge.isNegative()
                || libraryLife.isNegative()) {
            throw new IllegalArgumentException("connect timeout, look-back and ages are not negative");
        }
    }

    /** With the default life of snapshots. */
    public DatabaseSettings(
            Backend backend,
            int poolSize,
            Duration connectTimeout,
            Duration cleanupInterval,
            Duration torrentTtl,
            Duration demandLookback,
            Duration metadataStaleMaxAge) {
        this(
                backend,
                poolSize,
                connectTimeout,
                cleanupInterval,
                torrentTtl,
                demandLookback,
                metadataStaleMaxAge,
                LIBRARY_LIFE);
    }

    /** The backend with the defaults of the product for all else. */
    public static DatabaseSettings defaults(Backend backend) {
        return new DatabaseSettings(
                backend,
                20,
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                Duration.ofDays(30),
                Duration.ofDays(1),
                Duration.ofDays(365));
    }
}
