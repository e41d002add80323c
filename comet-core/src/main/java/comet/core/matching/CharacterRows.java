package comet.core.matching;

import java.util.Arrays;

/** In which rows of a text, counted in code points, each character stands: a bit for each row. Immutable. */
final class CharacterRows {

    private static final int ASCII = 128;

    private final int blocks;
    /** For each ASCII character, then for none, then for each other one, {@link #blocks} words. */
    private final long[] words;
    /** Open addressing: the other characters, 0 where there is none; and where the words of each begin. */
    private final int[] others;

    private final int[] firstWords;

    /** @param blocks words of 64 rows that the text fills */
    CharacterRows(String text, int blocks) {
        this.blocks = blocks;
        int[] found = text.codePoints().filter(c -> c >= ASCII).distinct().toArray();
        words = new long[(ASCII + 1 + found.length) * blocks];
        // At most half full, so that every search ends at a free place.
        others = new int[Integer.highestOneBit(Math.max(1, found.length)) * 4];
        firstWords = new int[others.length];
        Arrays.fill(firstWords, ASCII * blocks);
        for (int i = 0; i < found.length; i++) {
            int place = place(found[i]);
            others[place] = found[i];
            firstWords[place] = (ASCII + 1 + i) * blocks;
        }
        int[] characters = text.codePoints().toArray();
        for (int row = 0; row < characters.length; row++) {
            words[firstWord(characters[row]) + row / Long.SIZE] |= 1L << row;
        }
    }

    /** Where the words of a character begin. */
    int firstWord(int character) {
        return character < ASCII ? character * blocks : firstWords[place(character)];
    }

    /** The rows of 64 in which a character stands. */
    long word(int index) {
        return words[index];
    }

    private int place(int character) {
        int mask = others.length - 1;
        int place = ((character * 0x9E3779B9) >>> 16) & mask;
        while (others[place] != 0 && others[place] != character) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
