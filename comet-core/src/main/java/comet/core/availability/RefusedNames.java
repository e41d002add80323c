package comet.core.availability;

/** What becomes of torrents that a service seems to refuse for their names ({@code DEBRID_REFUSED_NAMES}, DBC-10). */
public enum RefusedNames {
    /** They are shown like everything of which nobody knows. */
    SHOW,
    /** They have a mark of their own and stand last. */
    MARK,
    /** They are not shown for that service. */
    HIDE
}
