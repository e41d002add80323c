package comet.core.report;

import comet.core.port.SourceException.Failure;
import java.time.Duration;
import java.util.Optional;

/**
 * What one provider of titles said in a search.
 *
 * @param provider its word
 * @param half what it was asked
 * @param took how long it was asked
 * @param knew whether it knew anything
 * @param failure how it failed, if it did
 * @param fault what broke, when that is how it failed
 */
public record TitleReport(
        String provider, Half half, Duration took, boolean knew, Optional<Failure> failure, Optional<Fault> fault) {

    /** The halves of what is known of a title. */
    public enum Half {
        TITLE,
        ALIASES
    }
}
