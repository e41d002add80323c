package comet.app.settings.syntax;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The number grammar of settings: narrower than Java's, which takes {@code 1f}, and Python's, which takes more. */
final class Numbers {

    private Numbers() {}

    /**
     * Optional sign, digits, {@code _} between digits, and a fraction of zeros (CFG-10): {@code 1_000} and
     * {@code 5.0} but neither {@code 5.5} nor {@code 1e3}. Empty for all else, and for more than 64 bits.
     */
    static OptionalLong whole(String text) {
        String digits = withoutZeroFraction(text.strip());
        int start = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
        StringBuilder plain = new StringBuilder(digits.length()).append(digits, 0, start);
        for (int i = start; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (isDigit(c)) {
                plain.append(c);
            } else if (c != '_' || i == start || i == digits.length() - 1 || !isDigit(digits.charAt(i - 1))) {
                return OptionalLong.empty();
            }
        }
        try {
            return OptionalLong.of(Long.parseLong(plain.toString()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Decimal or exponent form, or {@code inf}, {@code infinity}, {@code nan} in any case. Empty for all else. */
    static Optional<Double> decimal(String text) {
        String number = text.strip();
        for (int i = 0; i < number.length(); i++) {
            if ("0123456789+-.eE".indexOf(number.charAt(i)) < 0) {
                return special(number.toLowerCase(Locale.ROOT));
            }
        }
        try {
            return Optional.of(Double.valueOf(number));
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

    private static String withoutZeroFraction(String text) {
        int dot = text.indexOf('.');
        if (dot <= 0 || dot == text.length() - 1) {
            return text;
        }
        for (int i = dot + 1; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return text;
            }
        }
        return text.substring(0, dot);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
