package comet.persistence.schema;

import java.nio.file.Path;

/** A process that takes the migration lock of a file, says so, and keeps it until it is ended. */
public final class MigrationLockHolder {
    private MigrationLockHolder() {}

    @SuppressWarnings("try") // the lock is held, not used
    public static void main(String[] arguments) throws Exception {
        try (MigrationLock lock = MigrationLock.acquire(Path.of(arguments[0]), Thread::sleep)) {
            System.out.println("held");
            System.in.read();
        }
    }
}
