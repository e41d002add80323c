package comet.debrid.call;

import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;
import static comet.debrid.call.CallsUnderTest.ACCOUNT;
import static comet.debrid.call.CallsUnderTest.KEY;
import static comet.debrid.call.CallsUnderTest.add;
import static comet.debrid.call.CallsUnderTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.outside.scripted.CapturedLog;
import comet.outside.scripted.PromptSockets;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens on the socket. Real time passes here, bounded by the short limits of the stalls. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServiceCallsTransportTest {

    /** Long enough for a request to arrive on a busy machine, short enough to wait for. */
    private static final Duration SHORT = Duration.ofMillis(400);

    private CallsUnderTest service;

    @BeforeEach
    void start() throws IOException {
        service = CallsUnderTest.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    @DisplayName("a call goes below the base URL, with key, user agent and what JSON is asked for")
    void givenAnAnswer_whenSent_thenItIsRead() throws Exception {
        service.pong();

        CallsUnderTest.Pong pong = service.send(read().query("q", "a&b"));

        RecordedRequest request = service.server.takeRequest();
        assertThat(pong.pong()).isEqualTo("here");
        assertThat(request.getTarget()).isEqualTo("/v1/ping?q=a%26b");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY.secret());
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("comet");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
    }

    @Test
    @DisplayName("DBP-04: without a key nothing is sent")
    void givenNoKey_whenSent_thenNothingIsSent() throws Exception {
        DebridFailure failure =
                service.failureOf(ServiceCall.get(new Account(ServiceId.REALDEBRID, new ApiKey("  ")), "ping")
                        .bearer());

        assertThat(failure.kind()).isEqualTo(INVALID_CREDENTIALS);
        assertThat(service.server.getRequestCount()).isZero();
    }

    @Test
    @DisplayName("a deadline that has passed sends nothing: to a socket, no time left would mean all the time")
    void givenNoTimeLeft_whenSent_thenNothingIsSent() throws Exception {
        DebridFailure failure = service.failureOf(read(), Duration.ZERO);

        assertThat(failure.kind()).isEqualTo(NETWORK_TIMEOUT);
        assertThat(service.server.getRequestCount()).isZero();
    }

    static Stream<Arguments> brokenExchanges() {
        return Stream.of(
                Arguments.of("no answer", stalling().onResponseStart(SocketEffect.Stall.INSTANCE)),
                Arguments.of("half an answer, then nothing", stalling().onResponseBody(SocketEffect.Stall.INSTANCE)),
                Arguments.of("closed instead of an answer", closing().onResponseStart(close())),
                Arguments.of("closed while the request is read", closing().onRequestBody(close())),
                Arguments.of("closed in the middle of the answer", closing().onResponseBody(close())),
                Arguments.of(
                        "no HTTP", new MockResponse.Builder().status("hello").clearHeaders()));
    }

    private static SocketEffect close() {
        return new SocketEffect.CloseSocket(true, false, false);
    }

    private static MockResponse.Builder stalling() {
        return new MockResponse.Builder().body("{\"pong\": \"" + "x".repeat(100_000) + "\"}");
    }

    private static MockResponse.Builder closing() {
        return stalling();
    }

    @DisplayName("DBE-04: an exchange that breaks is a NETWORK_TIMEOUT; DBM-08: an add is not sent again")
    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenExchanges")
    void givenABrokenExchange_whenAdding_thenItFailsAndIsNotRepeated(String how, MockResponse.Builder response)
            throws Exception {
        service.server.enqueue(response.build());
        service.pong();

        DebridFailure failure = service.failureOf(add(), SHORT);

        assertThat(failure.kind()).as(how).isEqualTo(NETWORK_TIMEOUT);
        // The server counts a request when it has done with it, which may be after the caller has.
        assertThat(service.server.takeRequest(20, TimeUnit.SECONDS)).as(how).isNotNull();
        assertThat(service.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("nobody listens there: NETWORK_TIMEOUT")
    void givenNoServer_whenSent_thenItFails() throws Exception {
        service.server.close();

        assertThat(service.failureOf(add()).kind()).isEqualTo(NETWORK_TIMEOUT);
    }

    @Test
    @DisplayName("DBM-08: an add that meets a connection closed meanwhile is not sent on another by itself")
    void givenAStaleConnection_whenAdding_thenItIsNotRepeated() throws Exception {
        service.pong();
        service.server.enqueue(closing().onResponseStart(close()).build());
        service.pong();

        CallsUnderTest.Pong first = service.send(read());
        DebridFailure failure = service.failureOf(add());

        assertThat(first.pong()).isEqualTo("here");
        assertThat(failure.kind()).isEqualTo(NETWORK_TIMEOUT);
        assertThat(service.server.getRequestCount()).isEqualTo(2);
    }

    @DisplayName("DBT-02: a body of more than 16 MiB is a PROTOCOL_ERROR, whether or not it says its length")
    @ParameterizedTest(name = "chunked: {0}")
    @ValueSource(booleans = {true, false})
    void givenAnOversizedBody_whenRead_thenItIsRefused(boolean chunked) throws Exception {
        service.server.enqueue(large(ServiceCalls.MAX_BODY + 1, chunked));

        DebridFailure failure = service.failureOf(read());

        assertThat(failure.kind()).isEqualTo(PROTOCOL_ERROR);
        assertThat(failure).isEqualTo(ServiceCalls.TOO_LARGE);
    }

    @Test
    @DisplayName("DBT-02: a body of 16 MiB is read")
    void givenTheLargestBody_whenRead_thenItIsTaken() throws Exception {
        service.server.enqueue(large(ServiceCalls.MAX_BODY, true));

        assertThat(service.send(read()).pong()).isEqualTo("here");
    }

    private static MockResponse large(int size, boolean chunked) {
        String json = "{\"pong\": \"here\"}";
        Buffer body = new Buffer().writeUtf8(json).writeUtf8(" ".repeat(size - json.length()));
        MockResponse.Builder response = new MockResponse.Builder();
        return chunked
                ? response.chunkedBody(body, 1 << 20).build()
                : response.body(body).build();
    }

    @DisplayName("DBT-02, DBP-02: no redirect is followed, neither here nor to another host")
    @ParameterizedTest(name = "HTTP {0}")
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void givenARedirect_whenSent_thenTheKeyGoesNowhereElse(int status) throws Exception {
        try (MockWebServer elsewhere = PromptSockets.server()) {
            elsewhere.start();
            service.answer(status, "", "Location", elsewhere.url("/v1/ping").toString());
            service.answer(status, "", "Location", "/v1/pong");

            assertThat(service.failureOf(read()).kind()).isEqualTo(PROTOCOL_ERROR);
            assertThat(service.failureOf(add()).kind()).isEqualTo(PROTOCOL_ERROR);

            assertThat(elsewhere.getRequestCount()).isZero();
            assertThat(service.server.getRequestCount()).isEqualTo(2);
        }
    }

    @DisplayName("DBV-02: an answer that is not the JSON hoped for is a PROTOCOL_ERROR")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"pong\": \"he",
                "<html><body>Welcome</body></html>",
                "[]",
                "[{\"pong\": \"here\"}]",
                "\"here\"",
                "{\"pong\": \"here\"} {}",
                "{\"pong\": {\"pong\": \"here\"}}"
            })
    void givenAnUnreadableAnswer_whenRead_thenItIsAProtocolError(String body) throws Exception {
        service.answer(200, body);

        assertThat(service.failureOf(read()).kind()).isEqualTo(PROTOCOL_ERROR);
    }

    @DisplayName("an interrupt ends the wait and cancels the call")
    @ParameterizedTest(name = "virtual thread: {0}")
    @ValueSource(booleans = {true, false})
    void givenAStall_whenInterrupted_thenTheCallIsCancelled(boolean virtual) throws Exception {
        service.server.enqueue(
                stalling().onResponseStart(SocketEffect.Stall.INSTANCE).build());
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Runnable viewer = () -> {
            try {
                service.send(add());
                end.completeExceptionally(new AssertionError("the call succeeded"));
            } catch (DebridException | InterruptedException e) {
                end.complete(e);
            }
        };
        Thread thread =
                virtual ? Thread.ofVirtual().start(viewer) : Thread.ofPlatform().start(viewer);
        service.server.takeRequest();

        thread.interrupt();

        assertThat(end.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        while (service.http.connectionPool().connectionCount() > 0) {
            Thread.onSpinWait(); // until the socket is closed; the class has a time limit
        }
    }

    @Test
    @DisplayName("DBV-04, DBP-06: no exception and no log line holds a key, a URL or a body, however a call ends")
    void givenAnyFailure_whenShown_thenNothingSecretIsInIt() throws Exception {
        ServiceCall call = ServiceCall.get(ACCOUNT, "ping", KEY.secret())
                .bearer()
                .header("X-Key", KEY.secret())
                .query("token", KEY.secret())
                .build();
        String echo = "{\"error\": \"no such key: " + KEY.secret() + "\", \"pong\": [\"" + KEY.secret() + "\"]}";
        service.answer(200, echo);
        service.answer(503, echo);
        service.answer(200, "{\"pong\": [\"" + KEY.secret());
        service.answer(302, "", "Location", "https://other.example/" + KEY.secret());
        service.server.enqueue(closing().onResponseStart(close()).build());
        service.server.enqueue(closing().onResponseStart(close()).build());

        try (CapturedLog log = CapturedLog.start()) {
            for (int i = 0; i < 5; i++) {
                DebridException thrown = catchThrowableOfType(
                        DebridException.class,
                        () -> service.calls.send(
                                call, CallsUnderTest.Pong.class, Deadline.after(Duration.ofSeconds(25), service.time)));
                assertThat(CapturedLog.stackTrace(thrown) + thrown.failure())
                        .doesNotContain(KEY.secret())
                        .doesNotContain("token=");
                assertThat(thrown.failure().nativeCode()).isEmpty();
            }
            assertThat(call).asString().isEqualTo("GET of a debrid service");
            assertThat(log.text()).doesNotContain(KEY.secret());
        }
        assertThat(service.server.getRequestCount()).isEqualTo(6);
    }

    @Test
    @DisplayName("DBP-06: what the app hangs into its own client does not see these calls")
    void givenAnInterceptor_whenSent_thenItIsNotAsked() throws Exception {
        OkHttpClient nosy = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    throw new IOException("seen: " + chain.request().url());
                })
                .addNetworkInterceptor(chain -> {
                    throw new IOException("seen: " + chain.request().url());
                })
                .build();
        try (CallsUnderTest other = CallsUnderTest.startWith(nosy)) {
            other.pong();

            assertThat(other.send(read()).pong()).isEqualTo("here");
        }
    }
}
