package comet.scrapers.kit;

import comet.core.address.Url;
import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.outside.Answer;
import comet.outside.AnswerReader;
import comet.outside.Outside;
import comet.outside.OutsideCall;
import java.util.concurrent.ExecutorService;

/**
 * One instance of a source, as its adapter sees it: where it is, how it is called, and threads for calls side by side.
 * Thread-safe.
 *
 * @param base its address, without trailing slash; may hold a key
 * @param calls all calls to it
 * @param threads starts a virtual thread for each task
 */
public record SourceInstance(Url base, Outside calls, ExecutorService threads) {

    /** The beginnings of one search. */
    public Inquiry inquiry() {
        return new Inquiry(threads);
    }

    /** A call to an address below its own. */
    public OutsideCall.Builder get(String... path) {
        return OutsideCall.get(base, path);
    }

    /** Sends a call and takes its answer. */
    public Answer send(OutsideCall call, Deadline deadline) throws SourceException, InterruptedException {
        return calls.send(call, deadline);
    }

    /** Sends a call and reads its answer. */
    public <T> T ask(OutsideCall call, AnswerReader<T> reader, Deadline deadline)
            throws SourceException, InterruptedException {
        return calls.ask(call, reader, deadline);
    }

    /** Sends a call and reads JSON from its answer. */
    public <T> T json(OutsideCall call, Class<T> type, Deadline deadline) throws SourceException, InterruptedException {
        return calls.ask(call, AnswerReader.json(type), deadline);
    }

    @Override
    public String toString() {
        return calls.name();
    }
}
