package comet.titles.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.port.Deadline;
import comet.core.port.ManualClock;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Answers that are used for a while")
@Timeout(30)
class RememberedTest {

    private static final Deadline NEVER = new Deadline(Instant.MAX);

    private final ManualClock time = new ManualClock();
    private final AtomicInteger calls = new AtomicInteger();
    private final Remembered<String, String> remembered = Remembered.upTo(2, Duration.ofSeconds(600), time);

    /** A question asked on a thread of its own. */
    private final class Asker {
        private final FutureTask<String> answer;
        private final Thread thread;

        Asker(Deadline deadline, Remembered.Question<String> question) {
            answer = new FutureTask<>(() -> remembered.get("tt9900001", deadline, question));
            thread = Thread.ofPlatform().start(answer);
        }

        void awaitWaiting() {
            while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }

        String answer() throws Exception {
            return answer.get(20, TimeUnit.SECONDS);
        }

        Failure failure() throws Exception {
            try {
                return fail(answer());
            } catch (ExecutionException e) {
                return ((SourceException) e.getCause()).failure();
            }
        }

        private Failure fail(String told) {
            throw new AssertionError("answered " + told);
        }
    }

    private String counted(String answer) {
        return answer + " " + calls.incrementAndGet();
    }

    @Test
    @DisplayName("MDC-04: an answer is used until its time is over")
    void kept() throws Exception {
        assertThat(remembered.get("a", NEVER, () -> counted("a"))).isEqualTo("a 1");
        time.advance(Duration.ofSeconds(599));
        assertThat(remembered.get("a", NEVER, () -> counted("a"))).isEqualTo("a 1");
        time.advance(Duration.ofSeconds(1));
        assertThat(remembered.get("a", NEVER, () -> counted("a"))).isEqualTo("a 2");
    }

    @Test
    @DisplayName("MDC-04: of more answers than are kept, the one not used for the longest time goes")
    void bounded() throws Exception {
        remembered.get("a", NEVER, () -> counted("a"));
        remembered.get("b", NEVER, () -> counted("b"));
        remembered.get("a", NEVER, () -> counted("a"));
        remembered.get("c", NEVER, () -> counted("c"));

        assertThat(remembered.get("a", NEVER, () -> counted("a"))).isEqualTo("a 1");
        assertThat(remembered.get("b", NEVER, () -> counted("b"))).isEqualTo("b 4");
    }

    @Test
    @DisplayName("MDC-04, MDS-08: questions at the same moment share one call")
    void shared() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        List<Asker> askers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            askers.add(new Asker(NEVER, () -> {
                answered.await();
                return counted("one");
            }));
        }
        askers.forEach(Asker::awaitWaiting);
        answered.countDown();

        for (Asker asker : askers) {
            assertThat(asker.answer()).isEqualTo("one 1");
        }
    }

    @Test
    @DisplayName("A failure is shared by those who wait for it, and not remembered")
    void failures() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        Remembered.Question<String> failing = () -> {
            answered.await();
            calls.incrementAndGet();
            throw new SourceException(Failure.FAULTY, 500, Optional.empty());
        };
        Asker leader = new Asker(NEVER, failing);
        leader.awaitWaiting();
        Asker joiner = new Asker(NEVER, failing);
        joiner.awaitWaiting();
        answered.countDown();

        assertThat(leader.failure()).isEqualTo(Failure.FAULTY);
        assertThat(joiner.failure()).isEqualTo(Failure.FAULTY);
        assertThat(calls).hasValue(1);
        assertThat(remembered.get("tt9900001", NEVER, () -> counted("again"))).isEqualTo("again 2");
    }

    @Test
    @DisplayName("MDS-05: when the one who calls is cancelled, one of those who wait calls instead")
    void cancelled() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Asker leader = new Asker(NEVER, () -> {
            never.await();
            return "never";
        });
        leader.awaitWaiting();
        Asker joiner = new Asker(NEVER, () -> counted("joiner"));
        joiner.awaitWaiting();

        leader.thread.interrupt();

        assertThat(joiner.answer()).isEqualTo("joiner 1");
        assertThatThrownBy(leader::answer).hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    @DisplayName("Who has more time than the one who called does not share its lack of time")
    void hurried() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        Asker leader = new Asker(Deadline.after(Duration.ofHours(1), time), () -> {
            late.await();
            throw new SourceException(Failure.TIMEOUT);
        });
        leader.awaitWaiting();
        Asker joiner = new Asker(NEVER, () -> counted("joiner"));
        joiner.awaitWaiting();
        late.countDown();

        assertThat(leader.failure()).isEqualTo(Failure.TIMEOUT);
        assertThat(joiner.answer()).isEqualTo("joiner 1");
    }

    @Test
    @DisplayName("Who waits goes when its time is over")
    void impatient() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Asker leader = new Asker(NEVER, () -> {
            never.await();
            return "late";
        });
        leader.awaitWaiting();

        assertThatThrownBy(() -> remembered.get("tt9900001", new Deadline(Instant.MIN), () -> counted("joiner")))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.failure()).isEqualTo(Failure.TIMEOUT));
        never.countDown();
        assertThat(leader.answer()).isEqualTo("late");
    }

    @Test
    @DisplayName("An answer that turned out wrong is forgotten, a newer one is not")
    void forgotten() throws Exception {
        String first = remembered.get("a", NEVER, () -> counted("a"));
        remembered.forget("a", first);
        String second = remembered.get("a", NEVER, () -> counted("a"));
        remembered.forget("a", first);

        assertThat(second).isEqualTo("a 2");
        assertThat(remembered.get("a", NEVER, () -> counted("a"))).isEqualTo("a 2");
    }
}
