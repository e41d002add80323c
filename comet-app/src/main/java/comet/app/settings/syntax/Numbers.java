package comet.app.settings.syntax;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The number grammar of settings: narrower than Java's, which takes {@code 1f}, and Python's, which takes more. */
final class Numbers {
    /** Optional sign, digits, {@code _} between digits, and a fraction of zeros (CFG-10). */
    private static final Pattern WHOLE = Pattern.compile("([+-]?[0-9]+(?:_[0-9]+)*)(?:\\.0+)?");

    private static final Pattern DECIMAL = Pattern.compile("[0-9+.eE-]+");

    private Numbers() {}

    /** {@code 1_000} and {@code 5.0} but neither {@code 5.5} nor {@code 1e3}; empty for more than 64 bits, too. */
    static OptionalLong whole(String text) {
        var number = WHOLE.matcher(text.strip());
        try {
            return number.matches()
                    ? OptionalLong.of(Long.parseLong(number.group(1).replace("_", "")))
                    : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Decimal or exponent form, or {@code inf}, {@code infinity}, {@code nan} in any case. Empty for all else. */
    static Optional<Double> decimal(String text) {
        String number = text.strip();
        try {
            return DECIMAL.matcher(number).matches()
                    ? Optional.of(Double.valueOf(number))
                    : special(number.toLowerCase(Locale.ROOT));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a text is the word of a boolean, which is never taken for 1 or 0 (CFG-10). */
    static boolean isBooleanWord(String text) {
        String word = text.strip();
        return word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false");
    }

    /** Without exponent and without zeros at the end: {@code 30}, {@code 0.8}. */
    static String text(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    private static Optional<Double> special(String word) {
        return switch (word) {
            case "nan", "+nan", "-nan" -> Optional.of(Double.NaN);
            case "inf", "+inf", "infinity", "+infinity" -> Optional.of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
            default -> Optional.empty();
        };
    }
}
