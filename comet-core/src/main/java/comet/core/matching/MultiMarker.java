package comet.core.matching;

import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseFlag;
import java.util.ArrayList;
import java.util.List;

/** Marks releases of several languages, so that they are shown and ranked as such (SRCH-58). */
public final class MultiMarker {

    /** The code that stands before the languages of such a release. */
    public static final String MULTI = "multi";

    private MultiMarker() {}

    /** The release with the mark first among its languages if it has several or is dubbed; marking twice changes nothing. */
    public static ParsedRelease marked(ParsedRelease release) {
        List<String> languages = release.languages();
        boolean several = languages.size() > 1 || release.is(ReleaseFlag.DUBBED);
        if (!several || (!languages.isEmpty() && languages.get(0).equals(MULTI))) {
            return release;
        }
        List<String> marked = new ArrayList<>(languages.size() + 1);
        marked.add(MULTI);
        languages.stream().filter(language -> !language.equals(MULTI)).forEach(marked::add);
        return release.toBuilder().languages(marked).build();
    }
}
