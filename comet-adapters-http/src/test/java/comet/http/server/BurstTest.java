package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many who begin a request and do not finish it must not matter to those who finish theirs. */
@Timeout(60)
class BurstTest {

    /** For the first requests of a server that has just started. */
    private static final Duration WARMING = Duration.ofSeconds(20);

    /** Streams are promised to come, not to come at once. */
    private static final Duration STREAM_LIMIT = Duration.ofSeconds(20);

    private static final String STREAM = "/stream/movie/tt1727587.json";

    private static final String HALF_SENT = """
            POST /configure/login HTTP/1.1
            Host: addon.example.com
            Content-Type: application/x-www-form-urlencoded
            Content-Length: 100000

            """.replace("\n", "\r\n");

    @Test
    @DisplayName("2,000 half-sent POSTs of 150 bytes: health answers within 1 s throughout, streams stay 200")
    void halfSent() throws Exception {
        try (TestServer server = TestServer.start(settings -> settings, Sintel::found)) {
            burst(server.server.port(), 2000, HALF_SENT + "x");
        }
    }

    @Test
    @DisplayName(
            "1,500 unfinished bodies against a heap of 64 MiB: health answers within 1 s throughout, streams stay 200")
    void unfinishedBodies() throws Exception {
        try (SmallServer server = SmallServer.start("-Xmx64m", "-XX:+UseSerialGC")) {
            burst(server.port(), 1500, HALF_SENT + "x".repeat(60_000));
        }
    }

    /** Opens so many connections, sends the same on each, leaves them open, and watches what others get meanwhile. */
    private static void burst(int port, int connections, String request) throws Exception {
        Others others = new Others(port).warm();
        Duration limit = limit();
        byte[] octets = request.getBytes(StandardCharsets.US_ASCII);
        List<Socket> open = new ArrayList<>();
        CountDownLatch sent = new CountDownLatch(1);
        try {
            CompletableFuture<List<String>> answers = CompletableFuture.supplyAsync(() -> others.watch(limit, sent));
            for (int i = 0; i < connections; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                open.add(socket);
                send(socket, octets);
            }
            sent.countDown();

            assertThat(answers.get()).hasSizeGreaterThanOrEqualTo(20).containsOnly("HTTP/1.1 200 OK");
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    /** A second of this machine; longer where others work on it, by as much as they leave. */
    private static Duration limit() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        double share = system.getSystemLoadAverage() / system.getAvailableProcessors();
        return Duration.ofMillis((long) (1000 * Math.max(1, share)));
    }

    private static void send(Socket socket, byte[] octets) throws IOException {
        try {
            socket.getOutputStream().write(octets);
        } catch (SocketException e) {
            // Refused before all of it was sent.
            return;
        }
    }

    /** Those who have nothing to do with the burst: each asks once, on a connection of its own. */
    private record Others(int port) {

        /** Asks until the server has seen everything once. */
        Others warm() throws IOException {
            watchOnce(WARMING, 40);
            return this;
        }

        private void watchOnce(Duration limit, int times) throws IOException {
            for (int i = 0; i < times; i++) {
                assertThat(status("/health", limit)).isEqualTo("HTTP/1.1 200 OK");
                assertThat(status(STREAM, STREAM_LIMIT)).isEqualTo("HTTP/1.1 200 OK");
            }
        }

        /** The answers until all is sent, and for a while after. */
        List<String> watch(Duration limit, CountDownLatch sent) {
            List<String> statuses = new ArrayList<>();
            try {
                for (int after = 0; after < 10; after += sent.getCount() == 0 ? 1 : 0) {
                    statuses.add(status("/health", limit));
                    statuses.add(status(STREAM, STREAM_LIMIT));
                }
            } catch (IOException e) {
                statuses.add("none within " + limit);
            }
            return statuses;
        }

        private String status(String path, Duration limit) throws IOException {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) limit.toMillis());
                socket.setSoTimeout((int) limit.toMillis());
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                return String.valueOf(answer.readLine());
            }
        }
    }
}
