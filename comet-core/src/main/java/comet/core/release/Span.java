package comet.core.release;

/**
 * A place in a release name and what was read there.
 *
 * @param attribute what
 * @param start where it begins in the raw name, in UTF-16 units, at least 0
 * @param end where the next character after it stands; after the start
 */
public record Span(Attribute attribute, int start, int end) {

    /** @throws IllegalArgumentException if it is no place */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span ends after its start");
        }
    }
}
