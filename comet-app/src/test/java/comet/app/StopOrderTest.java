package comet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

import comet.app.task.Tasks;
import comet.http.server.CometHttpServer;
import comet.persistence.Database;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

@DisplayName("HLT-04: stopping")
class StopOrderTest {

    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final CometHttpServer http = mock();
    private final Tasks tasks = mock();
    private final ExecutorService threads = mock();
    private final Database database = mock();
    private final ApplicationContext context = mock();
    private final Comet comet = new Comet(http, tasks, threads, database, context, List.of());

    @AfterEach
    void clearTheInterrupt() {
        var unused = Thread.interrupted();
    }

    private void verifyOrder() throws Exception {
        InOrder order = inOrder(http, tasks, threads, database, context);
        order.verify(http).drain(DRAIN);
        order.verify(tasks).stop();
        order.verify(threads).shutdownNow();
        order.verify(threads).awaitTermination(anyLong(), any());
        order.verify(database).close();
        order.verify(context).close();
    }

    @Test
    @DisplayName("Requests are drained, then tasks end, threads, the database, the context")
    void theOrder() throws Exception {
        comet.stop(DRAIN);

        verifyOrder();
    }

    @Test
    @DisplayName("Every step is attempted, also after others have failed")
    void everyStepIsAttempted() throws Exception {
        doThrow(new IllegalStateException("a fault")).when(http).drain(DRAIN);
        doThrow(new IllegalStateException("a fault")).when(tasks).stop();
        doThrow(new IllegalStateException("a fault")).when(threads).shutdownNow();
        doThrow(new IllegalStateException("a fault")).when(database).close();

        comet.stop(DRAIN);

        InOrder order = inOrder(http, tasks, threads, database, context);
        order.verify(http).drain(DRAIN);
        order.verify(tasks).stop();
        order.verify(threads).shutdownNow();
        order.verify(database).close();
        order.verify(context).close();
    }

    @Test
    @DisplayName("An interrupt ends the waiting of one step; the others follow, and it is not forgotten")
    void anInterruptIsKept() throws Exception {
        doThrow(new InterruptedException()).when(http).drain(DRAIN);

        comet.stop(DRAIN);

        verifyOrder();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
