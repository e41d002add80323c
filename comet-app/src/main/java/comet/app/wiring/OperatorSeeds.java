package comet.app.wiring;

import comet.core.port.MetadataProvider;
import comet.titles.seed.SeedTitles;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The titles that the operator brings along ({@code METADATA_SEED_PATH}). The log says in one line how many there are and
 * how many lines were none (SED-01).
 *
 * @param all none when no file is named, or it cannot be read: the server starts without them
 */
record OperatorSeeds(List<MetadataProvider> all) {

    private static final Logger LOG = System.getLogger("comet.titles.Seeds");

    /** Reads the file or folder. */
    static OperatorSeeds read(Optional<Path> path) {
        return new OperatorSeeds(path.flatMap(OperatorSeeds::titles).stream().toList());
    }

    private static Optional<MetadataProvider> titles(Path path) {
        try {
            SeedTitles seeds = SeedTitles.read(path);
            LOG.log(
                    seeds.badLines() > 0 ? Level.WARNING : Level.INFO,
                    "METADATA_SEED_PATH: " + seeds.size() + " titles known, " + seeds.badLines()
                            + " bad lines skipped");
            return Optional.of(seeds);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "METADATA_SEED_PATH: " + path + " cannot be read; going on without its titles");
            return Optional.empty();
        }
    }
}
