package comet.core.file;

/** How surely the name of a file says that it is the episode; a later constant is the better proof. */
enum Proof {
    /** It does not. */
    NONE,
    /** A collection of the year of the episode (DBF-06). */
    YEAR,
    /** A number without a season, that counts so (EPO-08), or the day. */
    COUNTED,
    /** Season and episode. */
    NUMBERED
}
