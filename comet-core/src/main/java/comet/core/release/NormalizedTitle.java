package comet.core.release;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A title in the form in which titles are compared (PARSE-120, blanks collapsed as SRCH-52 asks): lower case, without
 * combining marks, {@code &} as {@code and}, dots and underscores as blanks, other punctuation removed.
 *
 * @param text the normalised form; empty when nothing comparable is left
 */
public record NormalizedTitle(String text) {

    /** Characters of a title, before and after normalising, that take part: bounds the work of a comparison. */
    private static final int MAX_LENGTH = 512;

    private static final byte DROPPED = 0;

    /** What becomes of each ASCII character; {@code &} is kept as the mark of the word that takes its place. */
    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = formOf(c);
        }
    }

    private static byte formOf(char c) {
        if (c == '.' || c == '_' || Character.isWhitespace(c)) {
            return ' ';
        }
        return c == '&' || Character.isLetterOrDigit(c) ? (byte) Character.toLowerCase(c) : DROPPED;
    }

    /** Normalises a title; the first {@value #MAX_LENGTH} characters of it and of the outcome count. */
    public static NormalizedTitle of(String title) {
        int length = Math.min(title.length(), MAX_LENGTH);
        byte[] text = new byte[title.indexOf('&') < 0 ? length : 3 * length];
        int size = 0;
        for (int i = 0; i < length; i++) {
            char c = title.charAt(i);
            if (c >= ASCII.length) {
                return decomposed(title.substring(0, length));
            }
            byte form = ASCII[c];
            if (form == '&') {
                text[size++] = 'a';
                text[size++] = 'n';
                text[size++] = 'd';
            } else if (form != DROPPED && (form != ' ' || (size > 0 && text[size - 1] != ' '))) {
                text[size++] = form;
            }
        }
        size = Math.min(size, MAX_LENGTH);
        if (size > 0 && text[size - 1] == ' ') {
            size--;
        }
        return new NormalizedTitle(new String(text, 0, size, StandardCharsets.ISO_8859_1));
    }

    private static NormalizedTitle decomposed(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(Math.min(plain.length(), MAX_LENGTH) + 3);
        int next = 0;
        while (next < plain.length() && text.length() < MAX_LENGTH) {
            int c = plain.codePointAt(next);
            next += Character.charCount(c);
            append(text, c);
        }
        if (text.length() > MAX_LENGTH) {
            text.setLength(Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        return new NormalizedTitle(text.toString());
    }

    private static void append(StringBuilder text, int c) {
        switch (c) {
            case '&' -> text.append("and");
            case '.', '_' -> appendBlank(text);
            case 'ß' -> text.append("ss");
            case 'æ' -> text.append("ae");
            case 'œ' -> text.append("oe");
            case 'ø' -> text.append('o');
            case 'ł' -> text.append('l');
            case 'đ' -> text.append('d');
            case 'ı' -> text.append('i');
            case 'ə' -> text.append('e');
            case 'ƒ' -> text.append('f');
            default -> {
                // Combining marks are neither letters nor digits.
                if (Character.isLetterOrDigit(c)) {
                    text.appendCodePoint(c);
                } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    appendBlank(text);
                }
            }
        }
    }

    private static void appendBlank(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    /** Whether nothing comparable is left; such a title agrees with none. */
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
