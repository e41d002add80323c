package comet.core.release;

/** Kinds of characters, decided alike on every machine (PARSE-141). */
final class Chars {

    /** No character below it joins with the one before it. */
    static final char FIRST_COMBINING = '\u0300';

    private static final int ASCII = 128;
    private static final char FULL_WIDTH_FIRST = '\uff01';
    private static final char FULL_WIDTH_LAST = '\uff5e';
    private static final int FULL_WIDTH_OFFSET = 0xfee0;

    private static final boolean[] ASCII_WORD = new boolean[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            ASCII_WORD[c] = Character.isLetterOrDigit(c);
        }
    }

    private Chars() {}

    /** Whether it is a letter, a digit or an accent that stands on its own. */
    static boolean isWord(char c) {
        return c < ASCII ? ASCII_WORD[c] : Character.isLetterOrDigit(c) || isMark(c);
    }

    static boolean isLetter(char c) {
        return c < ASCII ? ASCII_WORD[c] && !isDigit(c) : Character.isLetter(c) || isMark(c);
    }

    /** Only the ten digits that release names count with. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUpper(char c) {
        return c < ASCII ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    /** Accents and vowel signs written as characters of their own. */
    static boolean isMark(char c) {
        if (c < FIRST_COMBINING) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether it joins with the character before it: accents, and the later letters of a Korean syllable. */
    static boolean joins(char c) {
        return isMark(c) || (c >= '\u1160' && c <= '\u11ff');
    }

    /** Lower case, plain instead of full width, and a hyphen for every dash. */
    static char lower(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        if (isDash(c)) {
            return '-';
        }
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return lower((char) (c - FULL_WIDTH_OFFSET));
        }
        return Character.toLowerCase(c);
    }

    /** Hyphens, dashes and the minus sign, which people type for one another: {@code ‐ ‑ ‒ – — ― −}. */
    private static boolean isDash(char c) {
        return (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }

    /** Characters that take no room: zero width, writing direction, soft hyphen, byte order mark. */
    static boolean isInvisible(char c) {
        return c == '\u00ad'
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\ufeff';
    }

    static boolean isOneOf(char c, String characters) {
        return characters.indexOf(c) >= 0;
    }
}
