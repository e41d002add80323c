package comet.outside.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.SourceException;
import comet.outside.OutsideResources;
import comet.outside.scripted.CapturedLog;
import comet.outside.scripted.LedToServer;
import comet.outside.scripted.SteadyRandom;
import comet.outside.scripted.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * Everything that a service can do wrong, done to one adapter. Whatever it is, the adapter answers in time, with what it
 * could read and a failure that has a name; no other exception leaves it, no more memory is taken than its limits allow,
 * and its secret is in no log line, failure or result.
 */
public final class HostileSuite {

    /** The host that base URLs of adapters under test have; all hosts are the scripted server. */
    public static final String HOST = "service.example";

    /** The secret that adapters under test are given as key, password or part of their path. */
    public static final String SECRET = "S3CRETKEY0001";

    /** Real time that a silent server costs in each of the few cases that have one. */
    public static final Duration ANSWER_TIME = Duration.ofMillis(250);

    /** An adapter and its service. */
    public interface Subject {

        /**
         * Makes the adapter and asks it once, with {@link #ANSWER_TIME} for each answer and {@link #SECRET} as its key.
         *
         * @param scheme of its base URL, {@code http} but for TLS that breaks
         * @return what it learned, as text
         * @throws SourceException if it says that it failed
         */
        List<String> ask(OutsideResources outside, String scheme) throws SourceException, InterruptedException;

        /** Whether the place of a row in its list means something, as that of a file does. */
        default boolean countsPlaces() {
            return false;
        }

        /** What its service answers when all is well. */
        MockResponse good(RecordedRequest request);

        /** The body of {@link #good}; empty text where it has none that could be read wrongly. */
        String goodBody(RecordedRequest request);
    }

    private final Subject subject;

    private HostileSuite(Subject subject) {
        this.subject = subject;
    }

    /** One test for each thing that can go wrong. */
    public static Stream<DynamicTest> tests(Subject subject) {
        HostileSuite suite = new HostileSuite(subject);
        return Stream.of(suite.wholes(), suite.mutations(), Stream.of(suite.tls()))
                .flatMap(tests -> tests);
    }

    /** How asking ended. */
    private record Outcome(List<String> learned, boolean failed) {}

    private Stream<DynamicTest> wholes() {
        return HostileAnswer.all()
                .map(hostile -> DynamicTest.dynamicTest(hostile.name(), () -> {
                    Outcome outcome =
                            played("http", request -> hostile.response().get().build());
                    assertThat(outcome.learned())
                            .as("what was learned from nonsense")
                            .isEmpty();
                    if (hostile.isFailure()) {
                        assertThat(outcome.failed()).as("the failure is told").isTrue();
                    }
                }));
    }

    private DynamicTest tls() {
        return DynamicTest.dynamicTest("TLS that breaks", () -> {
            Outcome outcome = played("https", subject::good);
            assertThat(outcome.learned()).isEmpty();
            assertThat(outcome.failed()).isTrue();
        });
    }

    /** Good answers with one thing wrong. */
    private Stream<DynamicTest> mutations() {
        return BodyMutation.all().map(mutation -> DynamicTest.dynamicTest(mutation.name(), mutated(mutation)));
    }

    private Executable mutated(BodyMutation mutation) {
        return () -> {
            List<String> good = played("http", subject::good).learned();
            assertThat(good).as("what is learned when all is well").isNotEmpty();
            for (UnaryOperator<String> change : mutation.changes()) {
                Outcome outcome = played("http", request -> {
                    String body = subject.goodBody(request);
                    return body.isEmpty()
                            ? subject.good(request)
                            : subject.good(request)
                                    .newBuilder()
                                    .body(change.apply(body))
                                    .build();
                });
                boolean nothingLost = switch (mutation.harm()) {
                    case NONE -> true;
                    case PLACES -> !subject.countsPlaces();
                    case ANY -> false;
                };
                if (nothingLost) {
                    assertThat(outcome.learned()).containsExactlyInAnyOrderElementsOf(good);
                }
            }
        };
    }

    private Outcome played(String scheme, Function<RecordedRequest, MockResponse> answers)
            throws IOException, InterruptedException {
        MockWebServer server = new MockWebServer();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answers.apply(request);
            }
        });
        server.start();
        OkHttpClient http = LedToServer.client(server.getPort());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        VirtualTime time = new VirtualTime(Instant.parse("2031-03-01T12:00:00Z"));
        try (CapturedLog log = CapturedLog.start()) {
            Outcome outcome = outcome(new OutsideResources(http, threads, time, time, new SteadyRandom()), scheme);
            assertThat(log.text()).as("the log").doesNotContain(SECRET);
            assertThat(String.join("\n", outcome.learned()))
                    .as("what was learned")
                    .doesNotContain(SECRET)
                    .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f\\u202a-\\u202e\\u2066-\\u2069]");
            return outcome;
        } finally {
            threads.shutdownNow();
            http.connectionPool().evictAll();
            server.close();
        }
    }

    private Outcome outcome(OutsideResources outside, String scheme) throws InterruptedException {
        try {
            return new Outcome(subject.ask(outside, scheme), false);
        } catch (SourceException e) {
            assertThat(CapturedLog.stackTrace(e)).as("the failure").doesNotContain(SECRET);
            return new Outcome(List.of(), true);
        }
    }
}
