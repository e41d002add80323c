package comet.core.report;

/** How the search of one viewer ended. */
public enum Ending {
    /** With a list, which may be empty. */
    FOUND,
    /** Others search for it, and nothing can be shown yet. */
    BUSY,
    /** Nobody knows the title. */
    UNKNOWN_TITLE,
    /** The title is not released yet. */
    NOT_RELEASED,
    /** This server offers no direct torrents, and the viewer has no account. */
    TORRENTS_DISABLED,
    /** The viewer left, or something broke. */
    UNANSWERED
}
