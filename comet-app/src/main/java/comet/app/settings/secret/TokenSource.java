package comet.app.settings.secret;

import comet.app.settings.value.Worded;

/** Where the token of the protected prefix came from (HTTP-051, HTTP-052). */
public enum TokenSource implements Worded {
    /** There is no protection and no token. */
    DISABLED("disabled", "disabled"),
    ENV("env", "from env"),
    FILE("file", "from file"),
    /** Made up, and gone with the process. */
    GENERATED_MEMORY("generated-memory", "generated"),
    /** Made up and written to its file. */
    GENERATED_FILE("generated-file", "generated");

    private final String word;
    private final String phrase;

    TokenSource(String word, String phrase) {
        this.word = word;
        this.phrase = phrase;
    }

    @Override
    public String word() {
        return word;
    }

    /** As the start-up summary says it (CFG-63). */
    public String phrase() {
        return phrase;
    }
}
