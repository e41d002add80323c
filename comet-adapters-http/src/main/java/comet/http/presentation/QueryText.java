package comet.http.presentation;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding of query values (PRES-115): letters, digits and {@code _.-~} stay, a blank is {@code %20}. */
final class QueryText {

    private static final HexFormat UPPER_CASE = HexFormat.of().withUpperCase();

    private QueryText() {}

    /** Everything else is encoded, slashes too. */
    static String encoded(String text) {
        return encoded(text, false);
    }

    /** Everything else but slashes is encoded. */
    static String encodedButSlashes(String text) {
        return encoded(text, true);
    }

    private static String encoded(String text, boolean slashStays) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder encoded = new StringBuilder(bytes.length + 32);
        for (byte octet : bytes) {
            char c = (char) (octet & 0xff);
            if (isUnreserved(c) || (slashStays && c == '/')) {
                encoded.append(c);
            } else {
                encoded.append('%').append(UPPER_CASE.toHighHexDigit(octet)).append(UPPER_CASE.toLowHexDigit(octet));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '.'
                || c == '-'
                || c == '~';
    }
}
