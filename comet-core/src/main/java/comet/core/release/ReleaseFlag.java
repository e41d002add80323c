package comet.core.release;

/** A mark that a release name carries or does not carry (PARSE-01). */
public enum ReleaseFlag {
    /** A cinema capture or another form that nobody wants (PARSE-40). */
    TRASH,
    ADULT,
    /** A collection or a whole season. */
    COMPLETE,
    DUBBED,
    SUBBED,
    EXTENDED,
    CONVERTED,
    HARDCODED,
    PPV,
    PROPER,
    REPACK,
    RETAIL,
    UPSCALED,
    REMASTERED,
    UNRATED,
    UNCENSORED,
    DOCUMENTARY,
    COMMENTARY,
    SCENE,
    /** Three-dimensional video (PARSE-02). */
    THREE_D,
    /** The name was that of a torrent file (PARSE-01). */
    TORRENT
}
