package comet.app.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/**
 * A text that reaches no log, error or page: {@link #toString} is always {@code ***} (CFG-36). Never empty. Whoever
 * needs the text itself says so by calling {@link #reveal}.
 */
public final class Secret {
    /** What is shown in place of a secret, whatever its length. */
    public static final String MASK = "***";

    private final String text;

    public Secret(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a secret is not empty");
        }
        this.text = text;
    }

    /** The text itself. Every call is a place to review. */
    public String reveal() {
        return text;
    }

    /** Compares in a time that does not depend on where the texts differ (HTTP-062, UCFG-062). */
    public boolean matches(String candidate) {
        return MessageDigest.isEqual(text.getBytes(UTF_8), candidate.getBytes(UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && matches(secret.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
