package comet.core.media;

import java.util.OptionalInt;

/**
 * Reads the numbers of media ids and playback paths: {@code 0} or digits without leading zero, ASCII, no sign, no
 * blanks (SRCH-10, HTTP-180). One spelling each, so that equal requests have equal URLs.
 */
public final class CanonicalNumber {

    /** Nine digits always fit an {@code int}; no season, episode or index comes near. */
    private static final int MAX_DIGITS = 9;

    private CanonicalNumber() {}

    /** The number, or empty when the text is not in canonical form or has more than nine digits. */
    public static OptionalInt parse(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_DIGITS || (length > 1 && text.charAt(0) == '0')) {
            return OptionalInt.empty();
        }
        int value = 0;
        for (int i = 0; i < length; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return OptionalInt.empty();
            }
            value = value * 10 + (digit - '0');
        }
        return OptionalInt.of(value);
    }
}
