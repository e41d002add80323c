package comet.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.http.log.Faults;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class SourcesTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Keeps what it is lent for as long as it likes. */
    private static final class Keeper implements BodySink {
        private final Deque<Runnable> lent = new ArrayDeque<>();
        private final List<Integer> sizes = new ArrayList<>();
        private final ByteBuffer all = ByteBuffer.allocate(2 << 20);
        private final Semaphore events = new Semaphore(0);
        private String end = "";

        @Override
        public synchronized void add(ByteBuffer bytes, Runnable taken) {
            sizes.add(bytes.remaining());
            all.put(bytes);
            lent.add(taken);
            events.release();
        }

        @Override
        public synchronized void end() {
            end += "end";
            events.release();
        }

        @Override
        public synchronized void fail() {
            end += "fail";
            events.release();
        }

        synchronized Runnable next() {
            return lent.remove();
        }

        synchronized List<Integer> sizes() {
            return List.copyOf(sizes);
        }

        synchronized byte[] bytes() {
            byte[] bytes = new byte[all.position()];
            all.duplicate().flip().get(bytes);
            return bytes;
        }

        synchronized String ending() {
            return end;
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(3).nextBytes(bytes);
        return bytes;
    }

    /** Gives at most so many bytes at a time. */
    private static ByteReader inPieces(byte[] bytes, int most) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        return new ByteReader() {
            @Override
            public int read(ByteBuffer into) {
                int size = Math.min(Math.min(most, into.remaining()), rest.remaining());
                into.put(rest.slice(rest.position(), size));
                rest.position(rest.position() + size);
                return size == 0 ? -1 : size;
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }

    @DisplayName("A reader's bytes come whole and in order, whatever the size of its pieces, and none without demand")
    @ParameterizedTest(name = "pieces of {0}")
    @ValueSource(ints = {7_777, 65_536, 131_072, 1_000_000})
    void reader(int piece) throws Exception {
        byte[] bytes = random(1_000_000);
        Keeper keeper = new Keeper();
        ReaderSource source = new ReaderSource(() -> inPieces(bytes, piece), threads, new Faults());
        source.open(keeper);
        source.demand(100);
        keeper.events.acquire();
        assertThat(keeper.sizes()).containsExactly(100);

        source.demand(bytes.length);
        keeper.next().run();
        while (keeper.ending().isEmpty()) {
            keeper.events.acquire();
            if (keeper.ending().isEmpty()) {
                keeper.next().run();
            }
        }

        assertThat(keeper.bytes()).isEqualTo(bytes);
        assertThat(keeper.ending()).isEqualTo("end");
        assertThat(keeper.sizes()).allMatch(size -> size <= ReaderSource.LARGEST_READ);
    }

    @Test
    @DisplayName("What is lent and not given back is never written over: a reader stops when its ring is full")
    void ring() throws Exception {
        byte[] bytes = random(1_000_000);
        Keeper keeper = new Keeper();
        ReaderSource source = new ReaderSource(() -> inPieces(bytes, 100_000), threads, new Faults());
        source.open(keeper);
        source.demand(bytes.length);
        keeper.events.acquire(3);

        assertThat(keeper.sizes()).containsExactly(100_000, 100_000, ReaderSource.CAPACITY - 200_000);
        keeper.next().run();
        keeper.events.acquire();
        assertThat(keeper.sizes()).hasSize(4).endsWith(100_000);
    }

    @Test
    @DisplayName("A reader that is not wanted any more is not even opened")
    void closedBefore() {
        List<Runnable> tasks = new ArrayList<>();
        Keeper keeper = new Keeper();
        ReaderSource source = new ReaderSource(
                () -> {
                    throw new AssertionError("opened");
                },
                tasks::add,
                new Faults());
        source.open(keeper);
        source.close();

        tasks.forEach(Runnable::run);
        assertThat(keeper.ending()).isEmpty();
    }

    @Test
    @DisplayName("Where no thread is left to read, the body is not whole")
    void noThread() {
        Keeper keeper = new Keeper();
        new ReaderSource(
                        () -> inPieces(new byte[1], 1),
                        task -> {
                            throw new RejectedExecutionException();
                        },
                        new Faults())
                .open(keeper);

        assertThat(keeper.ending()).isEqualTo("fail");
    }

    @Test
    @DisplayName("Bytes that are there come in pieces, none without demand, and end")
    void bytes() {
        byte[] bytes = random(300_000);
        Keeper keeper = new Keeper();
        BytesSource source = new BytesSource(ByteBuffer.wrap(bytes));
        source.open(keeper);
        assertThat(keeper.sizes()).isEmpty();
        source.demand(10);
        source.demand(200_000);
        assertThat(keeper.sizes()).containsExactly(10, 131_072, 68_928);
        assertThat(keeper.ending()).isEmpty();
        source.demand(1_000_000);

        assertThat(keeper.bytes()).isEqualTo(bytes);
        assertThat(keeper.ending()).isEqualTo("end");
    }

    @Test
    @DisplayName("Bodies know their length, or that nobody does")
    void lengths() {
        assertThat(Body.of(ByteBuffer.allocate(0))).isEqualTo(Body.nothing());
        assertThat(Body.nothing().length()).hasValue(0);
        assertThat(Body.of(ByteBuffer.allocate(5)).length()).hasValue(5);
        assertThat(Body.unsent().length()).isEmpty();
        BodySource none = new BytesSource(ByteBuffer.allocate(0));
        assertThat(new Body.Stream(OptionalLong.of(9_000_000_000L), none).length())
                .hasValue(9_000_000_000L);
        assertThatThrownBy(() -> new Body.Stream(OptionalLong.of(-1), none))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
