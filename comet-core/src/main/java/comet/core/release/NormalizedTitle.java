package comet.core.release;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A title in the form in which titles are compared (PARSE-120, blanks collapsed as SRCH-52 asks): lower case, without
 * combining marks, {@code &} as {@code and}, dots and underscores as blanks, other punctuation removed.
 *
 * @param text the normalised form; empty when nothing comparable is left
 */
public record NormalizedTitle(String text) {

    /** Titles agree from this similarity on (SRCH-52). */
    public static final double THRESHOLD = 0.85;

    /** Characters of a title, before and after normalising, that take part: bounds the work of a comparison. */
    private static final int MAX_LENGTH = 512;

    /** Normalises a title. */
    public static NormalizedTitle of(String title) {
        String decomposed =
                Normalizer.normalize(cut(title), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> append(text, c));
        return new NormalizedTitle(cut(text.toString()).strip());
    }

    private static String cut(String text) {
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
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
            case 'đ', 'ð' -> text.append('d');
            case 'ı' -> text.append('i');
            case 'ə' -> text.append('e');
            case 'ƒ' -> text.append('f');
            case 'þ' -> text.append("th");
            default -> {
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

    /** Whether two titles are so alike that they name the same work (SRCH-52). */
    public boolean agreesWith(NormalizedTitle other) {
        // Texts of very different length cannot be alike: no need to compare them letter by letter.
        int shorter = Math.min(text.length(), other.text.length());
        int longer = Math.max(text.length(), other.text.length());
        return shorter * 2 >= longer && similarity(other) >= THRESHOLD;
    }

    /** 1 for equal titles, 0 for titles that share nothing: one minus edit distance by the longer length (PARSE-121). */
    public double similarity(NormalizedTitle other) {
        int[] mine = text.codePoints().toArray();
        int[] others = other.text.codePoints().toArray();
        int longer = Math.max(mine.length, others.length);
        return longer == 0 ? 0 : 1 - (double) editDistance(mine, others) / longer;
    }

    private static int editDistance(int[] a, int[] b) {
        int[] previous = new int[b.length + 1];
        int[] current = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            current[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length];
    }
}
