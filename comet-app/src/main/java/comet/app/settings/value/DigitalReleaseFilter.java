package comet.app.settings.value;

/** What happens to a request for a title that is not released digitally yet (ASK-45). */
public enum DigitalReleaseFilter implements Worded {
    /** It is searched like any other. */
    OFF("false"),
    /** It is not searched. */
    BLOCK("true"),
    /** It is searched, and a notice stands above the results. */
    NOTICE("notice");

    private final String word;

    DigitalReleaseFilter(String word) {
        this.word = word;
    }

    /** What the boolean of old files means. */
    public static DigitalReleaseFilter of(boolean on) {
        return on ? BLOCK : OFF;
    }

    @Override
    public String word() {
        return word;
    }
}
