package comet.debrid.words;

import comet.core.debrid.FailureKind;
import java.util.List;
import java.util.Set;

/**
 * A sentence that a service says, known by parts of it.
 *
 * @param parts lower case; the sentence contains all of them
 * @param steps where it means this
 * @param faultOfServer whether it means this only with a status that says that the service broke
 * @param kind what it means
 */
record Phrase(List<String> parts, Set<Step> steps, boolean faultOfServer, FailureKind kind) {

    Phrase {
        parts = List.copyOf(parts);
        steps = Set.copyOf(steps);
    }

    /** @param sentence lower case */
    boolean isIn(String sentence, Occasion occasion) {
        return steps.contains(occasion.step())
                && (!faultOfServer || occasion.isFaultOfServer())
                && parts.stream().allMatch(sentence::contains);
    }
}
