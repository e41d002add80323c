package comet.http.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Percent-encoding of URLs, read once and without complaint (HTTP-020, DB-50): what is no escape stays as it is, and
 * what is not UTF-8 becomes U+FFFD. So every request target has exactly one meaning, and none of them is an error.
 */
public final class PercentCoding {

    private PercentCoding() {}

    /** Decodes a path segment: {@code %XX} as UTF-8, {@code +} is a plus sign (HTTP-021). */
    public static String decodeSegment(String raw) {
        return decode(raw, false);
    }

    /** Decodes a name or value of a query or form: as a segment, but {@code +} is a blank. */
    public static String decodeForm(String raw) {
        return decode(raw, true);
    }

    /**
     * Makes raw text of a target fit for a header: what is no visible ASCII character becomes {@code %XX}. So does the
     * backslash, which browsers read as a slash: after the first one it would lead to another server.
     */
    public static String visible(String raw) {
        if (raw.chars().allMatch(PercentCoding::isVisible)) {
            return raw;
        }
        StringBuilder visible = new StringBuilder(raw.length() + 16);
        for (byte octet : octets(raw)) {
            int c = octet & 0xFF;
            if (isVisible(c)) {
                visible.append((char) c);
            } else {
                visible.append(String.format(Locale.ROOT, "%%%02X", c));
            }
        }
        return visible.toString();
    }

    private static boolean isVisible(int c) {
        return c > 0x20 && c < 0x7F && c != '\\';
    }

    /** A server hands raw octets over as Latin-1 characters: here they become octets again. */
    private static byte[] octets(String raw) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            write(raw.charAt(i), octets);
        }
        return octets.toByteArray();
    }

    private static void write(char c, ByteArrayOutputStream octets) {
        if (c <= 0xFF) {
            octets.write(c);
        } else {
            octets.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String decode(String raw, boolean plusIsBlank) {
        int length = raw.length();
        int i = 0;
        while (i < length && isPlain(raw.charAt(i))) {
            i++;
        }
        if (i == length) {
            return raw;
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream(length);
        for (i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (c == '%' && i + 2 < length && isHexPair(raw, i + 1)) {
                octets.write(Integer.parseInt(raw, i + 1, i + 3, 16));
                i += 2;
            } else if (c == '+' && plusIsBlank) {
                octets.write(' ');
            } else {
                write(c, octets);
            }
        }
        return octets.toString(StandardCharsets.UTF_8);
    }

    private static boolean isPlain(char c) {
        return c != '%' && c != '+' && c < 0x80;
    }

    private static boolean isHexPair(String raw, int at) {
        return Character.digit(raw.charAt(at), 16) >= 0 && Character.digit(raw.charAt(at + 1), 16) >= 0;
    }
}
