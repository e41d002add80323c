package comet.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent, and how an exchange ends. */
class OutsideTest extends OutsideTestBase {

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
}
