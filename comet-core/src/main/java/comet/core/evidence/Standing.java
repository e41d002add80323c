package comet.core.evidence;

/** How a torrent stands with one account at one moment, for what was asked. */
public enum Standing {
    /** It plays at once; there is evidence of that (DBC-02). */
    CACHED,
    /** It does not: the mark of downloads. */
    NOT_CACHED,
    /** Nobody knows. */
    UNKNOWN,
    /** Nobody knows, and it has a name of a kind that the service refuses (DBC-10). */
    NAME_REFUSED,
    /** The service refuses it: it is not listed for this service (DBC-04, DBC-10). */
    BLOCKED
}
