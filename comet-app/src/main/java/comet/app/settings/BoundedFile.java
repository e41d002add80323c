package comet.app.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Small text files that an operator wrote: never more than a mebibyte is read. */
final class BoundedFile {
    /** In the words of an error line. */
    static final String CANNOT_READ = "cannot read file";

    /** Stands for bytes that are not UTF-8. */
    static final char UNDECODABLE = '\uFFFD';

    private static final int MOST_BYTES = 1 << 20;

    private BoundedFile() {}

    /** A file that is there and cannot be used. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String problem;

        private UnreadableException(String problem) {
            super(problem);
            this.problem = problem;
        }

        /** In the words of an error line. */
        String problem() {
            return problem;
        }
    }

    /**
     * The text of a file; bytes that are not UTF-8 have become U+FFFD.
     *
     * @throws NoSuchFileException if there is no such file
     * @throws UnreadableException if it is no regular file, or too long, or reading fails
     */
    static String read(Path file) throws NoSuchFileException, UnreadableException {
        // A container that mounts a file that is not there makes a directory of that name.
        if (Files.isDirectory(file)) {
            throw new NoSuchFileException(file.toString());
        }
        // Opening a pipe waits for somebody to write into it, perhaps for ever; a device may never end.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnreadableException("must be a regular file");
        }
        try (InputStream input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableException("must be a file of at most " + MOST_BYTES + " bytes");
            }
            return new String(bytes, UTF_8);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableException(CANNOT_READ);
        }
    }
}
