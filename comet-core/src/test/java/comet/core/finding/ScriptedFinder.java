package comet.core.finding;

import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.port.TitleFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A finder of titles that says what it is told to, and remembers what it was asked. Thread-safe. */
final class ScriptedFinder implements TitleFinder {
    private final String name;
    private final List<String> asked = new ArrayList<>();
    private List<Candidate> told = List.of();
    private Optional<Failure> failure = Optional.empty();

    ScriptedFinder(String name) {
        this.name = name;
    }

    synchronized ScriptedFinder tells(Candidate... candidates) {
        told = List.of(candidates);
        failure = Optional.empty();
        return this;
    }

    synchronized void fails(Failure how) {
        failure = Optional.of(how);
    }

    /** The texts it was asked for so far. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized List<Candidate> find(String text, Optional<MediaType> type, Deadline deadline)
            throws SourceException {
        asked.add(text);
        if (failure.isPresent()) {
            throw new SourceException(failure.get());
        }
        return told;
    }
}
