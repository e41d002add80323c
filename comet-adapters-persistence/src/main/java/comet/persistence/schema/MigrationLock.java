package comet.persistence.schema;

import comet.core.port.Pause;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * Held while a SQLite file is migrated: {@code <path>.migrate.lock} (STOR-20). Other processes wait, and so do other
 * threads of this one.
 */
public final class MigrationLock implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(MigrationLock.class.getName());
    private static final Duration RETRY = Duration.ofMillis(100);
    private static final int SILENT_RETRIES = 5;

    private final FileChannel channel;

    private MigrationLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for it as long as it takes. */
    public static MigrationLock acquire(Path database, Pause pause) throws IOException, InterruptedException {
        Path file = database.resolveSibling(database.getFileName() + ".migrate.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            for (int attempt = 0; tryLock(channel).isEmpty(); attempt++) {
                if (attempt == SILENT_RETRIES) {
                    LOG.log(System.Logger.Level.INFO, "waiting for another process to migrate {0}", database);
                }
                pause.pause(RETRY);
            }
            return new MigrationLock(channel);
        } catch (IOException | InterruptedException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            // Another thread of this process holds it.
            return Optional.empty();
        }
    }

    /** Gives the lock back. The file stays: removing it could take the lock from who waits for it. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
