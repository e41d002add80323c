package comet.http.caching;

/** For how long an answer may be used again (HTTP-101). */
public enum CachePolicy {
    /** Streams were found. */
    STREAMS,
    /** Nothing was found, or only notices are shown: soon to be asked again. */
    EMPTY,
    /** The manifest. */
    MANIFEST,
    /** The open configuration page. */
    CONFIGURE,
    /** May change at any moment for this viewer. */
    NONE,
    /** Must not be kept at all: something went wrong, and the next answer may be right. */
    ERROR
}
