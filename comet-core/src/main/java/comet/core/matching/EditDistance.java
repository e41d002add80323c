package comet.core.matching;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How many code points must be inserted, deleted or replaced to turn one text into others. A whole column of the
 * Levenshtein table is held as two bits a row, 64 rows a word, and computed at a time (Myers, "A fast bit-vector
 * algorithm for approximate string matching based on dynamic programming", 1999; Hyyrö, 2003, for whole texts and more
 * than one word). The text is prepared once; no comparison allocates. Thread-safe.
 */
final class EditDistance {

    /** What a comparison answers that was given up. */
    static final int BEYOND_LIMIT = Integer.MAX_VALUE;

    private final int length;
    private final int blocks;
    private final CharacterRows rows;

    /** A column of a text of several words, for the next comparison; nothing while another one uses it. */
    private final AtomicReference<long @Nullable []> spareColumn = new AtomicReference<>();

    EditDistance(String text) {
        length = text.codePointCount(0, text.length());
        blocks = Math.max(1, (length + Long.SIZE - 1) / Long.SIZE);
        rows = new CharacterRows(text, blocks);
    }

    /**
     * The distance to another text if it is within a limit, else {@link #BEYOND_LIMIT}.
     *
     * @param otherLength code points of the other text
     */
    int to(String other, int otherLength, int limit) {
        if (Math.abs(otherLength - length) > limit) {
            return BEYOND_LIMIT;
        }
        if (length == 0) {
            return otherLength;
        }
        if (blocks == 1) {
            return inOneWord(other, otherLength, limit);
        }
        long[] spare = spareColumn.getAndSet(null);
        long[] column = spare == null ? new long[2 * blocks] : spare;
        int distance = inWords(other, otherLength, limit, column);
        spareColumn.set(column);
        return distance;
    }

    private int inOneWord(String other, int otherLength, int limit) {
        long lastRow = 1L << (length - 1);
        long up = -1;
        long down = 0;
        int distance = length;
        int columnsLeft = otherLength;
        int next = 0;
        while (next < other.length()) {
            int c = other.codePointAt(next);
            next += Character.charCount(c);
            long equal = rows.word(rows.firstWord(c));
            long straight = (((equal & up) + up) ^ up) | equal;
            long right = down | ~(straight | up);
            long left = up & straight;
            if ((right & lastRow) != 0) {
                distance++;
            } else if ((left & lastRow) != 0) {
                distance--;
            }
            // Each column left can lower the distance by one at most.
            if (distance - --columnsLeft > limit) {
                return BEYOND_LIMIT;
            }
            // The first row of the table grows by one a column, because whole texts are compared.
            right = (right << 1) | 1;
            left <<= 1;
            long diagonal = equal | down;
            up = left | ~(diagonal | right);
            down = right & diagonal;
        }
        return distance;
    }

    /** @param column for each word the rows where the table grows downwards, then those where it falls */
    private int inWords(String other, int otherLength, int limit, long[] column) {
        Arrays.fill(column, 0, blocks, -1);
        Arrays.fill(column, blocks, 2 * blocks, 0);
        long lastRow = 1L << (length - 1);
        int distance = length;
        int columnsLeft = otherLength;
        int next = 0;
        while (next < other.length()) {
            int c = other.codePointAt(next);
            next += Character.charCount(c);
            distance += advance(column, rows.firstWord(c), lastRow);
            if (distance - --columnsLeft > limit) {
                return BEYOND_LIMIT;
            }
        }
        return distance;
    }

    /** Moves to the next column; what the last row grows by: -1, 0 or 1. */
    private int advance(long[] column, int firstWord, long lastRow) {
        int growth = 1;
        for (int block = 0; block < blocks; block++) {
            long up = column[block];
            long down = column[blocks + block];
            long equal = rows.word(firstWord + block);
            long diagonal = equal | down;
            if (growth < 0) {
                equal |= 1;
            }
            long straight = (((equal & up) + up) ^ up) | equal;
            long right = down | ~(straight | up);
            long left = up & straight;
            long bottom = block == blocks - 1 ? lastRow : Long.MIN_VALUE;
            int growthBelow = (right & bottom) != 0 ? 1 : (left & bottom) != 0 ? -1 : 0;
            right = (right << 1) | (growth > 0 ? 1 : 0);
            left = (left << 1) | (growth < 0 ? 1 : 0);
            column[block] = left | ~(diagonal | right);
            column[blocks + block] = right & diagonal;
            growth = growthBelow;
        }
        return growth;
    }
}
