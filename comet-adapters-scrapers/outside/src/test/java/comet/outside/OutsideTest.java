package comet.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.address.ProxyUrl;
import comet.core.address.Url;
import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.outside.scripted.CapturedLog;
import comet.outside.scripted.SteadyRandom;
import comet.outside.scripted.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The one way to call the outside, against a server on a real socket. Time is virtual, but for waits on the socket. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OutsideTest {

    private static final String KEY = "SECRETKEY0001";

    /** Long enough for a request to arrive on a busy machine, short enough to wait for. */
    private static final Duration SHORT = Duration.ofMillis(400);

    private final VirtualTime time = new VirtualTime(Instant.parse("2031-03-01T12:00:00Z"));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MockWebServer server = new MockWebServer();
    private final OutsideResources resources =
            new OutsideResources(new OkHttpClient(), threads, time, time, new SteadyRandom());

    @BeforeEach
    void start() throws IOException {
        server.start(loopback(1), 0);
    }

    private static InetAddress loopback(int last) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }

    @AfterEach
    void stop() {
        server.close();
        threads.shutdownNow();
    }

    private static Habits habits() {
        return Habits.of("example", "Comet/test", Duration.ofSeconds(10));
    }

    private Url base() {
        return Url.parseHttp(server.url("/" + KEY).toString()).orElseThrow();
    }

    private OutsideCall call() {
        return OutsideCall.get(base(), "stream", "movie", "tt0000101.json").build();
    }

    private Deadline in(Duration limit) {
        return Deadline.after(limit, time);
    }

    private Answer send(Habits habits, OutsideCall call) throws Exception {
        return new Outside(habits, resources).send(call, in(Duration.ofSeconds(30)));
    }

    private static SourceException failure(Sending sending) {
        try {
            sending.send();
        } catch (SourceException e) {
            assertThat(CapturedLog.stackTrace(e)).doesNotContain(KEY).doesNotContain("http:");
            return e;
        } catch (Exception e) {
            throw new AssertionError("a failure without a name", e);
        }
        throw new AssertionError("the call succeeded");
    }

    private interface Sending {
        Object send() throws Exception;
    }

    private void answer(int status, String body, String... header) {
        MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
        for (int i = 0; i < header.length; i += 2) {
            response.addHeader(header[i], header[i + 1]);
        }
        server.enqueue(response.build());
    }

    @Test
    @DisplayName("SCR-02, SCR-73, MDA-61 a call goes below the base URL, colons as they are, its query form-encoded")
    void whatIsSent() throws Exception {
        answer(200, "{}");

        send(
                habits(),
                OutsideCall.get(base(), "stream", "series", "kitsu:900001:2.json")
                        .query("q", "Dune: a & b+c")
                        .query("q", "é")
                        .header("Authorization", "Bearer x")
                        .build());

        RecordedRequest request = server.takeRequest();
        assertThat(request.getTarget())
                .isEqualTo("/" + KEY + "/stream/series/kitsu:900001:2.json?q=Dune%3A+a+%26+b%2Bc&q=%C3%A9");
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("Comet/test");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer x");
    }

    @Test
    @DisplayName("TLK-01, TLK-08 a text in a path is escaped, all but letters, digits and what never needs it")
    void textInPath() throws Exception {
        answer(200, "{}");

        send(
                habits(),
                OutsideCall.get(base(), "a")
                        .text("search=", "Amélie & Ü+*'/.. ~-_.", ".json")
                        .build());

        assertThat(server.takeRequest().getTarget())
                .isEqualTo("/" + KEY + "/a/search=Am%C3%A9lie%20%26%20%C3%9C%2B%2A%27%2F..%20~-_..json");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "400, REFUSED",
        "401, REFUSED",
        "403, REFUSED",
        "404, REFUSED",
        "410, CLOSED",
        "418, REFUSED",
        "429, LIMITED",
        "500, FAULTY",
        "502, FAULTY",
        "503, FAULTY",
        "304, REFUSED"
    })
    @DisplayName("SCR-D23 only 2xx answers are read; each other status has a name")
    void statuses(int status, Failure expected) {
        answer(status, "<html>no</html>");

        SourceException failure = failure(() -> send(habits(), call()));

        assertThat(failure.failure()).isEqualTo(expected);
        assertThat(failure.status()).hasValue(status);
    }

    @Test
    @DisplayName("SCR-D23 a status that the call accepts is an answer")
    void accepted() throws Exception {
        answer(404, "");

        Answer answer =
                send(habits(), OutsideCall.get(base(), "x").accepting(404).build());

        assertThat(answer.status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "403, <title>Just a moment...</title>, x",
        "503, <div id=\"cf-chl-widget\">, x",
        "403, denied, cf-mitigated"
    })
    @DisplayName("SCR-D28, ASK-48 the page of a bot filter is no refusal of the service itself")
    void challenges(int status, String body, String header) {
        answer(status, body, header, "challenge");

        assertThat(failure(() -> send(habits(), call())).failure()).isEqualTo(Failure.BLOCKED);
    }

    static Stream<Arguments> brokenExchanges() {
        return Stream.of(
                Arguments.of("no answer", body().onResponseStart(SocketEffect.Stall.INSTANCE), Failure.TIMEOUT),
                Arguments.of("half an answer", body().onResponseBody(SocketEffect.Stall.INSTANCE), Failure.TIMEOUT),
                Arguments.of("closed at once", body().onResponseStart(close()), Failure.UNREACHABLE),
                Arguments.of("closed half way", body().onResponseBody(close()), Failure.UNREACHABLE),
                Arguments.of(
                        "no HTTP", new MockResponse.Builder().status("hello").clearHeaders(), Failure.UNREACHABLE));
    }

    private static SocketEffect close() {
        return new SocketEffect.CloseSocket(true, false, false);
    }

    private static MockResponse.Builder body() {
        return new MockResponse.Builder().body("x".repeat(100_000));
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource("brokenExchanges")
    @DisplayName("SCR-T04 an exchange that breaks has a name, and costs no more than its time")
    void broken(String name, MockResponse.Builder response, Failure expected) {
        server.enqueue(response.build());

        assertThat(failure(() -> new Outside(habits(), resources)
                                .send(OutsideCall.get(base(), "x").within(SHORT).build(), in(Duration.ofSeconds(30))))
                        .failure())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("A deadline that has passed sends nothing: to a socket, no time left would mean all the time")
    void noTimeLeft() {
        assertThat(failure(() -> new Outside(habits(), resources).send(call(), in(Duration.ZERO)))
                        .failure())
                .isIn(Failure.TIMEOUT, Failure.SKIPPED);
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest(name = "gzip: {0}")
    @CsvSource({"false", "true"})
    @DisplayName("SCR-T09, SCR-D24 a body over the limit is not read to its end, also when it was small on the wire")
    void tooLarge(boolean gzip) throws IOException {
        Buffer body = new Buffer();
        if (gzip) {
            try (var out = Okio.buffer(new GzipSink(body))) {
                for (int i = 0; i < 100; i++) {
                    out.write(new byte[1 << 20]);
                }
            }
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Content-Encoding", "gzip")
                    .body(body)
                    .build());
        } else {
            server.enqueue(new MockResponse.Builder()
                    .chunkedBody(body.write(new byte[3 << 20]), 1 << 16)
                    .build());
        }

        assertThat(failure(() -> send(habits().upTo(1 << 20), call())).failure())
                .isEqualTo(Failure.UNREADABLE);
    }

    @Test
    @DisplayName("SCR-D26 redirects are followed; what is no http or https is not")
    void redirects() throws Exception {
        answer(307, "", "Location", "/moved");
        answer(200, "here");
        assertThat(send(habits(), call()).text()).isEqualTo("here");

        answer(302, "", "Location", "magnet:?xt=urn:btih:0123");
        assertThat(failure(() -> send(habits(), call())).failure()).isEqualTo(Failure.REFUSED);
    }

    @Test
    @DisplayName("SCR-D26 a loop of redirects ends after five")
    void redirectLoop() {
        for (int i = 0; i < 7; i++) {
            answer(302, "", "Location", "/again");
        }
        assertThat(failure(() -> send(habits(), call())).failure()).isEqualTo(Failure.UNREADABLE);
        assertThat(server.getRequestCount()).isEqualTo(6);
    }

    @Test
    @DisplayName("SCR-D26 credentials are not sent to another host")
    void credentialsStayAtHome() throws Exception {
        try (MockWebServer other = new MockWebServer()) {
            other.start();
            other.enqueue(new MockResponse.Builder().body("there").build());
            answer(302, "", "Location", other.url("/elsewhere").toString());

            send(
                    habits(),
                    OutsideCall.get(base(), "x")
                            .header("Authorization", "Bearer " + KEY)
                            .build());

            assertThat(other.takeRequest().getHeaders().get("Authorization")).isNull();
        }
    }

    @Test
    @DisplayName("TOR-20 a redirect that is kept is the answer")
    void keptRedirect() throws Exception {
        answer(302, "", "Location", "magnet:?xt=urn:btih:0123");

        Answer answer = send(
                habits(), OutsideCall.get(base(), "x").redirects(Redirects.KEEP).build());

        assertThat(answer.header("location")).hasValue("magnet:?xt=urn:btih:0123");
    }

    private static Habits patient(int retries) {
        return habits().repeating(new Repeats.WhenLimited(retries, Duration.ofSeconds(1)));
    }

    @Test
    @DisplayName("SCR-T05, SCR-54 429 twice, then 200: success after waits that double")
    void limitedTwice() throws Exception {
        answer(429, "");
        answer(429, "");
        answer(200, "here");
        Instant began = time.instant();

        assertThat(send(patient(3), call()).text()).isEqualTo("here");
        assertThat(Duration.between(began, time.instant())).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    @DisplayName("SCR-T06 429 for ever, retries 3: four requests, then LIMITED")
    void limitedForEver() {
        for (int i = 0; i < 5; i++) {
            answer(429, "");
        }
        assertThat(failure(() -> send(patient(3), call())).failure()).isEqualTo(Failure.LIMITED);
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @ParameterizedTest(name = "{0} with Retry-After {1}: waits {2} ms")
    @CsvSource({
        "429, 5, 5000",
        "429, 0, 1000",
        "503, 2, 2000",
        "429, 'Sat, 01 Mar 2031 12:00:07 GMT', 7000",
        "429, 'Saturday, 01-Mar-31 12:00:08 GMT', 8000",
        "429, 'Sat Mar  1 12:00:09 2031', 9000",
        "429, 2.5, 2500",
        "429, -5, 1000",
        "429, 'Sat, 01 Mar 2031 11:00:00 GMT', 1000",
        "429, soon, 1000"
    })
    @DisplayName("SCR-54, SCR-D27 the wait is what the service says, in seconds or as a date, but never below the base")
    void retryAfter(int status, String value, long millis) throws Exception {
        answer(status, "", "Retry-After", value);
        answer(200, "here");
        Instant began = time.instant();

        send(patient(1), call());

        assertThat(Duration.between(began, time.instant())).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    @DisplayName("SCR-D27 a wait beyond the deadline ends the call at once")
    void waitBeyondDeadline() {
        answer(429, "", "Retry-After", "31");
        Instant began = time.instant();

        assertThat(failure(() -> send(patient(3), call())).failure()).isEqualTo(Failure.LIMITED);
        assertThat(time.instant()).isEqualTo(began);
    }

    @ParameterizedTest(name = "{0}: {1} requests")
    @CsvSource({"500, 1", "502, 2", "503, 2", "504, 2", "404, 1", "408, 1", "429, 1"})
    @DisplayName("RSL-02 after 502, 503 and 504 a provider is asked once more, after nothing else")
    void afterFaults(int status, int requests) {
        answer(status, "");
        answer(status, "");

        failure(() -> send(habits().repeating(new Repeats.AfterFaults(1)), call()));

        assertThat(server.getRequestCount()).isEqualTo(requests);
    }

    @Test
    @DisplayName("RSL-03 five failures in a row: left alone for 30 s, then tried once, then for 60 s")
    void breaker() throws Exception {
        Outside outside = new Outside(
                habits().breaking(new Habits.BreakerRules(5, Duration.ofSeconds(30), Duration.ofSeconds(300))),
                resources);
        AtomicInteger status = new AtomicInteger(500);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().code(status.get()).build();
            }
        });
        for (int i = 0; i < 5; i++) {
            failure(() -> outside.send(call(), in(Duration.ofSeconds(5))));
        }
        assertThat(failure(() -> outside.send(call(), in(Duration.ofSeconds(5))))
                        .failure())
                .isEqualTo(Failure.RESTING);
        assertThat(outside.isResting()).isTrue();
        assertThat(server.getRequestCount()).isEqualTo(5);

        time.pause(Duration.ofSeconds(31));
        failure(() -> outside.send(call(), in(Duration.ofSeconds(5))));
        assertThat(server.getRequestCount()).isEqualTo(6);
        time.pause(Duration.ofSeconds(31));
        assertThat(failure(() -> outside.send(call(), in(Duration.ofSeconds(5))))
                        .failure())
                .isEqualTo(Failure.RESTING);
        time.pause(Duration.ofSeconds(30));
        status.set(200);
        outside.send(call(), in(Duration.ofSeconds(5)));
        outside.send(call(), in(Duration.ofSeconds(5)));
        assertThat(outside.isResting()).isFalse();
    }

    @Test
    @DisplayName("RSL-03 404, empty answers and refusals do not open the breaker")
    void breakerCountsFaultsAlone() {
        Outside outside = new Outside(
                habits().breaking(new Habits.BreakerRules(2, Duration.ofSeconds(30), Duration.ofSeconds(300))),
                resources);
        for (int i = 0; i < 6; i++) {
            answer(404, "");
            failure(() -> outside.send(call(), in(Duration.ofSeconds(5))));
        }
        assertThat(outside.isResting()).isFalse();
    }

    @Test
    @DisplayName("RSL-04 a service that says when to come back is not called until then")
    void toldToWait() throws Exception {
        Outside outside = new Outside(
                habits().breaking(new Habits.BreakerRules(5, Duration.ofSeconds(30), Duration.ofSeconds(300))),
                resources);
        answer(429, "", "Retry-After", "20");
        failure(() -> outside.send(call(), in(Duration.ofSeconds(5))));
        assertThat(failure(() -> outside.send(call(), in(Duration.ofSeconds(5))))
                        .failure())
                .isEqualTo(Failure.RESTING);
        time.pause(Duration.ofSeconds(21));
        answer(200, "back");
        assertThat(outside.send(call(), in(Duration.ofSeconds(5))).text()).isEqualTo("back");
    }

    @ParameterizedTest(name = "told {0} s, at most {1} s: left alone for {2} s")
    @CsvSource({"600, 300, 300", "600, 3600, 600", "7200, 3600, 3600", "0, 3600, 1", "'', 3600, 30"})
    @DisplayName("RSL-04 what it says is taken within limits, which are wider for background calls")
    void toldToWaitWithinLimits(String told, int longest, int seconds) throws Exception {
        Habits habits = habits().breaking(new Habits.BreakerRules(
                5, Duration.ofSeconds(30), Duration.ofSeconds(300), Duration.ofSeconds(longest)));
        Outside outside = new Outside(habits, resources);
        if (told.isEmpty()) {
            answer(429, "");
        } else {
            answer(429, "", "Retry-After", told);
        }
        answer(200, "{}");
        assertThat(failure(() -> outside.send(call(), in(Duration.ofSeconds(30))))
                        .failure())
                .isEqualTo(Failure.LIMITED);

        time.pause(Duration.ofSeconds(seconds).minusMillis(1));
        assertThat(failure(() -> outside.send(call(), in(Duration.ofSeconds(30))))
                        .failure())
                .isEqualTo(Failure.RESTING);
        time.pause(Duration.ofMillis(2));
        assertThat(outside.send(call(), in(Duration.ofSeconds(30))).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("RSL-05 the own rate: what is over it waits its turn, and what would wait too long is skipped")
    void rate() throws Exception {
        Outside outside = new Outside(
                habits().at(new Habits.CallRate(2, Duration.ofSeconds(1), Duration.ofMillis(500))), resources);
        Instant began = time.instant();
        for (int i = 0; i < 3; i++) {
            answer(200, "");
            outside.send(call(), in(Duration.ofSeconds(5)));
        }
        assertThat(Duration.between(began, time.instant())).isEqualTo(Duration.ofMillis(500));

        Outside slow = new Outside(
                habits().at(new Habits.CallRate(1, Duration.ofSeconds(1), Duration.ofMillis(500))), resources);
        answer(200, "");
        slow.send(call(), in(Duration.ofSeconds(5)));
        assertThat(failure(() -> slow.send(call(), in(Duration.ofSeconds(5)))).failure())
                .isEqualTo(Failure.SKIPPED);
    }

    @Test
    @DisplayName("SCR-D16 at most so many calls of the process at once; who gets no slot in time is skipped")
    void slots() throws Exception {
        OutsideResources crowded =
                new OutsideResources(new OkHttpClient(), threads, time, time, new SteadyRandom(), new Semaphore(0));
        Outside outside = new Outside(habits().inSlots(), crowded);

        assertThat(failure(() -> outside.send(call(), in(Duration.ofMillis(50))))
                        .failure())
                .isEqualTo(Failure.SKIPPED);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    @DisplayName(
            "HTTP_CLIENT_LIMIT, SCR-D16 a call that gets no connection in time is skipped; waiting is no time of it")
    void connections() throws Exception {
        CallLimits limits = new CallLimits(1, 1);
        Outside outside = new Outside(habits(), resources.limitedBy(limits));
        CallLimits.Permit taken = limits.take(server.url("/other"), Duration.ZERO);
        assertThat(failure(() -> outside.send(call(), in(Duration.ofMillis(50))))
                        .failure())
                .isEqualTo(Failure.SKIPPED);
        assertThat(server.getRequestCount()).isZero();

        answer(200, "first");
        answer(302, "", "Location", "/elsewhere");
        answer(200, "second");
        taken.giveBack();

        assertThat(outside.send(call(), in(Duration.ofSeconds(30))).text()).isEqualTo("first");
        assertThat(outside.send(call(), in(Duration.ofSeconds(30))).text()).isEqualTo("second");
        assertThat(limits.hosts()).isZero();
    }

    @Test
    @DisplayName("A kept connection that the service closed meanwhile costs no call")
    void closedWhileIdle() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .body("first")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());
        answer(200, "second");
        Outside outside = new Outside(habits(), resources);

        assertThat(outside.send(call(), in(Duration.ofSeconds(30))).text()).isEqualTo("first");
        assertThat(outside.send(call(), in(Duration.ofSeconds(30))).text()).isEqualTo("second");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    @DisplayName("Interrupting the caller ends the call: the server sees its connection closed")
    void interrupted() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                asked.countDown();
                return body().onResponseBody(SocketEffect.Stall.INSTANCE).build();
            }
        });
        Outside outside = new Outside(habits(), resources);
        Future<Answer> running = threads.submit(() -> outside.send(call(), in(Duration.ofSeconds(30))));
        asked.await();

        running.cancel(true);

        assertThatThrownBy(running::get).isInstanceOf(java.util.concurrent.CancellationException.class);
    }

    @Test
    @DisplayName("SCR-D29 the same question asked at the same time goes out once; when its asker leaves, another asks")
    void shared() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch askedAgain = new CountDownLatch(2);
        CountDownLatch answer = new CountDownLatch(1);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                asked.countDown();
                askedAgain.countDown();
                answer.await();
                return new MockResponse.Builder().body("here").build();
            }
        });
        Outside outside = new Outside(habits(), resources);
        Future<Answer> first = threads.submit(() -> outside.send(call(), in(Duration.ofSeconds(30))));
        asked.await();
        List<FutureTask<Answer>> others = Stream.generate(
                        () -> new FutureTask<>(() -> outside.send(call(), in(Duration.ofSeconds(30)))))
                .limit(5)
                .toList();
        List<Thread> waiting =
                others.stream().map(each -> Thread.ofPlatform().start(each)).toList();
        waiting.forEach(OutsideTest::awaitWaiting);
        assertThat(server.getRequestCount()).isEqualTo(1);

        first.cancel(true);
        askedAgain.await();
        waiting.forEach(OutsideTest::awaitWaiting);
        answer.countDown();

        for (FutureTask<Answer> other : others) {
            assertThat(other.get().text()).isEqualTo("here");
        }
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private ProxyUrl proxy(MockWebServer proxy) {
        return ProxyUrl.parse("http://user:pass%20word@" + proxy.getHostName() + ":" + proxy.getPort())
                .orElseThrow();
    }

    @Test
    @DisplayName("SCR-51, SCR-52 always: the proxy is asked, never the service itself")
    void proxied() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start();
            proxy.enqueue(new MockResponse.Builder()
                    .code(407)
                    .addHeader("Proxy-Authenticate", "Basic realm=\"x\"")
                    .build());
            proxy.enqueue(new MockResponse.Builder().body("through").build());

            Answer answer = send(habits().by(new Route.Through(proxy(proxy))), call());

            assertThat(answer.text()).isEqualTo("through");
            proxy.takeRequest();
            assertThat(proxy.takeRequest().getHeaders().get("Proxy-Authorization"))
                    .startsWith("Basic ");
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    @DisplayName("SCR-52 on_failure: an HTTP error is an answer; no answer at all is tried once more through the proxy")
    void proxiedOnFailure() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start();
            proxy.enqueue(new MockResponse.Builder().body("through").build());
            Outside outside = new Outside(habits().by(new Route.ThroughOnFailure(proxy(proxy))), resources);

            answer(500, "");
            assertThat(failure(() -> outside.send(call(), in(Duration.ofSeconds(5))))
                            .failure())
                    .isEqualTo(Failure.FAULTY);
            assertThat(proxy.getRequestCount()).isZero();

            server.enqueue(body().onResponseStart(close()).build());
            assertThat(outside.send(call(), in(Duration.ofSeconds(5))).text()).isEqualTo("through");
        }
    }

    @Test
    @DisplayName("SCR-52, SCR-T04 on_failure: a service that stays silent leaves time to be asked through the proxy")
    void silentThenProxied() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start();
            proxy.enqueue(new MockResponse.Builder().body("through").build());
            server.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            Outside outside = new Outside(habits().by(new Route.ThroughOnFailure(proxy(proxy))), resources);

            assertThat(outside.send(call(), in(SHORT.multipliedBy(2))).text()).isEqualTo("through");
        }
    }

    @Test
    @DisplayName("SCR-53 the name of a proxy is looked up by us, for each new connection")
    void proxyByName() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start(InetAddress.getLoopbackAddress(), 0);
            proxy.enqueue(new MockResponse.Builder().body("through").build());
            List<String> lookedUp = Collections.synchronizedList(new ArrayList<>());
            OkHttpClient http = new OkHttpClient.Builder()
                    .dns(name -> {
                        lookedUp.add(name);
                        return List.of(InetAddress.getLoopbackAddress());
                    })
                    .build();
            ProxyUrl named =
                    ProxyUrl.parse("http://vpn-container:" + proxy.getPort()).orElseThrow();
            Outside outside = new Outside(
                    habits().by(new Route.Through(named)),
                    new OutsideResources(http, threads, time, time, new SteadyRandom()));

            assertThat(outside.send(call(), in(Duration.ofSeconds(5))).text()).isEqualTo("through");
            assertThat(lookedUp).containsExactly("vpn-container");
        }
    }

    @Test
    @DisplayName("HTTP_CLIENT_TTL_DNS_CACHE a host that does not answer is looked up again at the next call")
    void movedHost() throws Exception {
        answer(200, "here");
        Deque<InetAddress> addresses = new ArrayDeque<>(List.of(loopback(77), loopback(1)));
        CachingDns dns = new CachingDns(name -> List.of(addresses.remove()), Duration.ofMinutes(5), time);
        Outside outside = new Outside(
                habits(),
                new OutsideResources(
                        new OkHttpClient.Builder().dns(dns).build(), threads, time, time, new SteadyRandom()));
        OutsideCall call = OutsideCall.get("http://moved.example:" + server.getPort() + "/")
                .orElseThrow()
                .build();

        assertThat(failure(() -> outside.send(call, in(Duration.ofSeconds(5)))).failure())
                .isEqualTo(Failure.UNREACHABLE);
        assertThat(outside.send(call, in(Duration.ofSeconds(5))).text()).isEqualTo("here");
    }

    @Test
    @DisplayName("SCR-D25, SCR-T10 XML with a DTD or an entity of its own is refused, and nothing is fetched")
    void entities() throws Exception {
        for (String xml : List.of(
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + server.url("/secret") + "\">]><r>&x;</r>",
                "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><r>&b;</r>",
                "<r>&undefined;</r>",
                "<r>".repeat(1000))) {
            Answer answer = answerOf(xml.getBytes(StandardCharsets.UTF_8), Map.of());
            assertThat(failure(() -> {
                                WireXml reader = answer.xml();
                                while (reader.next() != WireXml.Step.OVER) {
                                    assertThat(reader.depth()).isLessThan(100);
                                }
                                return "";
                            })
                            .failure())
                    .isEqualTo(Failure.UNREADABLE);
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    @DisplayName("SCR-D24 a byte order mark is no part of a body, whatever it is read as")
    void byteOrderMark() throws Exception {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        assertThat(answerOf(concat(mark, "[1]"), Map.of()).json(Object[].class)).hasSize(1);
        assertThat(answerOf(concat(mark, "<r/>"), Map.of()).xml().next()).isEqualTo(WireXml.Step.BEGIN);
        assertThat(answerOf(concat(mark, "text"), Map.of()).text()).isEqualTo("text");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"text/html; charset=ISO-8859-1, é", "text/html; charset=nonsense-1, \uFFFD", "text/html, \uFFFD"})
    @DisplayName("Text is read in the charset that the content type names, if there is one of that name")
    void charsets(String type, String expected) {
        assertThat(answerOf(new byte[] {(byte) 0xE9}, Map.of("Content-Type", type))
                        .text())
                .isEqualTo(expected);
    }

    private static byte[] concat(byte[] first, String second) {
        return new Buffer().write(first).writeUtf8(second).readByteArray();
    }

    private static Answer answerOf(byte[] body, Map<String, String> headers) {
        return new Answer(200, okhttp3.Headers.of(headers), body);
    }

    @Test
    @DisplayName("Text forms show neither address nor headers nor body")
    void textForms() {
        assertThat(call().toString()).isEqualTo("GET");
        assertThat(answerOf(concat(new byte[0], KEY), Map.of("X", KEY)).toString())
                .doesNotContain(KEY);
    }
}
