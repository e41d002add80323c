package comet.app.settings.value;

import comet.core.address.Url;
import java.nio.file.Path;

/** Where a data file is found: on the web or on disk (ANM-19). */
public sealed interface DataFile {

    /** As the setting writes it. */
    String text();

    /** A file fetched by HTTP. */
    record Web(Url url) implements DataFile {
        @Override
        public String text() {
            return url.text();
        }
    }

    /**
     * A file on this machine.
     *
     * @param path as written; relative paths start at the working directory
     */
    record Local(Path path) implements DataFile {
        @Override
        public String text() {
            return path.toString();
        }
    }
}
