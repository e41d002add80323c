package comet.app.settings.secret;

/** Where the token of the protected prefix came from (HTTP-051, HTTP-052). */
public enum TokenSource {
    /** There is no protection and no token. */
    DISABLED("disabled"),
    ENV("from env"),
    FILE("from file"),
    /** Made up, and gone with the process. */
    GENERATED_MEMORY("generated"),
    /** Made up and written to its file. */
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
