package comet.http.route;

import comet.http.message.Answer;
import comet.http.message.Call;

/** Answers requests whose path and method are right already. {@code HEAD} comes in as it is (HTTP-030). */
@FunctionalInterface
public interface RouteHandler {

    /**
     * Answers. May block; the calling thread is a virtual one. An unchecked exception becomes a 500.
     *
     * @param match what the path says
     * @throws InterruptedException if interrupted: the client left, or the server is going down
     */
    Answer answer(RouteMatch match, Call call) throws InterruptedException;
}
