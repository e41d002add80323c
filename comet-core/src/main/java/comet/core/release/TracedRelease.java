package comet.core.release;

import java.util.List;

/**
 * What a release name says, and where.
 *
 * @param release what it says
 * @param spans where each attribute was read, in the order of reading; an attribute may be read in several places
 */
public record TracedRelease(ParsedRelease release, List<Span> spans) {

    public TracedRelease {
        spans = List.copyOf(spans);
    }
}
