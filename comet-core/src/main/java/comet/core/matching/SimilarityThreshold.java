package comet.core.matching;

/** From which similarity on two titles name the same work (PARSE-121). Immutable. */
public final class SimilarityThreshold {

    /** 0.85 (SRCH-52). */
    public static final SimilarityThreshold DEFAULT = new SimilarityThreshold(0.85);

    /** Longer than any normalised title. */
    private static final int TABLE_SIZE = 513;

    private final double value;
    private final int[] edits = new int[TABLE_SIZE];

    /**
     * @param value 0 to 1
     * @throws IllegalArgumentException if it is outside
     */
    SimilarityThreshold(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a similarity is between 0 and 1");
        }
        this.value = value;
        for (int length = 0; length < TABLE_SIZE; length++) {
            edits[length] = mostEdits(length);
        }
    }

    /** The least similarity of titles that agree. */
    double value() {
        return value;
    }

    /** Whether titles of this similarity agree. */
    public boolean accepts(double similarity) {
        return similarity >= value;
    }

    /**
     * How many edits titles may be apart and still agree; negative when even equal ones would not.
     *
     * @param length code points of the longer title
     */
    int edits(int length) {
        return length < TABLE_SIZE ? edits[length] : mostEdits(length);
    }

    private int mostEdits(int length) {
        // The product may be off by one where the quotient, which decides, is not: 1 - 3 / 20.0 is 0.85.
        int most = Math.min(length, (int) ((1 - value) * length) + 1);
        while (most >= 0 && !accepts(similarity(most, length))) {
            most--;
        }
        return most;
    }

    /** One minus distance by length; 0 for two empty titles. */
    static double similarity(int distance, int length) {
        return length == 0 ? 0 : 1 - (double) distance / length;
    }
}
