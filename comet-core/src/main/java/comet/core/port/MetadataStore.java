package comet.core.port;

import comet.core.media.Aliases;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Titles that were looked up before; kept long after they count as fresh, to be served when providers are down. Title
 * and aliases are halves with an age of their own (MCA-01, MCA-02). Of a title its text, years, kind, number at TMDB and
 * how an anime came out are kept (MCA-14, MDK-08); episodes, other ids and genres are not.
 */
public interface MetadataStore {

    /**
     * A half and when it was learned.
     *
     * @param half the title, or the aliases
     * @param learnedAt when providers last confirmed it; kept to the millisecond
     */
    record Dated<T>(T half, Instant learnedAt) {}

    /**
     * What is stored of a title, or what is to be stored.
     *
     * @param title the first half, if known
     * @param aliases the second half, if known, in its order; known to be none is not the same as unknown (MCA-04)
     * @param aliasesBySource what each provider last said when it said anything, by its name (MCA-14); part of the second
     *     half
     */
    record StoredMetadata(
            Optional<Dated<MediaTitle>> title, Optional<Dated<Aliases>> aliases, Map<String, Aliases> aliasesBySource) {

        /** Nothing. */
        public static final StoredMetadata NONE = new StoredMetadata(Optional.empty(), Optional.empty());

        public StoredMetadata {
            aliasesBySource = Map.copyOf(aliasesBySource);
        }

        /** Aliases of which nobody knows any more who said them. */
        public StoredMetadata(Optional<Dated<MediaTitle>> title, Optional<Dated<Aliases>> aliases) {
            this(title, aliases, Map.of());
        }

        /** The first half alone. */
        public static StoredMetadata of(Dated<MediaTitle> title) {
            return new StoredMetadata(Optional.of(title), Optional.empty());
        }
    }

    /** A title with what is stored of it. */
    record Entry(MediaId id, StoredMetadata stored) {}

    /** What is known of the title, however old. Aliases that cannot be read are not known (MCA-04). */
    StoredMetadata find(MediaId id) throws StoreException;

    /** Remembers the halves that are there; each replaces what was known of it and leaves the other half untouched. */
    void save(MediaId id, StoredMetadata metadata) throws StoreException;

    /**
     * All that is stored, page by page, each title once, in an order that does not change.
     *
     * @param last the last title of the page before; empty for the first page
     * @param limit titles on a page; at least 1
     * @return none when that was the last page
     */
    List<Entry> after(Optional<MediaId> last, int limit) throws StoreException;
}
