package comet.debrid.call;

import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.debrid.call.CallsUnderTest.ACCOUNT;
import static comet.debrid.call.CallsUnderTest.OTHER_ACCOUNT;
import static comet.debrid.call.CallsUnderTest.add;
import static comet.debrid.call.CallsUnderTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a service is asked, and who goes first. */
class ServiceCallsBudgetTest extends ServiceCallsTestBase {

    @Nested
    class RateLimits {

        @DisplayName("DBT-05: a wait of at most two seconds is waited for, in seconds or until a date; also for an add")
        @ParameterizedTest(name = "Retry-After: {0}")
        @CsvSource(textBlock = """
                0,                               0
                1,                               1
                2,                               2
                'Sat, 01 Mar 2025 12:00:02 GMT', 2
                'Sat, 01 Mar 2025 11:00:00 GMT', 0
                """)
        void givenAShortWait_whenLimited_thenItIsWaitedFor(String retryAfter, int seconds) throws Exception {
            service.answer(429, "Too many requests", "Retry-After", retryAfter);
            service.pong();

            assertThat(service.send(add()).pong()).isEqualTo("here");
            assertThat(waited()).isEqualTo(Duration.ofSeconds(seconds));
        }

        @DisplayName(
                "DBT-05: a longer wait, or one not told, fails at once; DBT-06: it starts a cool-down of that length")
        @ParameterizedTest(name = "Retry-After: {0}")
        @CsvSource(textBlock = """
                3,                               3
                'Sat, 01 Mar 2025 12:00:30 GMT', 30
                soon,                            60
                -1,                              60
                99999999999,                     60
                999999999,                       86400
                """)
        void givenALongWait_whenLimited_thenTheKeyCoolsDown(String retryAfter, int seconds) throws Exception {
            service.answer(429, "", "Retry-After", retryAfter);
            service.pong();

            assertThat(service.failureOf(read()).kind()).isEqualTo(RATE_LIMITED);
            assertThat(waited()).isZero();
            service.time.advance(Duration.ofSeconds(seconds).minusMillis(1));
            DebridFailure cooling = service.failureOf(read());
            assertThat(requests()).isEqualTo(1);
            service.time.advance(Duration.ofMillis(1));

            assertThat(cooling.kind()).isEqualTo(RATE_LIMITED);
            assertThat(cooling.retryAfter()).contains(Duration.ofMillis(1));
            assertThat(service.send(read()).pong()).isEqualTo("here");
        }

        @Test
        @DisplayName("DBT-05: the service's own word for it counts as 429 does")
        void givenTheWord_whenLimited_thenItIsWaitedFor() throws Exception {
            service.answer(200, "{\"error\": \"slow_down\"}", "Retry-After", "2");
            service.pong();

            assertThat(service.send(read()).pong()).isEqualTo("here");
            assertThat(waited()).isEqualTo(Duration.ofSeconds(2));
        }

        @Test
        @DisplayName("DBT-05: a short wait that the deadline does not allow fails at once")
        void givenLittleTime_whenLimited_thenItFails() throws Exception {
            service.answer(429, "", "Retry-After", "2");

            assertThat(service.failureOf(read(), Duration.ofSeconds(2)).kind()).isEqualTo(RATE_LIMITED);
            assertThat(waited()).isZero();
        }

        @Test
        @DisplayName("DBT-06: a cool-down is that of one key")
        void givenACoolDown_whenAnotherKeyCalls_thenItIsServed() throws Exception {
            service.answer(429, "");
            service.pong();

            service.failureOf(read());

            assertThat(service.send(ServiceCall.get(OTHER_ACCOUNT, "ping")).pong())
                    .isEqualTo("here");
        }

        @DisplayName("DBT-06: a refused address or key is left alone for a while; the reason stays the same")
        @ParameterizedTest(name = "{0}: {2} s")
        @CsvSource(textBlock = """
                bad_ip,  IP_NOT_ALLOWED,      600
                bad_key, INVALID_CREDENTIALS, 300
                """)
        void givenARefusedKey_whenCalledAgain_thenNothingIsSent(String word, FailureKind kind, int seconds)
                throws Exception {
            service.answer(403, "{\"error\": \"" + word + "\"}");
            service.pong();

            assertThat(service.failureOf(read()).kind()).isEqualTo(kind);
            service.time.advance(Duration.ofSeconds(seconds - 1));
            assertThat(service.failureOf(read()).kind()).isEqualTo(kind);
            assertThat(requests()).isEqualTo(1);
            service.time.advance(Duration.ofSeconds(1));

            assertThat(service.send(read()).pong()).isEqualTo("here");
        }

        @Test
        @DisplayName("DBT-06: that a token is refused which can be renewed says nothing about the key")
        void givenARefusedToken_whenCalledAgain_thenItIsSent() throws Exception {
            service.answer(401, "{\"error\": \"bad_key\"}");
            service.pong();

            assertThat(service.failureOf(read().renewable()).kind()).isEqualTo(FailureKind.INVALID_CREDENTIALS);
            assertThat(service.send(read().renewable()).pong()).isEqualTo("here");
        }

        @Test
        @DisplayName("DBT-06: whatever token it shows, a call that meets a limit is left alone for a while")
        void givenALimitForAToken_whenCalledAgain_thenNothingIsSent() throws Exception {
            service.answer(429, "");
            service.pong();

            assertThat(service.failureOf(read().renewable()).kind()).isEqualTo(FailureKind.RATE_LIMITED);
            assertThat(service.failureOf(read().renewable()).kind()).isEqualTo(FailureKind.RATE_LIMITED);
            assertThat(requests()).isEqualTo(1);
        }
    }

    @Nested
    class Budgets {

        @Test
        @DisplayName("DBT-07: a burst goes at once, then one call for each interval")
        void givenABudget_whenSpent_thenCallsWait() throws Exception {
            try (CallsUnderTest limited = CallsUnderTest.start(Budget.perMinute(60, 3))) {
                List<Duration> sent = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    limited.pong();
                    limited.send(read());
                    sent.add(Duration.between(start, limited.time.instant()));
                }

                assertThat(sent).extracting(Duration::toSeconds).containsExactly(0L, 0L, 0L, 1L, 2L);
            }
        }

        @Test
        @DisplayName(
                "DBT-07: a call that would wait longer than it may take fails, is not sent, and starts no cool-down")
        void givenASpentBudget_whenCalled_thenItFails() throws Exception {
            try (CallsUnderTest limited = CallsUnderTest.start(Budget.perMinute(1, 1))) {
                limited.pong();
                limited.pong();
                limited.send(read());

                DebridFailure failure = limited.failureOf(read());
                limited.time.advance(Duration.ofMinutes(1));

                assertThat(failure.kind()).isEqualTo(RATE_LIMITED);
                assertThat(failure.retryAfter()).contains(Duration.ofMinutes(1));
                assertThat(limited.send(read()).pong()).isEqualTo("here");
            }
        }

        @Test
        @DisplayName("DBT-07: a budget is that of one key; a call may spend one more")
        void givenAFurtherBudget_whenSpent_thenOtherCallsAndKeysGoOn() throws Exception {
            Budget creates = new Budget("create", 50, Duration.ofHours(1), 1);
            for (int i = 0; i < 3; i++) {
                service.pong();
            }

            service.send(add().spending(creates));

            assertThat(service.failureOf(add().spending(creates)).kind()).isEqualTo(RATE_LIMITED);
            assertThat(service.send(read()).pong()).isEqualTo("here");
            assertThat(service.send(ServiceCall.post(OTHER_ACCOUNT, "add").spending(creates))
                            .pong())
                    .isEqualTo("here");
        }
    }

    @Nested
    class PlaysFirst {

        private CallsUnderTest limited;

        @BeforeEach
        void start() throws IOException {
            limited = CallsUnderTest.start(Budget.perMinute(60, 10));
            limited.server.setDispatcher(answering());
        }

        @AfterEach
        void stop() {
            limited.close();
        }

        private static Dispatcher answering() {
            return new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return new MockResponse.Builder()
                            .body("{\"pong\": \"here\"}")
                            .build();
                }
            };
        }

        private DebridFailure failureOfOther(Duration limit) throws InterruptedException {
            try {
                limited.calls.send(
                        read().build(),
                        CallsUnderTest.Pong.class,
                        Deadline.after(limit, limited.time).yielding());
                throw new AssertionError("the call succeeded");
            } catch (DebridException e) {
                return e.failure();
            }
        }

        private void sendOthers(int number) throws Exception {
            for (int call = 0; call < number; call++) {
                limited.calls.send(
                        read().build(),
                        CallsUnderTest.Pong.class,
                        Deadline.after(Duration.ofSeconds(25), limited.time).yielding());
            }
        }

        @Test
        @DisplayName("DBT-09: when everything else has spent its part, a play still goes at once")
        void givenSpentLists_whenPlayed_thenItGoes() throws Exception {
            sendOthers(6);

            DebridFailure failure = failureOfOther(Duration.ofMillis(900));
            limited.send(read());

            assertThat(failure.isOwnBudget()).isTrue();
            assertThat(limited.time.instant()).isEqualTo(start);
            assertThat(limited.server.getRequestCount()).isEqualTo(7);
        }

        @Test
        @DisplayName("DBT-09: what has to yield waits for its turn where its time allows, at two thirds of the rate")
        void givenTime_whenYielding_thenItWaits() throws Exception {
            sendOthers(8);

            assertThat(Duration.between(start, limited.time.instant())).isEqualTo(Duration.ofSeconds(3));
        }

        @Test
        @DisplayName("DBT-09: one list may make half of the calls that are left, and none of those kept for plays")
        void givenAList_whenItAsksHowMuchIsLeft_thenItIsHalf() throws Exception {
            assertThat(limited.calls.callsForOneList(ACCOUNT)).isEqualTo(5);
            sendOthers(3);
            assertThat(limited.calls.callsForOneList(ACCOUNT)).isEqualTo(3);
            assertThat(limited.calls.callsForOneList(OTHER_ACCOUNT)).isEqualTo(5);
            sendOthers(3);
            assertThat(limited.calls.callsForOneList(ACCOUNT)).isZero();
        }

        @Test
        @DisplayName("DBT-09: calls that hang leave places to plays: 5 of the 8 of a key")
        void givenHangingLists_whenPlayed_thenItGoes() throws Exception {
            CountDownLatch hanging = new CountDownLatch(5);
            CountDownLatch played = new CountDownLatch(1);
            service.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                    if (request.getUrl().encodedPath().endsWith("add")) {
                        played.countDown();
                    } else {
                        hanging.countDown();
                        played.await(20, TimeUnit.SECONDS);
                    }
                    return new MockResponse.Builder()
                            .body("{\"pong\": \"here\"}")
                            .build();
                }
            });
            try (ExecutorService lists = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<CallsUnderTest.Pong>> answers = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    answers.add(lists.submit(() -> service.calls.send(
                            read().build(),
                            CallsUnderTest.Pong.class,
                            Deadline.after(Duration.ofSeconds(25), service.time).yielding())));
                }
                assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();

                assertThat(service.send(add()).pong()).isEqualTo("here");

                for (Future<CallsUnderTest.Pong> answer : answers) {
                    assertThat(answer.get().pong()).isEqualTo("here");
                }
            }
        }
    }
}
