package comet.core.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Names that came through an address and were not decoded often enough (debrid specification, section 8). */
final class Escapes {

    private Escapes() {}

    /** The text with each {@code %20} as what it stands for; a sign that begins no escape stays. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] given = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream(given.length);
        int next = 0;
        while (next < given.length) {
            boolean isEscape = given[next] == '%' && next + 2 < given.length && isHex(given, next + 1);
            plain.write(
                    isEscape
                            ? (HexFormat.fromHexDigit(given[next + 1]) << 4) | HexFormat.fromHexDigit(given[next + 2])
                            : given[next]);
            next += isEscape ? 3 : 1;
        }
        String decoded = plain.toString(StandardCharsets.UTF_8);
        return decoded.isBlank() ? text : decoded;
    }

    private static boolean isHex(byte[] text, int at) {
        return HexFormat.isHexDigit(text[at]) && HexFormat.isHexDigit(text[at + 1]);
    }
}
