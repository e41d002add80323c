package comet.app.settings;

import java.nio.file.InvalidPathException;
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
            return switch (BoundedFile.read(workingDirectory.resolve(name.strip()))) {
                case BoundedFile.Content.Missing() -> new Content.Unusable("cannot read file");
                case BoundedFile.Content.Unreadable(String problem) -> new Content.Unusable(problem);
                case BoundedFile.Content.Text(String text)
                when text.isBlank() -> new Content.Unusable("must not name an empty file");
                case BoundedFile.Content.Text(String text) -> new Content.Secret(text.strip());
            };
        } catch (InvalidPathException e) {
            return new Content.Unusable("cannot read file");
        }
    }
}
