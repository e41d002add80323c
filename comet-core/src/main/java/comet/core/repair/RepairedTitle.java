package comet.core.repair;

/** What was found of one title (SYNC-51). */
public sealed interface RepairedTitle {

    /** The title, as {@code imdb:tt…} or {@code kitsu:…}, or as it was asked for. */
    String title();

    /**
     * Its torrents were compared with how it is called now.
     *
     * @param scanned torrents; those that are matched, unverifiable or invalid together
     * @param matched that are of the title by at least one of their names
     * @param unverifiable from whose names no title can be read
     * @param invalid that are of another title or year
     * @param invalidRows rows of those
     * @param removed rows that are removed; none unless that was asked for
     */
    record Checked(
            String title, int scanned, int matched, int unverifiable, int invalid, long invalidRows, long removed)
            implements RepairedTitle {}

    /** It was passed over. */
    record Skipped(String title, Reason reason) implements RepairedTitle {}

    /** Why a title is passed over. */
    enum Reason {
        /** The id is of no catalogue that is known. */
        PROVIDER_UNKNOWN,
        /** Nobody says whether it is a film or a series. */
        TYPE_UNKNOWN,
        /** Nobody says how it is called. */
        METADATA_UNAVAILABLE,
        /** Nothing in it comes from libraries alone. */
        NOTHING_FROM_LIBRARIES
    }
}
