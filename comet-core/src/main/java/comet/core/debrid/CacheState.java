package comet.core.debrid;

/** Whether a service could play a torrent at once (DBC-02: only evidence makes {@link #CACHED}). */
public enum CacheState {
    CACHED,
    NOT_CACHED,
    /** Nobody can know before playing, or the check failed. Never shown as cached. */
    UNKNOWN
}
