package comet.app.doctor;

import comet.core.selfcheck.Check;
import comet.core.selfcheck.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether there is room where data are kept. */
final class DiskCheck implements Check {

    /** Octets that can be used in the file system of an existing path. */
    @FunctionalInterface
    interface Room {
        long at(Path path) throws IOException;
    }

    private static final String SUBJECT = "disk";
    private static final long MIB = 1024L * 1024;
    private static final long TOO_LITTLE = 100 * MIB;
    private static final long LITTLE = 1024 * MIB;

    private final Path directory;
    private final Room room;

    /** @param directory where data are kept, or will be */
    DiskCheck(Path directory, Room room) {
        this.directory = directory.toAbsolutePath().normalize();
        this.room = room;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Finding> look() {
        try {
            return List.of(found(room.at(existing())));
        } catch (IOException e) {
            return List.of(Finding.warning(
                    SUBJECT,
                    "How much room there is at " + directory + " cannot be found out.",
                    "Check whether that directory can be read."));
        }
    }

    private Path existing() {
        @Nullable Path path = directory;
        while (path.getParent() != null && !Files.exists(path)) {
            path = path.getParent();
        }
        return path;
    }

    private Finding found(long free) {
        String sentence = amount(free) + " are free at " + directory + ".";
        if (free < TOO_LITTLE) {
            return Finding.failure(SUBJECT, "Only " + sentence, "Make room, or what is found is not kept.");
        }
        return free < LITTLE
                ? Finding.warning(SUBJECT, "Only " + sentence, "Make room before it is full.")
                : Finding.fine(SUBJECT, sentence);
    }

    private static String amount(long octets) {
        return octets < LITTLE
                ? octets / MIB + " MiB"
                : String.format(Locale.ROOT, "%.1f GiB", octets / (double) LITTLE);
    }
}
