package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.body.Body;
import comet.http.body.BodySink;
import comet.http.body.BodySource;
import comet.http.body.ByteReader;
import comet.http.body.ReaderSource;
import comet.http.log.Faults;
import comet.http.message.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class StreamedAnswerTest {

    private static final int MIB = 1 << 20;
    private static final String GET = "GET /answer HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String LAST_GET = "GET /answer HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private WatchedSource reading(ByteReader reader) {
        return new WatchedSource(new ReaderSource(() -> reader, threads, new Faults()));
    }

    private static Answer streamed(OptionalLong length, BodySource source) {
        return Answer.empty(200).with("Content-Type", "video/mp4").with(new Body.Stream(length, source));
    }

    private static AnsweringServer serving(OptionalLong length, BodySource source) throws IOException {
        return new AnsweringServer(10, (match, call) -> streamed(length, source));
    }

    @Test
    @DisplayName(
            "5 GiB for a reader who stops, steps and runs: at most 1 MiB is in the process, the source stops with him")
    void backPressure() throws Exception {
        long length = 5L << 30;
        WatchedSource source = reading(new PatternReader(length));
        try (AnsweringServer server = serving(OptionalLong.of(length), source);
                SteppingReader reader = SteppingReader.of(server.port())) {
            reader.read(8 * MIB);
            for (int step = 0; step < 4; step++) {
                source.awaitStop();
                // What the system holds for the two ends of the connection is its own affair, and far less than this.
                assertThat(source.given()).isLessThan(reader.position() + 32 * MIB);
                assertThat(source.mostInProcess()).isLessThanOrEqualTo(MIB);
                reader.read(MIB);
            }
            reader.read(length - reader.position());

            assertThat(source.closed().await(1, TimeUnit.SECONDS)).isTrue();
            assertThat(source.given()).isEqualTo(length);
            assertThat(source.mostInProcess()).isBetween(1L, (long) MIB);
            assertThat(source.openings()).isEqualTo(1);
            assertThat(source.closings()).isEqualTo(1);
        }
    }

    /** Long enough for the slowest machine; only a stream that stands still takes it. */
    private static final Duration STALLED = Duration.ofMinutes(2);

    /** A client on a thread of its own that reads as much as it is told to, and checks every byte. */
    private static final class SteppingReader implements AutoCloseable {
        private final SocketChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(MIB);
        private final BlockingQueue<Long> steps = new LinkedBlockingQueue<>();
        private final BlockingQueue<Boolean> done = new LinkedBlockingQueue<>();
        private final AtomicLong position = new AtomicLong();

        private SteppingReader(SocketChannel channel) {
            this.channel = channel;
        }

        static SteppingReader of(int port) throws IOException {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            SteppingReader reader = new SteppingReader(channel);
            channel.write(ByteBuffer.wrap(GET.getBytes(StandardCharsets.US_ASCII)));
            reader.skipHeader();
            Thread.ofPlatform().daemon().start(reader::follow);
            return reader;
        }

        private void skipHeader() throws IOException {
            ByteBuffer one = ByteBuffer.allocate(1);
            StringBuilder header = new StringBuilder();
            while (header.indexOf("\r\n\r\n") < 0 && channel.read(one) == 1) {
                header.append((char) one.flip().get());
                one.clear();
            }
            assertThat(header.toString()).startsWith("HTTP/1.1 200").containsIgnoringCase("Content-Length: 5368709120");
        }

        /** Lets the reader go on for so many bytes, and waits until it has them. */
        void read(long bytes) throws InterruptedException {
            steps.add(bytes);
            Boolean same = done.poll(STALLED.toSeconds(), TimeUnit.SECONDS);
            assertThat(same)
                    .as("the bytes are those of the source, up to %s", position)
                    .isEqualTo(true);
        }

        long position() {
            return position.get();
        }

        private void follow() {
            try {
                while (true) {
                    done.add(step(steps.take()));
                }
            } catch (IOException | InterruptedException e) {
                done.add(false);
            }
        }

        private boolean step(long bytes) throws IOException {
            long end = position.get() + bytes;
            boolean same = true;
            while (position.get() < end) {
                buffer.clear().limit((int) Math.min(MIB, end - position.get()));
                int read = channel.read(buffer);
                if (read < 0) {
                    return false;
                }
                same &= PatternReader.matches(buffer.flip(), position.get());
                position.addAndGet(read);
            }
            return same;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    @Test
    @DisplayName(
            "PLAY-68: when the reader goes in the middle, the source is closed within a second, once; the log has the status")
    void readerGoes() throws Exception {
        WatchedSource source = reading(new PatternReader(1L << 30));
        try (CapturedLog log = new CapturedLog(Level.INFO);
                AnsweringServer server = serving(OptionalLong.of(1L << 30), source)) {
            try (Socket leaving = server.ask(GET)) {
                leaving.getInputStream().readNBytes(MIB);
            }

            assertThat(source.closed().await(1, TimeUnit.SECONDS)).isTrue();
            assertThat(source.closings()).isEqualTo(1);
            assertThat(log.awaitLine(line -> line.contains("GET /answer - 200 - ")))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("A source whose reader waits for bytes that do not come is interrupted when the client goes")
    void readerGoesWhileNothingComes() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        WatchedSource source = reading(new ByteReader() {
            @Override
            public int read(ByteBuffer into) throws InterruptedException {
                waiting.countDown();
                new CountDownLatch(1).await();
                return -1;
            }

            @Override
            public void close() {
                released.countDown();
            }
        });
        try (AnsweringServer server = serving(OptionalLong.empty(), source)) {
            Socket leaving = server.ask(GET);
            waiting.await();
            leaving.close();

            assertThat(released.await(1, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @DisplayName("A client that leaves before the answer: the body is closed once and never opened")
    void leavesBeforeTheAnswer() throws Exception {
        WatchedSource source = reading(new PatternReader(10));
        CountDownLatch asked = new CountDownLatch(1);
        AnsweringServer server = new AnsweringServer(10, (match, call) -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // What a relay does that had its upstream already.
                return streamed(OptionalLong.of(10), source);
            }
            return Answer.empty(204);
        });
        try (server) {
            Socket leaving = server.ask(GET);
            asked.await();
            leaving.close();

            assertThat(source.closed().await(1, TimeUnit.SECONDS)).isTrue();
            assertThat(source.closings()).isEqualTo(1);
            assertThat(source.openings()).isZero();
        }
    }

    @DisplayName("HTTP-030: HEAD never opens a stream, says its length if it is known, and closes it")
    @ParameterizedTest(name = "length {0}")
    @ValueSource(longs = {7_000_000_000L, -1})
    void head(long length) throws Exception {
        WatchedSource source = reading(new PatternReader(10));
        OptionalLong known = length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
        try (AnsweringServer server = serving(known, source)) {
            String answer = server.answer(LAST_GET.replace("GET", "HEAD"));

            assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
            assertThat(answer.toLowerCase(java.util.Locale.ROOT).contains("content-length: " + length))
                    .isEqualTo(length >= 0);
            assertThat(source.openings()).isZero();
            assertThat(source.closings()).isEqualTo(1);
        }
    }

    @DisplayName(
            "A stream of known length has a Content-Length, one of unknown length is chunked or ends with the connection")
    @ParameterizedTest(name = "HTTP/{0}, known: {1}")
    @CsvSource({
        "1.1, true, Content-Length: 5",
        "1.1, false, Transfer-Encoding: chunked",
        "1.0, false, Connection: close"
    })
    void framing(String version, boolean known, String header) throws Exception {
        WatchedSource source = reading(new PatternReader(5));
        try (AnsweringServer server = serving(known ? OptionalLong.of(5) : OptionalLong.empty(), source)) {
            String answer = server.answer(
                    LAST_GET.replace("1.1", version).replace("close", version.equals("1.0") ? "keep-alive" : "close"));

            assertThat(answer).containsIgnoringCase(header + "\r\n");
            String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            String bytes = known || version.equals("1.0") ? body : body.substring(3, 8);
            assertThat(PatternReader.matches(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)), 0))
                    .isTrue();
            assertThat(bytes).hasSize(5);
            assertThat(known || version.equals("1.0") ? "" : body.substring(8)).isIn("", "\r\n0\r\n\r\n");
        }
    }

    @Test
    @DisplayName("Requests on one connection are answered one after the other, also when the first answer is a stream")
    void pipelined() throws Exception {
        try (AnsweringServer server = new AnsweringServer(
                10, (match, call) -> streamed(OptionalLong.of(300_000), reading(new PatternReader(300_000))))) {
            String answer = server.answer(GET + GET + LAST_GET);

            assertThat(answer.split("HTTP/1.1 200", -1)).hasSize(4);
            assertThat(answer.length()).isBetween(900_000, 901_000);
        }
    }

    @Test
    @DisplayName("Bytes that are there are sent a piece at a time when they are many")
    void manyBytes() throws Exception {
        byte[] bytes = new byte[3 * MIB];
        new PatternReader(bytes.length).read(ByteBuffer.wrap(bytes, 0, 1_000_000));
        try (AnsweringServer server = new AnsweringServer(10, (match, call) -> Answer.of(200, "video/mp4", bytes))) {
            String answer = server.answer(LAST_GET);

            assertThat(answer).containsIgnoringCase("Content-Length: " + bytes.length + "\r\n");
            assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1))
                    .isEqualTo(bytes);
        }
    }

    @DisplayName("PLAY-68: a body that is not what was announced ends the connection, so that the client notices")
    @ParameterizedTest(name = "{0} bytes announced, {1} given")
    @CsvSource({"10, 9", "10, 11", "10, 0"})
    void notAsAnnounced(long announced, long given) throws Exception {
        WatchedSource source = reading(new PatternReader(given));
        try (AnsweringServer server = serving(OptionalLong.of(announced), source)) {
            String answer = server.answer(GET);

            assertThat(answer.length() - answer.indexOf("\r\n\r\n") - 4).isLessThan((int) announced);
            assertThat(source.closed().await(1, TimeUnit.SECONDS)).isTrue();
        }
    }

    @DisplayName("A source that breaks ends the connection, without the end mark of a whole body")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"opening", "reading", "fault"})
    void breaks(String how) throws Exception {
        ByteReader.Opening opening = () -> {
            if (how.equals("opening")) {
                throw new IOException("on purpose");
            }
            PatternReader some = new PatternReader(100);
            return new ByteReader() {
                @Override
                public int read(ByteBuffer into) throws IOException {
                    int read = some.read(into);
                    if (read < 0 && how.equals("fault")) {
                        throw new IllegalStateException("SECRET");
                    }
                    if (read < 0) {
                        throw new IOException("on purpose");
                    }
                    return read;
                }

                @Override
                public void close() {
                    some.close();
                }
            };
        };
        try (CapturedLog log = new CapturedLog(Level.WARNING);
                AnsweringServer server =
                        serving(OptionalLong.empty(), new ReaderSource(opening, threads, new Faults()))) {
            assertThat(server.answer(GET)).doesNotContain("\r\n0\r\n\r\n");
            assertThat(log.lines()).hasSize(how.equals("fault") ? 1 : 0).noneMatch(line -> line.contains("SECRET"));
        }
    }

    @Test
    @DisplayName("A source that gives more than was asked of it is cut off: nothing piles up")
    void greedySource() throws Exception {
        BodySource greedy = new BodySource() {
            @Override
            public void open(BodySink sink) {
                sink.add(ByteBuffer.allocate(10 * MIB), () -> {});
            }

            @Override
            public void demand(long bytes) {
                // It does not listen.
            }

            @Override
            public void close() {
                // It holds nothing.
            }
        };
        try (AnsweringServer server = serving(OptionalLong.empty(), greedy)) {
            assertThat(server.answer(GET)).hasSizeLessThan(MIB);
        }
    }

    @Test
    @DisplayName("HTTP-043: the body of an answer that cannot be sent is closed, and a 500 is sent in its place")
    void unsendable() throws Exception {
        WatchedSource source = reading(new PatternReader(10));
        try (CapturedLog log = new CapturedLog(Level.OFF);
                AnsweringServer server = new AnsweringServer(
                        10,
                        (match, call) -> streamed(OptionalLong.of(10), source).with("X", "a\r\nb"))) {
            assertThat(server.answer(LAST_GET)).startsWith("HTTP/1.1 500");
            assertThat(source.closings()).isEqualTo(1);
            assertThat(source.openings()).isZero();
            assertThat(log.lines()).isEmpty();
        }
    }

    /** Gives nothing before it is told to. */
    private static final class Held implements ByteReader {
        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch mayGo = new CountDownLatch(1);
        private final PatternReader rest = new PatternReader(10);

        @Override
        public int read(ByteBuffer into) throws InterruptedException {
            reading.countDown();
            mayGo.await();
            return rest.read(into);
        }

        @Override
        public void close() {
            rest.close();
        }
    }

    @Test
    @DisplayName(
            "LOG-04: a request is in flight until its body ends; then its line is written, with the time until then")
    void inFlightUntilTheEnd() throws Exception {
        Held held = new Held();
        List<Answer> answers = new ArrayList<>(
                List.of(streamed(OptionalLong.of(10), reading(held)), Answer.empty(204), Answer.empty(204)));
        try (CapturedLog log = new CapturedLog(Level.INFO);
                AnsweringServer server = new AnsweringServer(1, (match, call) -> answers.remove(0))) {
            try (Socket first = server.ask(LAST_GET)) {
                held.reading.await();
                assertThat(server.answer(LAST_GET)).startsWith("HTTP/1.1 503");
                assertThat(log.lines()).noneMatch(line -> line.contains(" - 200 - "));

                server.time.advance(Duration.ofSeconds(90));
                held.mayGo.countDown();
                first.getInputStream().readAllBytes();
            }
            assertThat(log.awaitLine(line -> line.contains("GET /answer - 200 - 90.00s")))
                    .isTrue();
            assertThat(server.answer(LAST_GET)).startsWith("HTTP/1.1 204");
        }
    }

    @Test
    @DisplayName("HLT-08: draining waits for bodies that end in time")
    void drainWaits() throws Exception {
        Held held = new Held();
        try (AnsweringServer server = serving(OptionalLong.of(10), reading(held));
                Socket client = server.ask(GET)) {
            held.reading.await();
            CompletableFuture<Void> finished = CompletableFuture.runAsync(() -> {
                try {
                    server.drain(Duration.ofSeconds(20));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(client.getInputStream().read()).isEqualTo('H');
            held.mayGo.countDown();

            finished.get();
            assertThat(client.getInputStream().readAllBytes()).hasSizeGreaterThan(10);
        }
    }

    @Test
    @DisplayName("HLT-08: a body that does not end is cut with the server, and its source closed")
    void drainCuts() throws Exception {
        Held held = new Held();
        WatchedSource source = reading(held);
        try (AnsweringServer server = serving(OptionalLong.of(10), source);
                Socket client = server.ask(GET)) {
            held.reading.await();
            server.drain(Duration.ofMillis(20));

            assertThat(source.closed().await(1, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .endsWith("\r\n\r\n");
        }
    }
}
