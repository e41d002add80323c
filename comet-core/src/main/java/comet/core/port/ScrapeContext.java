package comet.core.port;

/** Who asks a source: a viewer who waits, or work behind the scenes (SRCH-41). */
public enum ScrapeContext {
    LIVE,
    BACKGROUND
}
