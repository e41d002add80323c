package comet.outside;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.SourceException.Failure;
import comet.outside.scripted.SteadyRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How often and how many at once: the own rate, slots, connections, and questions asked twice. */
class OutsideSharingTest extends OutsideTestBase {

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
        waiting.forEach(OutsideSharingTest::awaitWaiting);
        assertThat(server.getRequestCount()).isEqualTo(1);

        first.cancel(true);
        askedAgain.await();
        waiting.forEach(OutsideSharingTest::awaitWaiting);
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
}
