package comet.scrapers.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.scrapers.kit.Inquiry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Integer> turned = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private Pages pages(int atOnce) {
        return new Pages(new Inquiry(threads), atOnce);
    }

    @Test
    @DisplayName("one at a time: in order, until one is the last that is wanted")
    void inOrder() throws Exception {
        pages(1).turn(1, 10, page -> {
            turned.add(page);
            return page < 3;
        });

        assertThat(turned).containsExactly(1, 2, 3);
    }

    @Test
    @DisplayName("SCR-D22: so many side by side, and the next batch only when all of the one before want more")
    void sideBySide() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        pages(2).turn(1, 9, page -> {
            turned.add(page);
            try {
                together.await(10, TimeUnit.SECONDS);
            } catch (java.util.concurrent.BrokenBarrierException | java.util.concurrent.TimeoutException e) {
                throw new AssertionError("two at a time", e);
            }
            return page != 3;
        });

        assertThat(turned).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    @DisplayName("no page beyond the last number, and none at all if there is none")
    void bounds() throws Exception {
        pages(4).turn(2, 6, turned::add);
        pages(4).turn(2, 1, turned::add);

        assertThat(turned).containsExactlyInAnyOrder(2, 3, 4, 5, 6);
        assertThatThrownBy(() -> pages(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
