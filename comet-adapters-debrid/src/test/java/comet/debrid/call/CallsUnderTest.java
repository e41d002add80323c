package comet.debrid.call;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.outside.scripted.PromptSockets;
import comet.outside.scripted.SteadyRandom;
import comet.outside.scripted.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Calls to a server on a real socket, which answers as it is told; time is virtual. */
final class CallsUnderTest implements AutoCloseable {

    static final ApiKey KEY = new ApiKey("SECRETKEY0001");
    static final Account ACCOUNT = new Account(ServiceId.REALDEBRID, KEY);
    static final Account OTHER_ACCOUNT = new Account(ServiceId.REALDEBRID, new ApiKey("SECRETKEY0002"));
    static final Duration COOL_DOWN = Duration.ofSeconds(60);

    /** The one endpoint's answer. */
    record Pong(@Nullable String pong) {}

    /** {@code {"error": "word"}}, with two words that the table lists. */
    record ErrorJson(@Nullable String error) {}

    static final ErrorReader ERRORS = answer -> answer.find(ErrorJson.class)
            .flatMap(json -> Optional.ofNullable(json.error()))
            .map(word -> ServiceError.of(
                    word,
                    Map.of(
                            "slow_down",
                            FailureKind.RATE_LIMITED,
                            "bad_key",
                            FailureKind.INVALID_CREDENTIALS,
                            "bad_ip",
                            FailureKind.IP_NOT_ALLOWED,
                            "broken",
                            FailureKind.SERVER_ERROR)));

    final VirtualTime time = new VirtualTime(Instant.parse("2025-03-01T12:00:00Z"));
    final MockWebServer server = PromptSockets.server();
    final OkHttpClient http;
    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final ServiceCalls calls;

    private CallsUnderTest(OkHttpClient http, Budget... budgets) throws IOException {
        this.http = http;
        server.start();
        ServiceProfile profile = new ServiceProfile(List.of(budgets), COOL_DOWN, ERRORS);
        this.calls = new ServiceCalls(profile, baseUrl(), resources());
    }

    static CallsUnderTest start(Budget... budgets) throws IOException {
        return new CallsUnderTest(new OkHttpClient(), budgets);
    }

    static CallsUnderTest startWith(OkHttpClient http) throws IOException {
        return new CallsUnderTest(http);
    }

    String baseUrl() {
        return server.url("/v1").toString();
    }

    CallResources resources() {
        return new CallResources(http, threads, time, time, new SteadyRandom(), "comet", Duration.ofSeconds(10));
    }

    void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    void answer(int status, String body, String header, String value) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .body(body)
                .addHeader(header, value)
                .build());
    }

    /** Answers everything so, after this long by our clock. */
    void answersAfter(Duration taking, int status) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                time.advance(taking);
                return new MockResponse.Builder().code(status).build();
            }
        });
    }

    void pong() {
        answer(200, "{\"pong\": \"here\"}");
    }

    static ServiceCall.Builder read() {
        return ServiceCall.get(ACCOUNT, "ping").bearer();
    }

    static ServiceCall.Builder add() {
        return ServiceCall.post(ACCOUNT, "add").bearer().form("magnet", "magnet:?xt=example");
    }

    Pong send(ServiceCall.Builder call) throws DebridException, InterruptedException {
        return calls.send(call.build(), Pong.class, Deadline.after(Duration.ofSeconds(25), time));
    }

    Pong send(ServiceCall.Builder call, Duration limit) throws DebridException, InterruptedException {
        return calls.send(call.build(), Pong.class, Deadline.after(limit, time));
    }

    DebridFailure failureOf(ServiceCall.Builder call) throws InterruptedException {
        return failureOf(call, Duration.ofSeconds(25));
    }

    DebridFailure failureOf(ServiceCall.Builder call, Duration limit) throws InterruptedException {
        try {
            Pong pong = send(call, limit);
            throw new AssertionError("the call succeeded: " + pong);
        } catch (DebridException e) {
            return e.failure();
        }
    }

    @Override
    public void close() {
        server.close();
        threads.shutdownNow();
        http.connectionPool().evictAll();
    }
}
