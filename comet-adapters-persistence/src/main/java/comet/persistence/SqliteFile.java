package comet.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import comet.core.port.Pause;
import comet.persistence.connection.Connections;
import comet.persistence.schema.MigrationLock;
import comet.persistence.schema.Schema;
import comet.persistence.sql.Dialect;
import comet.persistence.sql.Failure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A SQLite file: write-ahead log with normal synchronisation (DB-83), one connection that writes, a few that read.
 * Writers queue for the one connection instead of failing with "database is locked".
 */
final class SqliteFile {
    private static final System.Logger LOG = System.getLogger(SqliteFile.class.getName());

    private static final int MAX_READERS = 4;

    /** How long the start waits for another process that writes. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(10);

    /**
     * How long a writer waits inside SQLite for another process that writes: a moment. The library's waiting holds a
     * thread of the processor, and with it everybody; {@link Connections} waits longer, and holds nobody.
     */
    private static final Duration MOMENT = Duration.ofMillis(20);

    /** How long a writer waits for a connection: longer than making one takes, as the turn is taken before. */
    private static final Duration WRITE_PATIENCE = Duration.ofSeconds(2);

    private static final Duration READ_PATIENCE = Duration.ofSeconds(3);

    /** A file of so many bytes is looked through in a few hundred milliseconds. */
    private static final long CHECKED_AT_START = 32L << 20;

    private final Path path;

    private SqliteFile(Path path) {
        this.path = path;
    }

    /** Opens the file, makes it if there is none, and brings its tables up to date. */
    static Connections open(Path path, int poolSize, InstantSource clock, Pause pause)
            throws DatabaseUnavailableException, InterruptedException {
        return new SqliteFile(path.toAbsolutePath()).open(poolSize, clock, pause);
    }

    private Connections open(int poolSize, InstantSource clock, Pause pause)
            throws DatabaseUnavailableException, InterruptedException {
        create();
        SQLiteDataSource source = source(START_PATIENCE);
        try {
            refuseForeignFile(path);
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                // Fails here if it is none of ours.
                statement.execute("PRAGMA schema_version");
            }
            migrate(new Schema(source, Dialect.SQLITE), pause);
            refuseDamage(source);
            tryToWrite(source);
            return pools(Math.min(poolSize, MAX_READERS), clock, pause);
        } catch (Schema.ForeignTablesException e) {
            throw unusable(
                    e.getMessage() + "; nothing was changed; set DATABASE_PATH to another file, such as "
                            + path.resolveSibling("comet-jvm.db"),
                    null);
        } catch (Schema.NewerTablesException e) {
            throw unusable(String.valueOf(e.getMessage()), null);
        } catch (SQLException e) {
            throw unusable(e);
        } catch (FlywayException e) {
            throw unusable(e);
        } catch (IOException e) {
            throw unusable("its directory cannot be written to", e);
        }
    }

    private void create() throws DatabaseUnavailableException {
        Path directory = path.getParent();
        if (directory == null || Files.isDirectory(path)) {
            throw unusable("it is a directory; name a file", null);
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw unusable("its directory cannot be made; check the path and its permissions", e);
        }
        try {
            // Nobody else may read what may hold links and accounts.
            boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] attributes = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            Files.createFile(path, attributes);
        } catch (FileAlreadyExistsException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} is there already", path);
        } catch (IOException e) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw unusable("it cannot be made; check the permissions of its directory", e);
            }
        }
    }

    @SuppressWarnings("try") // the lock is held, not used
    private void migrate(Schema schema, Pause pause)
            throws SQLException, IOException, Schema.ForeignTablesException, Schema.NewerTablesException,
                    InterruptedException {
        if (schema.isCurrent()) {
            return;
        }
        try (MigrationLock lock = MigrationLock.acquire(path, pause)) {
            if (!schema.isCurrent()) {
                schema.migrate();
            }
        }
    }

    /**
     * Looks at the file before anything else does, in a way that changes neither the file nor its directory: opening it
     * to write would turn the write-ahead log on. What only the log of another program holds is found when migrating.
     */
    static void refuseForeignFile(Path path) throws Schema.ForeignTablesException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource untouched = new SQLiteDataSource(config);
        untouched.setUrl("jdbc:sqlite:file:" + path.toUri().getRawPath() + "?immutable=1");
        try {
            new Schema(untouched, Dialect.SQLITE).refuseForeignTables();
        } catch (SQLException e) {
            // Opening it in earnest tells what is wrong, and whether anything is.
            LOG.log(System.Logger.Level.DEBUG, "{0} cannot be looked at without being opened", path);
        }
    }

    /**
     * Looks for broken pages where that takes no time worth mentioning. In a larger file the first call that meets one
     * tells ({@link Connections#isDamaged}).
     */
    private void refuseDamage(SQLiteDataSource source) throws SQLException, IOException, DatabaseUnavailableException {
        if (Files.size(path) > CHECKED_AT_START) {
            return;
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (found.next() && !found.getString(1).equals("ok")) {
                throw unusable(Failure.DAMAGED_FILE, null);
            }
        }
    }

    /** A file that can be read and not written would lose all that is found, and say so nowhere. */
    private static void tryToWrite(SQLiteDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            // A page of the file, whatever its tables are; nothing reads this number.
            statement.execute("PRAGMA user_version = " + Schema.VERSION);
        }
    }

    private SQLiteDataSource source(Duration busy) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout((int) busy.toMillis());
        // A transaction takes the right to write at its start: one that reads first could not get it later.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + path);
        return source;
    }

    private Connections pools(int readers, InstantSource clock, Pause pause) {
        HikariConfig write = config("sqlite-writer", source(MOMENT), 1, WRITE_PATIENCE);
        HikariConfig read = config("sqlite-readers", source(READ_PATIENCE), readers, READ_PATIENCE);
        // Nothing can write past the queue by mistake.
        read.setConnectionInitSql("PRAGMA query_only = ON");
        HikariDataSource writer = new HikariDataSource(write);
        try {
            return Connections.ofTwo(Dialect.SQLITE, new HikariDataSource(read), writer, clock, pause);
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private static HikariConfig config(String name, SQLiteDataSource source, int size, Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(patience.toMillis());
        // A connection to a file does not age.
        config.setMaxLifetime(0);
        return config;
    }

    private DatabaseUnavailableException unusable(SQLException e) {
        return unusable(reason(e), e);
    }

    /** Whether it can be read and, now or for good, not written to. */
    static boolean isRefusal(SQLException e) {
        return e instanceof SQLiteException sqlite
                && switch (Failure.primary(sqlite.getResultCode())) {
                    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH, SQLITE_BUSY, SQLITE_LOCKED -> true;
                    default -> false;
                };
    }

    /** What is wrong and what to do, in words of ours. */
    static String reason(SQLException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof NativeLibraryNotFoundException) {
                return "the SQLite library cannot be unpacked and run in the temporary directory "
                        + System.getProperty("java.io.tmpdir") + "; make room there, without 'noexec', or name another"
                        + " with -Djava.io.tmpdir=...";
            }
        }
        Failure failure = Failure.of(e);
        return failure.remedy().orElse("it cannot be used (" + failure.word() + ")");
    }

    private DatabaseUnavailableException unusable(FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            // A full disk is a full disk also in the middle of a migration.
            if (cause instanceof SQLiteException failure
                    && Failure.primary(failure.getResultCode()) != SQLiteErrorCode.SQLITE_ERROR) {
                return unusable(failure);
            }
        }
        return unusable("its tables cannot be brought up to date (" + firstLine(e) + ")", e);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private DatabaseUnavailableException unusable(String reason, @Nullable Exception cause) {
        return new DatabaseUnavailableException("DATABASE_PATH: " + path + ": " + reason, cause);
    }
}
