package comet.core.release;

import java.util.Arrays;

/** The words of the vocabulary in a {@link WorkingText}, with their places in the present text. Used by one reading. */
final class FoundWords {

    static final int NONE = -1;

    private Phrase[] phrases;
    private int[] starts;
    private int[] ends;
    private int count;
    private long kinds;

    FoundWords(int guess) {
        phrases = new Phrase[guess];
        starts = new int[guess];
        ends = new int[guess];
    }

    void add(Phrase phrase, int start, int end) {
        if (count == phrases.length) {
            int more = count * 2;
            phrases = Arrays.copyOf(phrases, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
        }
        phrases[count] = phrase;
        starts[count] = start;
        ends[count++] = end;
        kinds |= bit(phrase.kind());
    }

    @SuppressWarnings("EnumOrdinal") // one bit for each constant, kept no longer than a reading
    private static long bit(WordKind kind) {
        return 1L << kind.ordinal();
    }

    int count() {
        return count;
    }

    Phrase phrase(int found) {
        return phrases[found];
    }

    int start(int found) {
        return starts[found];
    }

    int end(int found) {
        return ends[found];
    }

    /** Whether there may be words of a kind: quick, and never wrong when it says no. */
    boolean mayHave(WordKind kind) {
        return (kinds & bit(kind)) != 0;
    }

    /** The leftmost of the lowest row, the longest of several there; {@link #NONE} if there is none. */
    int first(WordKind kind) {
        if (!mayHave(kind)) {
            return NONE;
        }
        int best = NONE;
        for (int i = 0; i < count; i++) {
            if (phrases[i].kind() == kind && (best == NONE || comesBefore(i, best))) {
                best = i;
            }
        }
        return best;
    }

    private boolean comesBefore(int found, int other) {
        int rows = Integer.compare(phrases[found].row(), phrases[other].row());
        int places = rows != 0 ? rows : Integer.compare(starts[found], starts[other]);
        return places != 0 ? places < 0 : ends[found] > ends[other];
    }

    /** Whether a word of the kind begins here. */
    int at(WordKind kind, int start) {
        if (mayHave(kind)) {
            for (int i = 0; i < count; i++) {
                if (phrases[i].kind() == kind && starts[i] == start) {
                    return i;
                }
            }
        }
        return NONE;
    }

    void drop(int found) {
        count--;
        System.arraycopy(phrases, found + 1, phrases, found, count - found);
        System.arraycopy(starts, found + 1, starts, found, count - found);
        System.arraycopy(ends, found + 1, ends, found, count - found);
    }

    /** Follows a cut in the text: what it touches is gone, what stood behind it moves up. */
    void cut(int from, int to) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            boolean before = ends[i] <= from;
            if (before || starts[i] >= to) {
                int shift = before ? 0 : to - from;
                phrases[kept] = phrases[i];
                starts[kept] = starts[i] - shift;
                ends[kept++] = ends[i] - shift;
            }
        }
        count = kept;
    }
}
