package comet.app.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Small text files that an operator wrote: never more than a mebibyte is read. */
final class BoundedFile {
    private static final int MOST_BYTES = 1 << 20;

    private BoundedFile() {}

    /** What was found. */
    sealed interface Content {
        /** The text; bytes that are not UTF-8 have become U+FFFD. */
        record Text(String text) implements Content {}

        record Missing() implements Content {}

        /** @param problem in the words of an error line */
        record Unreadable(String problem) implements Content {}
    }

    static Content read(Path file) {
        // A container that mounts a file that is not there makes a directory of that name.
        if (Files.isDirectory(file)) {
            return new Content.Missing();
        }
        try (InputStream input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? new Content.Unreadable("must be a file of at most " + MOST_BYTES + " bytes")
                    : new Content.Text(new String(bytes, UTF_8));
        } catch (NoSuchFileException e) {
            return new Content.Missing();
        } catch (IOException e) {
            return new Content.Unreadable("cannot read file");
        }
    }
}
