package comet.core.debrid;

import java.util.Optional;

/**
 * A service's own id of an entry in an account, opaque to everybody else.
 *
 * @param text 1 to {@value #MAX_LENGTH} characters, none of them a control character
 */
public record EntryId(String text) {

    /** No service has longer ones. */
    public static final int MAX_LENGTH = 512;

    /** @throws IllegalArgumentException if it is no such text; the message does not repeat it */
    public EntryId {
        if (!isId(text)) {
            throw new IllegalArgumentException("an id of an entry is 1 to " + MAX_LENGTH
                    + " characters without control characters, unlike these " + text.length());
        }
    }

    /** Reads an id that a service wrote; empty when it cannot be one. */
    public static Optional<EntryId> parse(String text) {
        return isId(text) ? Optional.of(new EntryId(text)) : Optional.empty();
    }

    private static boolean isId(String text) {
        return !text.isBlank() && text.length() <= MAX_LENGTH && text.chars().noneMatch(Character::isISOControl);
    }
}
