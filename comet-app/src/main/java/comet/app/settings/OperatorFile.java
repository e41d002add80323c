package comet.app.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import comet.app.settings.syntax.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Small text files that an operator wrote: never more than a mebibyte is read. Problems are in words of error lines. */
final class OperatorFile {
    private static final String CANNOT_READ = "cannot read file";
    private static final int MOST_BYTES = 1 << 20;

    private OperatorFile() {}

    /**
     * The text of a file, in which bytes that are not UTF-8 have become U+FFFD.
     *
     * @param name as the operator wrote it; relative names start at the directory
     * @return empty if there is no such file
     */
    static Optional<Reading<String>> find(Path directory, String name) {
        try {
            return read(directory.resolve(name.strip()));
        } catch (InvalidPathException e) {
            return Optional.of(Reading.refused(CANNOT_READ));
        }
    }

    /** The text of a file that must be there. */
    static Reading<String> read(Path directory, String name) {
        return find(directory, name).orElseGet(() -> Reading.refused(CANNOT_READ));
    }

    /** The trimmed content of a file that holds a secret (CFG-29, CFG-32). */
    static Reading<String> readSecret(Path directory, String name) {
        Reading<String> file = read(directory, name);
        String text = file.value().orElse("x");
        if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
            return Reading.refused("must name a file of UTF-8 text");
        }
        return text.isBlank() ? Reading.refused("must not name an empty file") : file.map(String::strip);
    }

    private static Optional<Reading<String>> read(Path file) {
        // A container that mounts a file that is not there makes a directory of that name.
        if (Files.isDirectory(file)) {
            return Optional.empty();
        }
        // Opening a pipe waits for somebody to write into it, perhaps for ever; a device may never end.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return Optional.of(Reading.refused("must be a regular file"));
        }
        try (InputStream input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes(MOST_BYTES + 1);
            return Optional.of(
                    bytes.length > MOST_BYTES
                            ? Reading.refused("must be a file of at most " + MOST_BYTES + " bytes")
                            : Reading.of(new String(bytes, UTF_8)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Reading.refused(CANNOT_READ));
        }
    }
}
