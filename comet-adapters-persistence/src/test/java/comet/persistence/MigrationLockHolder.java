package comet.persistence;

import java.nio.file.Path;

/** A process that takes the migration lock of a file, says so, and keeps it until it is ended. */
final class MigrationLockHolder {
    private MigrationLockHolder() {}

    @SuppressWarnings("try") // the lock is held, not used
    public static void main(String[] arguments) throws Exception {
        try (MigrationLock lock = MigrationLock.acquire(Path.of(arguments[0]), DatabaseTestBase.NO_PAUSE)) {
            System.out.println("held");
            System.in.read();
        }
    }
}
