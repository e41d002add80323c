package comet.app.settings;

/** What happens to a request for a title that is not released digitally yet (ASK-45). */
public enum DigitalReleaseFilter implements Worded {
    OFF,
    BLOCK,
    /** It is searched, and a notice stands above the results. */
    NOTICE;

    /** What the boolean of old files means. */
    public static DigitalReleaseFilter of(boolean on) {
        return on ? BLOCK : OFF;
    }

    @Override
    public String word() {
        return this == NOTICE ? Worded.super.word() : String.valueOf(this == BLOCK);
    }
}
