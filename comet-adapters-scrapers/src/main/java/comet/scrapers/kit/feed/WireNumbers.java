package comet.scrapers.kit.feed;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** Numbers in attributes and elements: digits, also with a fraction of nothing (SCR-04); all else is no number. */
final class WireNumbers {

    private static final int DECIMAL = 10;
    private static final int MAX_DIGITS = 18;
    private static final int MAX_ZEROS = 6;

    private WireNumbers() {}

    static OptionalLong whole(String text) {
        String word = text.strip();
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        return digits > 0 && digits <= MAX_DIGITS && isNothing(word.substring(digits))
                ? OptionalLong.of(Long.parseLong(word, 0, digits, DECIMAL))
                : OptionalLong.empty();
    }

    private static boolean isNothing(String fraction) {
        return fraction.isEmpty()
                || (fraction.charAt(0) == '.'
                        && fraction.length() > 1
                        && fraction.length() <= 1 + MAX_ZEROS
                        && fraction.chars().skip(1).allMatch(c -> c == '0'));
    }

    /** The same; nothing is unknown (SCR-03). */
    static OptionalLong positive(String text) {
        OptionalLong number = whole(text);
        return number.orElse(0) > 0 ? number : OptionalLong.empty();
    }

    static OptionalInt count(String text) {
        OptionalLong number = whole(text);
        return number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
    }
}
