package comet.core.report;

/** What removes releases from a search: a closed list, in the order in which the rules are asked. */
public enum Rule {
    /** A sample of a release (DB-16). */
    SAMPLE,
    /** An adult release, where operator and viewer want none (SRCH-50). */
    ADULT,
    /** No title can be read from its name. */
    NO_TITLE,
    /** It is of another title (SRCH-52). */
    OTHER_TITLE,
    /** It is of the title of another year (SRCH-54). */
    OTHER_YEAR,
    /** It is of the title, but not of the part that was asked for (SRCH-22, SRCH-23). */
    OTHER_PART,
    /** A better offer of the same torrent is kept (SCR-D02); the torrent itself stays. */
    SAME_TORRENT,
    /** It is larger than the viewer wants (UCFG-021). */
    TOO_LARGE,
    /** It does not name the episode, and no service knows the file (DB-08). */
    EPISODE_NOT_PROVED,
    /** The viewer's profile: a form that nobody wants. */
    TRASH,
    /** The viewer's profile: an excluded pattern. */
    EXCLUDED_TITLE,
    /** The viewer's profile: its languages. */
    LANGUAGE,
    /** The viewer's profile: its resolution. */
    RESOLUTION,
    /** The viewer's profile: another attribute. */
    ATTRIBUTE,
    /** The viewer's profile: it ranks too low, or the ranker has a reason of its own. */
    RANK,
    /** The viewer wants no more of its resolution (UCFG-020). */
    RESOLUTION_LIMIT,
    /** Nothing that the viewer wants to see offers it: not cached, or no account can play it (UCFG-090). */
    NOT_OFFERED
}
