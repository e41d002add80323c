package comet.app.settings;

import java.nio.file.Path;

/** A file for a generated secret can be neither read nor written. The message is one line and holds no secret. */
public final class SecretFileException extends Exception {
    private static final long serialVersionUID = 1L;

    SecretFileException(Path file, String problem) {
        super(file + " " + problem);
    }
}
