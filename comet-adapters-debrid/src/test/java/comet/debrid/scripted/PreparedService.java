package comet.debrid.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.Deadline;
import comet.debrid.call.CallResources;
import comet.outside.scripted.PromptSockets;
import comet.outside.scripted.VirtualTime;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.ByteString;

/**
 * A service that gives prepared answers in turn, on a real socket, and tells what it was asked, while time is virtual.
 * For what a {@link Sample} cannot say: what was known before, several operations, answers that are no JSON.
 */
public final class PreparedService implements AutoCloseable {

    /** @param question method and path; empty where any will do */
    private record Turn(Optional<String> question, MockResponse answer) {}

    private final VirtualTime time;
    private final TestResources resources;
    private final Queue<Turn> turns = new ArrayDeque<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final MockWebServer server = PromptSockets.server();

    private PreparedService(Instant now) {
        this.time = new VirtualTime(now);
        this.resources = new TestResources(time);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return next(request);
            }
        });
    }

    /** Starts to listen. @param now where the clock stands */
    public static PreparedService start(Instant now) throws IOException {
        PreparedService service = new PreparedService(now);
        service.server.start();
        return service;
    }

    /** Answers the next question that has no answer yet with that, and HTTP 200. */
    public PreparedService answers(String body) {
        return answers(200, body);
    }

    /** Answers the next question that has no answer yet with that. */
    public PreparedService answers(int status, String body) {
        return turn(new Turn(Optional.empty(), answer(status, body)));
    }

    /**
     * The same, and the question has to be that.
     *
     * @param question method and path, for example {@code GET /torrents}; see {@link #requireCompleted}
     */
    public PreparedService expects(String question, String body) {
        return expects(question, 200, body);
    }

    /** The same with another HTTP status. */
    public PreparedService expects(String question, int status, String body) {
        return turn(new Turn(Optional.of(question), answer(status, body)));
    }

    /** The same, but the connection is closed instead of an answer. */
    public PreparedService expectsAndCloses(String question) {
        return turn(new Turn(Optional.of(question), nothing()));
    }

    private static MockResponse nothing() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket(true, false, false))
                .build();
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    private synchronized PreparedService turn(Turn turn) {
        turns.add(turn);
        return this;
    }

    /** Answers the next question that has no answer yet with that, and a header beside it. */
    public PreparedService answers(int status, String body, String header, String value) {
        MockResponse answer =
                answer(status, body).newBuilder().setHeader(header, value).build();
        return turn(new Turn(Optional.empty(), answer));
    }

    /** Closes the connection instead of answering the next question that has no answer yet. */
    public PreparedService closes() {
        return turn(new Turn(Optional.empty(), nothing()));
    }

    /** A question without an answer is a mistake of the test or of the adapter: 418 fails in no way that is expected. */
    private synchronized MockResponse next(RecordedRequest request) {
        String question = request.getMethod() + " " + request.getUrl().encodedPath();
        String query = Optional.ofNullable(request.getUrl().query())
                .map(text -> "?" + text)
                .orElse("");
        String body =
                Optional.ofNullable(request.getBody()).map(ByteString::utf8).orElse("");
        asked.add((question + query + " " + URLDecoder.decode(body, StandardCharsets.UTF_8)).strip());
        Turn turn = turns.poll();
        boolean fits = turn != null
                && turn.question()
                        .filter(expected -> !expected.equals(question))
                        .isEmpty();
        if (turn == null || !fits) {
            complaints.add(question + " where was expected: " + (turn == null ? "nothing more" : turn.question()));
            return answer(418, "");
        }
        return turn.answer();
    }

    /** Fails unless every question was asked that was prepared for, and no other. */
    public synchronized void requireCompleted() {
        assertThat(complaints).isEmpty();
        assertThat(turns).as("questions that were not asked").isEmpty();
    }

    /** Everything asked so far: method, path, query and body, each decoded. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /** The base address, without a slash behind. */
    public String url() {
        String base = server.url("").toString();
        return base.substring(0, base.length() - 1);
    }

    /** What the adapter is made with. */
    public CallResources resources() {
        return resources.calls();
    }

    /** The clock. */
    public VirtualTime time() {
        return time;
    }

    /** As long as a viewer waits, from now on (DBW-01). */
    public Deadline deadline() {
        return Deadline.after(Duration.ofSeconds(25), time);
    }

    @Override
    public void close() {
        server.close();
        resources.close();
    }
}
