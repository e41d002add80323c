package comet.http.config;

import com.fasterxml.jackson.databind.JsonNode;
import comet.http.config.ConfigReading.Reason;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What values of other types mean in boolean, integer and number fields (UCFG-012, UCFG-013). Numbers too large for the
 * result become the largest one.
 */
final class Coercion {

    private static final Set<String> TRUE_WORDS = Set.of("1", "t", "true", "y", "yes", "on");
    private static final Set<String> FALSE_WORDS = Set.of("0", "f", "false", "n", "no", "off");

    /** Longer texts are no numbers that anybody means. */
    private static final int MAX_NUMBER_LENGTH = 400;

    private static final Pattern WHOLE = Pattern.compile("([+-]?[0-9]++)(?:\\.0++)?");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");
    private static final Pattern NOT_FINITE = Pattern.compile("[+-]?(?:nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

    private Coercion() {}

    /** A boolean field. */
    static boolean flag(String key, JsonNode value) throws Rejection {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber() && value.doubleValue() == 1) {
            return true;
        }
        if (value.isNumber() && value.doubleValue() == 0) {
            return false;
        }
        String word = value.isTextual() ? value.textValue().toLowerCase(Locale.ROOT) : "";
        if (TRUE_WORDS.contains(word)) {
            return true;
        }
        if (FALSE_WORDS.contains(word)) {
            return false;
        }
        throw new Rejection(key, Reason.NOT_A_BOOLEAN);
    }

    /** An integer field. */
    static int whole(String key, JsonNode value) throws Rejection {
        if (value.isTextual()) {
            String text = number(value.textValue());
            var matcher = WHOLE.matcher(text);
            if (!matcher.matches()) {
                throw new Rejection(key, Reason.NOT_A_WHOLE_NUMBER);
            }
            return clampedToInt(new BigInteger(matcher.group(1)).doubleValue());
        }
        double number = fromJson(key, value, Reason.NOT_A_WHOLE_NUMBER);
        if (number != Math.rint(number)) {
            throw new Rejection(key, Reason.NOT_A_WHOLE_NUMBER);
        }
        return clampedToInt(number);
    }

    /**
     * A number field whose fraction makes no difference, because it is compared with whole numbers of bytes. Rounded
     * down.
     */
    static double decimal(String key, JsonNode value) throws Rejection {
        if (value.isTextual()) {
            String text = number(value.textValue());
            if (NOT_FINITE.matcher(text).matches()) {
                return 0;
            }
            if (!DECIMAL.matcher(text).matches()) {
                throw new Rejection(key, Reason.NOT_A_NUMBER);
            }
            return finite(Double.parseDouble(text));
        }
        return fromJson(key, value, Reason.NOT_A_NUMBER);
    }

    private static String number(String text) {
        return text.length() > MAX_NUMBER_LENGTH ? "" : text.strip();
    }

    private static double fromJson(String key, JsonNode value, Reason otherwise) throws Rejection {
        if (value.isBoolean()) {
            return value.booleanValue() ? 1 : 0;
        }
        if (value.isNumber()) {
            return finite(value.doubleValue());
        }
        throw new Rejection(key, otherwise);
    }

    private static double finite(double number) {
        return Double.isFinite(number) ? number : 0;
    }

    private static int clampedToInt(double number) {
        return (int) number;
    }
}
