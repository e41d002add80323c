package comet.core.report;

import comet.core.port.SourceException.Failure;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the sources are, as an operator sees them (ASK-48): what lasts is told when it begins and when it ends, not with
 * every search. Thread-safe.
 */
public final class SourceStates {

    /** How a source is. */
    public enum State {
        /** It answers, or fails in ways that come and go. */
        ANSWERS("answers again"),
        /** A bot filter keeps this server out (SCR-D28). */
        BLOCKED("blocked by bot filter"),
        /** It says that it does not exist any more, or is not for us. */
        CLOSED("closed by the source"),
        /** It failed so often that it is left alone for a while (SCR-D15). */
        RESTING("failed too often, left alone for a while"),
        /** There was no slot of our own for it in time (SCR-D16). */
        SKIPPED("skipped, too many calls under way");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** The state in words that follow the name of a source and a colon. */
        public String words() {
            return words;
        }
    }

    /** Only what is not as it should be. */
    private final Map<String, State> troubled = new TreeMap<>();

    /**
     * Notes how a source ended.
     *
     * @param label how people call it
     * @param failure how it failed; empty when it answered
     * @return its state, if that is another than before
     */
    public synchronized Optional<State> ended(String label, Optional<Failure> failure) {
        Optional<State> now = failure.isEmpty() ? Optional.of(State.ANSWERS) : lasting(failure.get());
        if (now.isEmpty() || now.get() == of(label)) {
            return Optional.empty();
        }
        if (now.get() == State.ANSWERS) {
            troubled.remove(label);
        } else {
            troubled.put(label, now.get());
        }
        return now;
    }

    /** How a source is. */
    synchronized State of(String label) {
        return troubled.getOrDefault(label, State.ANSWERS);
    }

    /** The sources that are not as they should be, in the order of their names. */
    public synchronized Map<String, State> troubled() {
        return Collections.unmodifiableMap(new TreeMap<>(troubled));
    }

    /** The state that a failure is of; empty for failures that come and go, which change nothing. */
    public static Optional<State> lasting(Failure failure) {
        return switch (failure) {
            case BLOCKED -> Optional.of(State.BLOCKED);
            case CLOSED -> Optional.of(State.CLOSED);
            case RESTING -> Optional.of(State.RESTING);
            case SKIPPED -> Optional.of(State.SKIPPED);
            case TIMEOUT, UNREACHABLE, REFUSED, LIMITED, FAULTY, UNREADABLE, BROKEN -> Optional.empty();
        };
    }

    /** What an operator can do about a state of a source, to follow its words; empty text when there is nothing. */
    public static String remedy(State state, String source) {
        return switch (state) {
            case BLOCKED -> "; set " + source.toUpperCase(Locale.ROOT) + "_PROXY_URL";
            case ANSWERS, CLOSED, RESTING, SKIPPED -> "";
        };
    }
}
