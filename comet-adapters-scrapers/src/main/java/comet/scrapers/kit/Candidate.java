package comet.scrapers.kit;

import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Puts a release together from what a source wrote of it: nothing but hash and name is required, and what is not a
 * usable number is as if it were not there (SCR-03, SCR-04). Made, filled and read by one thread.
 *
 * <pre>{@code
 * new Candidate(stream.infoHash(), text.firstLine()).seeders(text.seeders()).label("Example", indexer).release()
 * }</pre>
 */
public final class Candidate {

    private final @Nullable String infoHash;
    private final @Nullable String name;
    private OptionalLong size = OptionalLong.empty();
    private OptionalInt seeders = OptionalInt.empty();
    private String label = "";
    private OptionalInt fileIndex = OptionalInt.empty();
    private String fileName = "";
    private OptionalLong fileSize = OptionalLong.empty();
    private AnnounceUrls sources = AnnounceUrls.NONE;
    private boolean isPrivate;

    /**
     * @param infoHash as somebody wrote it (TOR-01)
     * @param name the torrent's own name, or the only one there is
     */
    public Candidate(@Nullable String infoHash, @Nullable String name) {
        this.infoHash = infoHash;
        this.name = name;
    }

    /** Bytes of the whole torrent; 0 is unknown. */
    public Candidate torrentSize(OptionalLong bytes) {
        size = positive(bytes);
        return this;
    }

    /** Bytes of the file that matters; 0 is unknown. */
    public Candidate fileSize(OptionalLong bytes) {
        fileSize = positive(bytes);
        return this;
    }

    private static OptionalLong positive(OptionalLong bytes) {
        return bytes.orElse(0) > 0 ? bytes : OptionalLong.empty();
    }

    /** Position of that file in the torrent's own list, from 0. */
    public Candidate fileIndex(@Nullable Integer index) {
        fileIndex = Wire.number(index);
        return this;
    }

    /** Name of that file, perhaps with folders before it, which are left out. */
    public Candidate fileName(String path) {
        fileName = path.substring(path.lastIndexOf('/') + 1);
        return this;
    }

    /** How many have the torrent. */
    public Candidate seeders(OptionalInt count) {
        seeders = count;
        return this;
    }

    /** The label shown to users. */
    public Candidate label(String text) {
        label = text;
        return this;
    }

    /** The label of a source, and where it has the torrent from (SCR-84). */
    public Candidate label(String source, Optional<String> indexer) {
        return label(indexer.map(from -> source + "|" + from).orElse(source));
    }

    /** Where the peers of the torrent are announced. */
    public Candidate sources(AnnounceUrls urls) {
        sources = urls;
        return this;
    }

    /**
     * Keeps the announce URLs once for all releases that have the same: they would be half of what is held of a search.
     *
     * @param known those of other releases, each with itself; what is new is added
     */
    Candidate sharing(Map<AnnounceUrls, AnnounceUrls> known) {
        AnnounceUrls same = known.putIfAbsent(sources, sources);
        sources = same == null ? sources : same;
        return this;
    }

    /** Whether the source says that the torrent is private (SCR-D06). */
    public Candidate isPrivate(boolean said) {
        isPrivate = said;
        return this;
    }

    /** The release; empty without a hash or a name that can be used (SCR-05). */
    public Optional<Release> release() {
        if (infoHash == null || name == null || Release.cleaned(name).isEmpty()) {
            return Optional.empty();
        }
        return InfoHash.parse(infoHash)
                .map(hash -> new Release(hash, name, size, seeders, label, file(), sources, isPrivate));
    }

    private Optional<ReleaseFile> file() {
        ReleaseFile file = new ReleaseFile(fileIndex, fileName, fileSize);
        boolean known =
                fileIndex.isPresent() || fileSize.isPresent() || !file.name().isEmpty();
        return known ? Optional.of(file) : Optional.empty();
    }
}
