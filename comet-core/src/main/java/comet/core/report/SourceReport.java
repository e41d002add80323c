package comet.core.report;

import comet.core.port.SourceEnd;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one source, or one of its instances, did in a search.
 *
 * @param source its word, such as {@code openfilms}
 * @param instance which of several instances, from 1; 0 when it is the only one (SCR-22)
 * @param asked what it was asked: the media id, then the titles for sources that search by text
 * @param took how long it was asked
 * @param offered how many releases it handed over, before filtering and limits
 * @param dropped how many of them were beyond the limit of one invocation (SCR-D04)
 * @param kept how many are of the title that was asked for, whatever part of it they are
 * @param end how it ended; empty while it is asked, when it was called off before it ended, and when it was not asked
 * @param fault what broke, when that is how it ended
 * @param notAsked why it was not asked at all, if it was not
 */
public record SourceReport(
        String source,
        int instance,
        List<String> asked,
        Duration took,
        int offered,
        int dropped,
        int kept,
        Optional<SourceEnd> end,
        Optional<Fault> fault,
        Optional<NotAsked> notAsked) {

    /** Why a source is not asked. */
    public enum NotAsked {
        /** It has anime alone, and what was asked for is none (SCR-24). */
        NO_ANIME
    }

    public SourceReport {
        asked = List.copyOf(asked);
    }

    /** Of a source that was asked. */
    public SourceReport(
            String source,
            int instance,
            List<String> asked,
            Duration took,
            int offered,
            int dropped,
            int kept,
            Optional<SourceEnd> end,
            Optional<Fault> fault) {
        this(source, instance, asked, took, offered, dropped, kept, end, fault, Optional.empty());
    }

    /** Of a source that was not asked. */
    public static SourceReport notAsked(String source, int instance, NotAsked reason) {
        return new SourceReport(
                source,
                instance,
                List.of(),
                Duration.ZERO,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason));
    }

    /** How people call it: {@code bitmagnet #2}, or the word alone. */
    public String label() {
        return instance == 0 ? source : source + " #" + instance;
    }
}
