package comet.core.debrid;

/** How far a torrent in an account is (debrid specification, section 6). */
public enum TorrentState {
    /** Waiting to be downloaded, or for somebody to choose its files. */
    QUEUED,
    DOWNLOADING,
    /** Downloaded, and being unpacked or checked. */
    PROCESSING,
    /** On its way to where it is served from. */
    UPLOADING,
    /** It plays. */
    READY,
    /** The service gave up. */
    FAILED,
    /** A word that no table lists; treated as not ready yet (DBS-02). */
    UNKNOWN
}
