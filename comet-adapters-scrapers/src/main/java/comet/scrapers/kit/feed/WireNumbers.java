package comet.scrapers.kit.feed;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in attributes and elements: digits, also with a fraction of nothing (SCR-04); all else is no number. */
final class WireNumbers {

    private static final Pattern WHOLE = Pattern.compile("(\\d{1,18})(?:\\.0{1,6})?");

    private WireNumbers() {}

    static OptionalLong whole(String text) {
        Matcher number = WHOLE.matcher(text.strip());
        return number.matches() ? OptionalLong.of(Long.parseLong(number.group(1))) : OptionalLong.empty();
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
