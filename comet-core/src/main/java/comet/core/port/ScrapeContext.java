package comet.core.port;

/** Who asks a source (CFG-13, SRCH-41). */
public enum ScrapeContext {
    /** A viewer who waits for the answer. */
    LIVE("live"),
    /** Work behind the scenes; nobody waits. */
    BACKGROUND("background");

    private final String word;

    ScrapeContext(String word) {
        this.word = word;
    }

    /** The word in settings, logs and metrics. */
    public String word() {
        return word;
    }
}
