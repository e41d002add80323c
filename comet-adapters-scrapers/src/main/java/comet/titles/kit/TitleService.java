package comet.titles.kit;

import comet.core.address.Url;
import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.outside.AnswerReader;
import comet.outside.Outside;
import comet.outside.OutsideCall;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service that knows titles, as its adapter sees it: where it is and how it is called. Thread-safe.
 *
 * @param base its address; whatever path it has stays in front (MDA-61)
 * @param calls all calls to it
 */
public record TitleService(Url base, Outside calls) {

    private static final int NOT_FOUND = 404;

    /** The word of the service. */
    public String name() {
        return calls.name();
    }

    /** A call to an address below its own. */
    public OutsideCall.Builder get(String... path) {
        return OutsideCall.get(base, path);
    }

    /** Sends a call and reads JSON from its answer. */
    public <T> T json(OutsideCall.Builder call, Class<T> type, Deadline deadline)
            throws SourceException, InterruptedException {
        return calls.ask(call.build(), AnswerReader.json(type), deadline);
    }

    /** Sends a call and reads JSON from its answer; 404 is how the service says that it has no such thing. */
    public <T> Optional<T> known(OutsideCall.Builder call, Class<T> type, Deadline deadline)
            throws SourceException, InterruptedException {
        return calls.ask(
                call.accepting(NOT_FOUND).build(),
                answer -> answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(answer.json(type)),
                deadline);
    }

    /** Sends a call and reads the objects of a JSON list from its answer; 404 is a list of none. */
    public <T> List<T> list(OutsideCall.Builder call, Class<T[]> type, Deadline deadline)
            throws SourceException, InterruptedException {
        return known(call, type, deadline).stream()
                .flatMap(Stream::of)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public String toString() {
        return calls.name();
    }
}
