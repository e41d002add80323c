package comet.titles.seed;

import comet.core.media.Aliases;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.port.StoreException;
import comet.core.title.KnownTitle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The titles of a seed file (setting {@code METADATA_SEED_PATH}), held in memory: answers at once and never fails. Of
 * several lines with one id the last title counts, and the aliases of all. Immutable and thread-safe.
 */
public final class SeedTitles implements MetadataProvider {

    private static final String NAME = "seed";

    private final Map<MediaId, MediaTitle> titles = new HashMap<>();
    private final Map<MediaId, Aliases> aliases = new HashMap<>();
    private final long badLines;

    private SeedTitles(SeedFile file) throws IOException {
        try {
            badLines = file.read(this::add).bad();
        } catch (StoreException e) {
            throw new IllegalStateException("memory is no store", e);
        }
    }

    /**
     * Reads a file or folder, as {@link SeedFile} says.
     *
     * @throws IOException if there is none, or it cannot be read
     */
    public static SeedTitles read(Path path) throws IOException {
        return new SeedTitles(new SeedFile(path));
    }

    /** Lines that are no titles; they were skipped (SED-01). */
    public long badLines() {
        return badLines;
    }

    /** Ids of which something is known. */
    public int size() {
        return (int) titles.keySet().stream()
                        .filter(id -> !aliases.containsKey(id))
                        .count()
                + aliases.size();
    }

    private boolean add(KnownTitle known) {
        known.title().ifPresent(title -> titles.put(known.id(), title));
        known.aliases().ifPresent(more -> aliases.merge(known.id(), more, Aliases::and));
        return true;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline) {
        return Optional.ofNullable(titles.get(id)).map(ProvidedTitle::of);
    }

    @Override
    public Aliases aliases(MediaType type, MediaId id, Deadline deadline) {
        return aliases.getOrDefault(id, Aliases.NONE);
    }
}
