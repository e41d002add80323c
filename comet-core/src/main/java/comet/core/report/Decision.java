package comet.core.report;

/** Where the releases of an answer come from (SRCH-34, SRCH-35). */
public enum Decision {
    /** What is stored is fresh. */
    STORED,
    /** The last search left a gap, and it is too early for another (DB-03). */
    RESTING,
    /** What is stored is shown, and sources are asked behind the viewer's back. */
    REFRESHED,
    /** Sources were asked for this viewer, or were being asked already. */
    SEARCHED,
    /** Another instance asks them. */
    ELSEWHERE
}
