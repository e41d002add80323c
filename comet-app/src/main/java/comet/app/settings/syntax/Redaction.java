package comet.app.settings.syntax;

import comet.app.settings.value.Secret;

/** What may be shown of a text that an operator wrote (CFG-24, CFG-36). */
public final class Redaction {
    /** The longest part of a received text that an error line repeats, in characters. */
    private static final int LONGEST_QUOTE = 60;

    private Redaction() {}

    /** The received text as an error line repeats it: in quotes, cut, on one line; {@code ***} if it is secret. */
    public static String quoted(String text, Exposure exposure) {
        String shown = shown(text, exposure);
        return shown.equals(Secret.MASK) ? shown : '"' + shorten(shown) + '"';
    }

    /** A part of a text on one line, cut; {@code ***} if it holds a user and a password. */
    public static String cut(String text) {
        return shorten(shown(text, Exposure.OPEN));
    }

    /** The whole text on one line, without what {@code exposure} forbids. */
    public static String shown(String text, Exposure exposure) {
        if (exposure == Exposure.SECRET || holdsUserInfo(text)) {
            return Secret.MASK;
        }
        return oneLine(exposure == Exposure.HOST_ONLY ? withoutPaths(text) : text);
    }

    /** Whether a text holds something of the form {@code ://user:pass@}; errs on the side of hiding. */
    private static boolean holdsUserInfo(String text) {
        int scheme = text.indexOf("://");
        return scheme >= 0 && text.indexOf('@', scheme) >= 0;
    }

    /** Shows {@code https://example.com/abc} as {@code https://example.com/***}, in lists too. */
    private static String withoutPaths(String text) {
        StringBuilder shown = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !separates(text.charAt(end))) {
                end++;
            }
            appendHost(shown, text.substring(start, end));
            if (end < text.length()) {
                shown.append(text.charAt(end));
            }
            start = end + 1;
        }
        return shown.toString();
    }

    private static void appendHost(StringBuilder shown, String address) {
        int scheme = address.indexOf("://");
        for (int i = scheme < 0 ? 0 : scheme + 3; i < address.length(); i++) {
            char c = address.charAt(i);
            if ((c == '/' || c == '?' || c == '#') && i + 1 < address.length()) {
                shown.append(address, 0, i).append('/').append(Secret.MASK);
                return;
            }
        }
        shown.append(address);
    }

    private static boolean separates(char c) {
        return c == ',' || c == '"' || c == '[' || c == ']' || Character.isWhitespace(c);
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> appendPrintable(line, c);
            }
        }
        return line.toString();
    }

    /** A control character could make a terminal lie about what it shows. */
    private static void appendPrintable(StringBuilder line, char c) {
        if (Character.isISOControl(c)) {
            line.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        } else {
            line.append(c);
        }
    }

    /** At most 60 characters; a character of two parts is kept or dropped as a whole. */
    private static String shorten(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return text.substring(0, end);
    }
}
