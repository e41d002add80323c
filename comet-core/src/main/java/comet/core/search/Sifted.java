package comet.core.search;

import comet.core.port.ScopedRelease;
import comet.core.report.Rule;
import java.util.List;

/** What the sieve says of a release that a source offers. */
sealed interface Sifted {

    /**
     * It is of the title.
     *
     * @param read the release
     * @param links what of it is remembered, and for which parts of the title (SRCH-61, SCR-D01, SCR-D03); at least one
     */
    record Kept(ReadRelease read, List<ScopedRelease> links) implements Sifted {
        public Kept {
            links = List.copyOf(links);
        }
    }

    /** It is not wanted. */
    record Removed(Rule rule) implements Sifted {}
}
