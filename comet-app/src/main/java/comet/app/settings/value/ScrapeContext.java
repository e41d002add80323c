package comet.app.settings.value;

/** Who a scraper works for (CFG-13). */
public enum ScrapeContext implements Worded {
    /** A viewer who waits for the answer. */
    LIVE("live"),
    /** The background scraper; nobody waits. */
    BACKGROUND("background");

    private final String word;

    ScrapeContext(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
