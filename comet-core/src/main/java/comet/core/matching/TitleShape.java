package comet.core.matching;

import comet.core.release.NormalizedTitle;

/**
 * What tells most titles apart before they are compared letter by letter.
 *
 * @param text the normalised title
 * @param length its code points
 * @param characters a bit for each character that it contains; rare characters share bits
 */
record TitleShape(String text, int length, long characters) {

    private static final int LETTERS = 26;
    private static final int LETTERS_AND_DIGITS = 36;

    static TitleShape of(NormalizedTitle title) {
        String text = title.text();
        int length = 0;
        long characters = 0;
        int next = 0;
        while (next < text.length()) {
            int c = text.codePointAt(next);
            next += Character.charCount(c);
            length++;
            characters |= 1L << bitOf(c);
        }
        return new TitleShape(text, length, characters);
    }

    private static int bitOf(int c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        if (c >= '0' && c <= '9') {
            return LETTERS + c - '0';
        }
        return LETTERS_AND_DIGITS + c % (Long.SIZE - LETTERS_AND_DIGITS);
    }

    /** The edit distance is not smaller: each character that the other title lacks costs an edit. */
    int leastDistance(TitleShape other) {
        int lacking = Long.bitCount(characters & ~other.characters);
        int surplus = Long.bitCount(other.characters & ~characters);
        return Math.max(Math.abs(length - other.length), Math.max(lacking, surplus));
    }
}
