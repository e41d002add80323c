package comet.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.body.Body;
import comet.http.body.BodySource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.Mockito;

@Timeout(10)
class ExchangeTest {

    private final Exchange exchange = new Exchange(Runnable::run);

    @Test
    @DisplayName("A client that left before the work began: it begins interrupted, and ends when it first waits")
    void leftBefore() {
        exchange.over(Exchange.End.UNANSWERED);
        List<Boolean> interrupted = new ArrayList<>();

        exchange.work(() -> interrupted.add(Thread.interrupted()));

        assertThat(interrupted).containsExactly(true);
    }

    @Test
    @DisplayName("A client that leaves during the work interrupts it")
    void leavesDuring() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread worker = Thread.ofVirtual()
                .start(() -> exchange.work(() -> {
                    working.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                }));
        working.await();

        exchange.over(Exchange.End.UNANSWERED);

        interrupted.await();
        worker.join();
    }

    @Test
    @DisplayName("A thread that has done its work is left alone, whatever it does next")
    void leavesAfter() {
        exchange.work(() -> {});

        exchange.over(Exchange.End.UNANSWERED);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("Only the first end counts; what is to be done at the end is done once, also if it is asked for later")
    void onlyOnce() {
        List<Exchange.End> ends = new ArrayList<>();
        exchange.whenOver(ends::add);
        exchange.over(Exchange.End.SENT);
        exchange.over(Exchange.End.CUT);
        exchange.afterwards(ends::add);

        assertThat(ends).containsExactly(Exchange.End.SENT, Exchange.End.SENT);
    }

    @Test
    @DisplayName("A body is closed once, with the exchange, or at once when that is over")
    void closesTheBody() {
        BodySource carried = Mockito.mock(BodySource.class);
        BodySource late = Mockito.mock(BodySource.class);
        exchange.carry(new Body.Stream(OptionalLong.empty(), carried));
        Mockito.verifyNoInteractions(carried);

        exchange.over(Exchange.End.SENT);
        exchange.over(Exchange.End.SENT);
        exchange.carry(new Body.Stream(OptionalLong.empty(), late));

        Mockito.verify(carried, Mockito.times(1)).close();
        Mockito.verify(late, Mockito.times(1)).close();
        Mockito.verifyNoMoreInteractions(carried, late);
    }

    @Test
    @DisplayName("What is to be done afterwards is done also when no thread is left for it")
    void goingDown() {
        Executor full = task -> {
            throw new RejectedExecutionException();
        };
        Exchange last = new Exchange(full);
        List<Exchange.End> ends = new ArrayList<>();
        last.afterwards(ends::add);

        last.over(Exchange.End.SENT);

        assertThat(ends).containsExactly(Exchange.End.SENT);
    }
}
