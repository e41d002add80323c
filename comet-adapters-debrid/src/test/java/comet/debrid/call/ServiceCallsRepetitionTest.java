package comet.debrid.call;

import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;
import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static comet.debrid.call.CallsUnderTest.add;
import static comet.debrid.call.CallsUnderTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.outside.scripted.SteadyRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again, and what is not sent while a service is down. */
class ServiceCallsRepetitionTest extends ServiceCallsTestBase {

    @Nested
    class Repetition {

        @DisplayName("DBT-04: a gateway without an answer is asked once more after 300 ms")
        @ParameterizedTest(name = "HTTP {0}")
        @ValueSource(ints = {502, 503, 504})
        void givenAGatewayError_whenReading_thenItIsRepeated(int status) throws Exception {
            service.answer(status, "<html>Bad gateway</html>");
            service.pong();

            assertThat(service.send(read()).pong()).isEqualTo("here");
            assertThat(waited()).isEqualTo(Duration.ofMillis(300));
        }

        @Test
        @DisplayName("DBT-04: a connection closed before any answer is tried once more after 300 ms")
        void givenAReset_whenReading_thenItIsRepeated() throws Exception {
            service.server.enqueue(closed());
            service.pong();

            assertThat(service.send(read()).pong()).isEqualTo("here");
            assertThat(requests()).isEqualTo(2);
            assertThat(waited()).isEqualTo(Duration.ofMillis(300));
        }

        @Test
        @DisplayName("DBT-04: there is one repetition, not two")
        void givenTwoFailures_whenReading_thenItFails() throws Exception {
            service.server.enqueue(closed());
            service.answer(503, "");
            service.pong();

            assertThat(service.failureOf(read()).kind()).isEqualTo(SERVER_ERROR);
            assertThat(requests()).isEqualTo(2);
        }

        @DisplayName("DBT-04: what the service itself answered, and any other status, is not repeated")
        @ParameterizedTest(name = "HTTP {0} {1}")
        @CsvSource(textBlock = """
                503, '{"error": "broken"}'
                503, '{"error": "never heard of"}'
                500, ''
                501, ''
                520, ''
                404, ''
                407, ''
                408, ''
                200, '<html></html>'
                """)
        void givenAnotherFailure_whenReading_thenItIsNotRepeated(int status, String body) throws Exception {
            service.answer(status, body);
            service.pong();

            service.failureOf(read());

            assertThat(requests()).isEqualTo(1);
            assertThat(waited()).isZero();
        }

        @Test
        @DisplayName("DBT-04: an answer that broke off is not asked for again")
        void givenHalfAnAnswer_whenReading_thenItIsNotRepeated() throws Exception {
            service.server.enqueue(new MockResponse.Builder()
                    .body("x".repeat(100_000))
                    .onResponseBody(new SocketEffect.CloseSocket(true, false, false))
                    .build());
            service.pong();

            assertThat(service.failureOf(read()).kind()).isEqualTo(NETWORK_TIMEOUT);
            assertThat(requests()).isEqualTo(1);
        }

        @DisplayName("DBT-04: an add is not repeated, even when the gateway would have it so")
        @ParameterizedTest(name = "Retry-After: {0}")
        @ValueSource(strings = {"0", "1", "5"})
        void givenAGatewayError_whenAdding_thenItIsNotRepeated(String retryAfter) throws Exception {
            service.answer(503, "", "Retry-After", retryAfter);
            service.pong();

            DebridFailure failure = service.failureOf(add());

            assertThat(failure.kind()).isEqualTo(SERVER_ERROR);
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(Long.parseLong(retryAfter)));
            assertThat(requests()).isEqualTo(1);
        }

        @Test
        @DisplayName("DBT-04: an add that the service takes twice as once may be repeated")
        void givenARepeatableAdd_whenTheGatewayFails_thenItIsRepeated() throws Exception {
            service.answer(503, "");
            service.pong();

            assertThat(service.send(add().repeatable()).pong()).isEqualTo("here");
            service.server.takeRequest();
            assertThat(service.server.takeRequest().getBody())
                    .isEqualTo(ByteString.encodeUtf8("magnet=magnet%3A%3Fxt%3Dexample"));
        }

        @Test
        @DisplayName("DBT-04: with no time left for it there is no repetition")
        void givenLittleTime_whenTheGatewayFails_thenItIsNotRepeated() throws Exception {
            Duration limit = Duration.ofSeconds(25);
            service.answersAfter(limit.minusMillis(300), 503);

            assertThat(service.failureOf(read(), limit).kind()).isEqualTo(SERVER_ERROR);
            assertThat(requests()).isEqualTo(1);
        }

        @Test
        @DisplayName("AD-03: a fault that the adapter knows to pass is met once more, after the time it passes in")
        void givenAFaultThatPasses_whenReading_thenItIsRepeatedAfterThatTime() throws Exception {
            service.answer(200, "");
            service.pong();

            assertThat(service.send(read().errors(HALF_A_SECOND)).pong()).isEqualTo("here");
            assertThat(waited()).isEqualTo(Duration.ofMillis(500));
        }

        @Test
        @DisplayName("AD-03: it is met once more only, and not at all by a call that must not be repeated")
        void givenAFaultThatStays_whenCalled_thenItFails() throws Exception {
            service.answer(200, "");
            service.answer(200, "");
            assertThat(service.failureOf(read().errors(HALF_A_SECOND)).kind()).isEqualTo(SERVER_ERROR);
            assertThat(requests()).isEqualTo(2);

            service.answer(200, "");
            assertThat(service.failureOf(add().errors(HALF_A_SECOND)).kind()).isEqualTo(SERVER_ERROR);
            assertThat(requests()).isEqualTo(3);
        }

        private static final ErrorReader HALF_A_SECOND = answer -> answer.isEmpty()
                ? Optional.of(ServiceError.passing(SERVER_ERROR, Duration.ofMillis(500)))
                : Optional.empty();

        private static MockResponse closed() {
            return new MockResponse.Builder()
                    .onResponseStart(new SocketEffect.CloseSocket(true, false, false))
                    .build();
        }
    }

    @Nested
    class Waiting {

        @Test
        @DisplayName("DBT-06: a call that waited for its turn is not sent when another met a limit meanwhile")
        void givenALimitWhileWaiting_whenItsTurnComes_thenNothingIsSent() throws Exception {
            Budget rare = new Budget("rare", 1, Duration.ofMinutes(1), 1);
            service.pong();
            service.answer(429, "", "Retry-After", "300");
            service.pong();
            List<DebridFailure> meanwhile = new ArrayList<>();
            ServiceCalls calls = new ServiceCalls(
                    new ServiceProfile(List.of(), CallsUnderTest.COOL_DOWN, CallsUnderTest.ERRORS),
                    service.baseUrl(),
                    new CallResources(
                            service.http,
                            service.threads,
                            service.time,
                            wait -> {
                                meanwhile.add(failureOf(otherCalls.get(), read()));
                                service.time.pause(wait);
                            },
                            new SteadyRandom(),
                            "comet",
                            Duration.ofMinutes(5)));
            otherCalls.set(calls);
            calls.send(read().spending(rare).build(), CallsUnderTest.Pong.class, fiveMinutes());

            DebridFailure failure = failureOf(calls, read().spending(rare));

            assertThat(meanwhile).extracting(DebridFailure::kind).containsExactly(RATE_LIMITED);
            assertThat(failure.kind()).isEqualTo(RATE_LIMITED);
            assertThat(failure.retryAfter()).contains(Duration.ofMinutes(4));
            assertThat(failure.isOwnBudget()).isFalse();
            assertThat(requests()).isEqualTo(2);
        }

        private final AtomicReference<ServiceCalls> otherCalls = new AtomicReference<>();

        private Deadline fiveMinutes() {
            return Deadline.after(Duration.ofMinutes(5), service.time);
        }

        private DebridFailure failureOf(ServiceCalls calls, ServiceCall.Builder call) throws InterruptedException {
            try {
                calls.send(call.build(), CallsUnderTest.Pong.class, fiveMinutes());
                throw new AssertionError("the call succeeded");
            } catch (DebridException e) {
                return e.failure();
            }
        }
    }

    @Nested
    class Breaker {

        @Test
        @DisplayName("DBT-08: ten failed calls open the breaker; after ten seconds one call decides")
        void givenTenFailures_whenCalled_thenTheServiceIsLeftAlone() throws Exception {
            for (int i = 0; i < 10; i++) {
                service.answer(500, "");
                service.failureOf(add());
            }

            DebridFailure refused = service.failureOf(add());
            int sent = requests();
            service.time.advance(Duration.ofSeconds(10));
            service.pong();
            service.pong();

            assertThat(refused).isEqualTo(DebridFailure.of(SERVER_ERROR).withFurtherKey("STORE_SERVER_DOWN"));
            assertThat(sent).isEqualTo(10);
            assertThat(service.send(add()).pong()).isEqualTo("here");
            assertThat(service.send(add()).pong()).isEqualTo("here");
        }

        @Test
        @DisplayName("DBT-08: answers that make no sense count; refused accounts do not")
        void givenUnreadableAnswers_whenCalled_thenTheyCount() throws Exception {
            for (int i = 0; i < 10; i++) {
                service.answer(402, "");
                assertThat(service.failureOf(add()).kind()).isEqualTo(NOT_PREMIUM);
            }
            for (int i = 0; i < 10; i++) {
                service.answer(200, "<html></html>");
                assertThat(service.failureOf(add()).kind()).isEqualTo(PROTOCOL_ERROR);
            }

            assertThat(service.failureOf(add()).kind()).isEqualTo(SERVER_ERROR);
            assertThat(requests()).isEqualTo(20);
        }
    }
}
