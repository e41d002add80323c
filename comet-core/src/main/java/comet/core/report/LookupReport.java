package comet.core.report;

import comet.core.port.SourceException.Failure;
import java.time.Duration;
import java.util.Optional;

/**
 * What one provider said when it was asked for facts that no single search owns (RSL-09).
 *
 * @param provider its word
 * @param subject what it was asked for
 * @param took how long it was asked
 * @param knew whether it knew anything
 * @param failure how it failed, if it did
 * @param fault what broke, when that is how it failed
 */
public record LookupReport(
        String provider,
        Subject subject,
        Duration took,
        boolean knew,
        Optional<Failure> failure,
        Optional<Fault> fault) {

    /** What providers are asked for. */
    public enum Subject {
        /** The episodes of a series. */
        EPISODES,
        /** When a film can be had. */
        RELEASE_DATES,
        /** When the first episode of an anime is broadcast. */
        START_DATE,
        /** Which title a text means. */
        TITLE_BY_TEXT,
        /** Whether an id is of a film or of a series. */
        KIND,
        /** What sort of thing a title is. */
        GENRES
    }
}
