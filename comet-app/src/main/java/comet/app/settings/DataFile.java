package comet.app.settings;

import comet.core.address.Url;
import java.nio.file.Path;

/** Where a data file is found: on the web, or on disk in relation to the working directory (ANM-19). */
public sealed interface DataFile {
    /** A file fetched by HTTP. */
    record Web(Url url) implements DataFile {}

    /** A file on this machine. */
    record Local(Path path) implements DataFile {}

    /** As the setting writes it. */
    default String text() {
        return switch (this) {
            case Web(Url url) -> url.text();
            case Local(Path path) -> path.toString();
        };
    }
}
