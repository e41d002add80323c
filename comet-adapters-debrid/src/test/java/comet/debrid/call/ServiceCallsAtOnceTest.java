package comet.debrid.call;

import static comet.debrid.call.CallsUnderTest.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.core.port.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many calls are under way at the same time. */
class ServiceCallsAtOnceTest extends ServiceCallsTestBase {

    @Test
    @DisplayName("DBT-03: at most 32 calls are under way at the same time, whosever they are")
    void givenManyKeys_whenSent_thenThirtyTwoAreUnderWayAtMost() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch thirtyTwo = new CountDownLatch(32);
        service.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                thirtyTwo.countDown();
                thirtyTwo.await(20, TimeUnit.SECONDS);
                underWay.decrementAndGet();
                return new MockResponse.Builder().body("{\"pong\": \"here\"}").build();
            }
        });

        try (ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CallsUnderTest.Pong>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                Account account = new Account(ServiceId.REALDEBRID, new ApiKey("SECRETKEY" + i % 10));
                answers.add(viewers.submit(() -> service.calls.send(
                        ServiceCall.get(account, "ping").build(),
                        CallsUnderTest.Pong.class,
                        Deadline.after(Duration.ofSeconds(25), service.time))));
            }
            for (Future<CallsUnderTest.Pong> answer : answers) {
                assertThat(answer.get().pong()).isEqualTo("here");
            }
        }

        assertThat(most).hasValue(32);
    }

    @Test
    @DisplayName("DBT-03: at most 8 calls of one key are under way at the same time")
    void givenTwentyCalls_whenSent_thenEightAreUnderWayAtMost() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch eight = new CountDownLatch(8);
        service.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                eight.countDown();
                eight.await(20, TimeUnit.SECONDS);
                underWay.decrementAndGet();
                return new MockResponse.Builder().body("{\"pong\": \"here\"}").build();
            }
        });

        try (ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CallsUnderTest.Pong>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(viewers.submit(() -> service.calls.send(
                        ServiceCall.get(ACCOUNT, "ping").build(),
                        CallsUnderTest.Pong.class,
                        Deadline.after(Duration.ofSeconds(25), service.time))));
            }
            for (Future<CallsUnderTest.Pong> answer : answers) {
                assertThat(answer.get().pong()).isEqualTo("here");
            }
        }

        assertThat(most).hasValue(8);
    }
}
