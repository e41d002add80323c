package comet.app.settings;

/** Where the token of the protected prefix came from, if there is one (HTTP-051, HTTP-052). */
public enum TokenSource {
    DISABLED("disabled"),
    ENV("from env"),
    FILE("from file"),
    /** Made up, and gone with the process. */
    GENERATED_MEMORY("generated"),
    GENERATED_FILE("generated");

    private final String phrase;

    TokenSource(String phrase) {
        this.phrase = phrase;
    }

    /** As the start-up summary says it (CFG-63). */
    public String phrase() {
        return phrase;
    }
}
