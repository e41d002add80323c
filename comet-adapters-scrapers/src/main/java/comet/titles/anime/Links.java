package comet.titles.anime;

import java.util.Arrays;

/** Which rows are of which IMDb id: pairs of both, sorted, in one number each. Many rows may be of one id. */
final class Links {

    private static final int ROW_BITS = Long.SIZE - 1 - ImdbCode.BITS;
    private static final long ROW = (1L << ROW_BITS) - 1;

    private long[] pairs = new long[1024];
    private int size;

    void add(long imdb, int row) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size++] = imdb << ROW_BITS | row;
    }

    /** To be called when all are there, before the first is looked for. */
    void sort() {
        pairs = Arrays.copyOf(pairs, size);
        Arrays.sort(pairs);
    }

    /** The rows of an id, rising. */
    int[] rows(long imdb) {
        int from = indexOf(imdb << ROW_BITS);
        int to = from;
        while (to < size && pairs[to] >>> ROW_BITS == imdb) {
            to++;
        }
        int[] rows = new int[to - from];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) (pairs[from + i] & ROW);
        }
        return rows;
    }

    boolean has(long imdb) {
        int index = indexOf(imdb << ROW_BITS);
        return index < size && pairs[index] >>> ROW_BITS == imdb;
    }

    private int indexOf(long pair) {
        int index = Arrays.binarySearch(pairs, 0, size, pair);
        return index >= 0 ? index : -index - 1;
    }

    long bytes() {
        return (long) pairs.length * Long.BYTES;
    }
}
