package comet.core.matching;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import java.util.OptionalInt;

/**
 * The years that a release of a title may name (SRCH-54, MDA-20).
 *
 * @param first the first of them; empty when every year passes
 * @param last the last of them; empty when every later year passes
 */
public record YearWindow(OptionalInt first, OptionalInt last) {

    private static final int TOLERANCE = 1;

    /** How many years before the one that is told a film may be from, when that is of another release of it (MDC-03). */
    private static final int WEAK_TOLERANCE = 3;

    /** The window of a title. */
    public static YearWindow of(MediaMetadata metadata, MediaType type) {
        if (metadata.year().isEmpty()) {
            return new YearWindow(OptionalInt.empty(), OptionalInt.empty());
        }
        int year = metadata.year().getAsInt();
        if (metadata.yearEnd().isPresent()) {
            return new YearWindow(metadata.year(), metadata.yearEnd());
        }
        return switch (type) {
            case MOVIE ->
                new YearWindow(
                        OptionalInt.of(year - (metadata.main().weakYear() ? WEAK_TOLERANCE : TOLERANCE)),
                        OptionalInt.of(year + TOLERANCE));
            case SERIES -> new YearWindow(OptionalInt.of(year - TOLERANCE), OptionalInt.empty());
        };
    }

    /** Whether a release of this year passes; one that names no year does. */
    public boolean contains(OptionalInt year) {
        return year.isEmpty() || contains(year.getAsInt());
    }

    private boolean contains(int year) {
        return (first.isEmpty() || first.getAsInt() <= year) && (last.isEmpty() || year <= last.getAsInt());
    }
}
