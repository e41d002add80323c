package comet.core.matching;

import comet.core.release.NormalizedTitle;

/** A title that many others are compared with: prepared once, then no comparison allocates. Thread-safe. */
public final class ReferenceTitle {

    private final TitleShape shape;
    private final EditDistance distance;

    public ReferenceTitle(NormalizedTitle title) {
        this.shape = TitleShape.of(title);
        this.distance = new EditDistance(title.text());
    }

    /**
     * 1 for equal titles, 0 for titles that share nothing and for two empty ones: one minus the edit distance by the
     * length of the longer title, both in code points (PARSE-121).
     */
    public double similarity(NormalizedTitle other) {
        return similarity(TitleShape.of(other));
    }

    /** Whether a title is so alike that it names the same work; quicker than its similarity. */
    boolean agreesWith(NormalizedTitle other, SimilarityThreshold threshold) {
        return agreesWith(TitleShape.of(other), threshold);
    }

    double similarity(TitleShape other) {
        int longer = longer(other);
        return SimilarityThreshold.similarity(distance.to(other.text(), other.length(), longer), longer);
    }

    boolean agreesWith(TitleShape other, SimilarityThreshold threshold) {
        int most = threshold.edits(longer(other));
        return shape.leastDistance(other) <= most && distance.to(other.text(), other.length(), most) <= most;
    }

    private int longer(TitleShape other) {
        return Math.max(shape.length(), other.length());
    }
}
