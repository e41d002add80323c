package comet.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file named by a setting whose trimmed content is a secret (CFG-29, CFG-32). */
final class SecretFile {

    private SecretFile() {}

    /** What was found. */
    sealed interface Content {
        /** @param text trimmed, not empty */
        record Secret(String text) implements Content {
            @Override
            public String toString() {
                return comet.app.settings.value.Secret.MASK;
            }
        }

        /** @param problem in the words of an error line */
        record Unusable(String problem) implements Content {}
    }

    /** @param name as the operator wrote it; relative names start at the working directory */
    static Content read(String name, Path workingDirectory) {
        try {
            String text = BoundedFile.read(workingDirectory.resolve(name.strip()));
            if (text.indexOf(BoundedFile.UNDECODABLE) >= 0 || text.indexOf('\0') >= 0) {
                return new Content.Unusable("must name a file of UTF-8 text");
            }
            return text.isBlank()
                    ? new Content.Unusable("must not name an empty file")
                    : new Content.Secret(text.strip());
        } catch (NoSuchFileException | InvalidPathException e) {
            return new Content.Unusable(BoundedFile.CANNOT_READ);
        } catch (BoundedFile.UnreadableException e) {
            return new Content.Unusable(e.problem());
        }
    }
}
