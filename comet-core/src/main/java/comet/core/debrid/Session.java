package comet.core.debrid;

/**
 * What a service gave when an account was signed in, so that the next call needs no sign-in (PP-17). A secret like the
 * key itself: its text form shows nothing.
 *
 * @param text opaque to everybody but the adapter of the service; 1 to {@value #MAX_LENGTH} characters
 */
public record Session(String text) {

    /** Longer than the tokens of any service. */
    public static final int MAX_LENGTH = 16_384;

    /** @throws IllegalArgumentException if there is no text, or too much; the message does not repeat it */
    public Session {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a session has 1 to " + MAX_LENGTH + " characters, unlike these " + text.length());
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
