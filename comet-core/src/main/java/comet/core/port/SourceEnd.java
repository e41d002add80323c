package comet.core.port;

import comet.core.port.SourceException.Failure;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How a source ended. What it handed over before that counts, however it ended (SCR-08, SCR-42).
 */
public sealed interface SourceEnd {

    /** It said all it had to say; that may have been nothing. */
    record Done() implements SourceEnd {}

    /**
     * It answered with nothing, and is known to hide its failures so: that is no word that nothing exists (DB-02), and no
     * failure either.
     */
    record Silent() implements SourceEnd {}

    /**
     * Part of what it was asked could not be learned.
     *
     * @param failed how many of its calls failed, at least 1
     * @param mostOften the failure that occurred most often
     */
    record PartlyFailed(int failed, Failure mostOften) implements SourceEnd {

        /** @throws IllegalArgumentException if nothing failed */
        public PartlyFailed {
            if (failed < 1) {
                throw new IllegalArgumentException("what failed in part failed at least once");
            }
        }
    }

    /** It did not come to its end, or nothing could be learned at all. */
    record Failed(Failure failure) implements SourceEnd {}

    /** Whether it answered, in part at least: then what it did not hand over it does not have. */
    default boolean answered() {
        return switch (this) {
            case Done done -> true;
            case PartlyFailed partly -> true;
            case Silent silent -> false;
            case Failed failed -> false;
        };
    }

    /**
     * Whether the source might have said something that is missing now, so that the search is not complete (DB-03). One
     * that failed in part has answered.
     */
    default boolean leavesGap() {
        return switch (this) {
            case Done done -> false;
            case Silent silent -> false;
            case PartlyFailed partly -> false;
            case Failed(Failure failure) -> failure.leavesGap();
        };
    }

    /**
     * The end of a source that made several calls.
     *
     * @param calls how many it made
     * @param failures what those met that failed
     * @throws IllegalArgumentException if more failed than were made
     */
    static SourceEnd of(int calls, Collection<Failure> failures) {
        if (failures.size() > calls) {
            throw new IllegalArgumentException("no more calls fail than are made");
        }
        if (failures.isEmpty()) {
            return new Done();
        }
        Failure mostOften = mostOften(List.copyOf(failures));
        return failures.size() == calls ? new Failed(mostOften) : new PartlyFailed(failures.size(), mostOften);
    }

    private static Failure mostOften(List<Failure> failures) {
        Comparator<Failure> byCount = Comparator.comparingLong(
                failure -> failures.stream().filter(failure::equals).count());
        return failures.stream()
                .max(byCount.thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }
}
