package comet.app.settings.value;

import java.nio.file.Path;

/** Where a data file is found: on the web or on disk (ANM-19). */
public sealed interface DataFile {

    /** A file fetched by HTTP. */
    record Web(Url url) implements DataFile {}

    /**
     * A file on this machine.
     *
     * @param path as written; relative paths start at the working directory
     */
    record Local(Path path) implements DataFile {}
}
