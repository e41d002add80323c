package comet.outside;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.SourceException.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks for a pause gets it, and who fails is left alone for a while. */
class OutsidePatienceTest extends OutsideTestBase {

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
}
