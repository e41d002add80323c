package comet.core.media;

/** What is done to the text of a title that somebody else wrote, and nothing more (ALI-06). */
final class TitleText {

    private TitleText() {}

    /** Without control characters, among them those that turn the direction of writing, with one blank where there was white space, and no longer than that (ALI-14). */
    static String cleaned(String text, int maxLength) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), maxLength + 1));
        boolean gap = false;
        for (int i = 0; i < text.length() && kept.length() <= maxLength; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = !kept.isEmpty();
            } else if (!isControl(c)) {
                if (gap) {
                    kept.append(' ');
                    gap = false;
                }
                kept.append(c);
            }
        }
        return cut(kept.toString(), maxLength);
    }

    /** The beginning of it, with no half of a character and no blank at the end. */
    static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
        return text.substring(0, end).stripTrailing();
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c)
                || c == '\u200e'
                || c == '\u200f'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
