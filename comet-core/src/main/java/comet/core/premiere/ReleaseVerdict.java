package comet.core.premiere;

import java.time.LocalDate;
import java.util.Optional;

/** Whether a title can be had. */
public sealed interface ReleaseVerdict {

    /** It is out. */
    record Released() implements ReleaseVerdict {}

    /**
     * It is not out.
     *
     * @param until the day on which it will be; empty when no day is known yet
     */
    record NotReleased(Optional<LocalDate> until) implements ReleaseVerdict {}

    /** Nobody can say, or nobody said in time: the search goes on (REL-09, REL-10). */
    record Unknown() implements ReleaseVerdict {}

    /** The one verdict of its kind. */
    ReleaseVerdict RELEASED = new Released();

    /** The one verdict of its kind. */
    ReleaseVerdict UNKNOWN = new Unknown();

    /** Whether it is known not to be out; everything else lets a search through. */
    default boolean isNotReleased() {
        return this instanceof NotReleased;
    }
}
