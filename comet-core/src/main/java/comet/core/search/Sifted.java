package comet.core.search;

import comet.core.media.Scope;
import comet.core.report.Rule;
import java.util.List;

/** What the sieve says of a release that a source offers. */
sealed interface Sifted {

    /**
     * It is of the title.
     *
     * @param read the release
     * @param scopes the parts of the title it is remembered for (SRCH-61); at least one
     */
    record Kept(ReadRelease read, List<Scope> scopes) implements Sifted {}

    /** It is not wanted. */
    record Removed(Rule rule) implements Sifted {}
}
