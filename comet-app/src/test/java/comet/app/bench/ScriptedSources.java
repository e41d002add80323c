package comet.app.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Twenty sources of 200 releases each, and two debrid services, on this machine. The first source answers after 20 ms, the
 * last after 400 ms; of titles that end in {@code 999} one source never tells anything.
 */
final class ScriptedSources implements AutoCloseable {

    static final int SOURCES = 20;
    static final int RELEASES = 200;
    static final int SLOWEST_MILLIS = 400;
    static final String HANGING = "999";

    private static final int HANGS = 7;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong lastByteAt = new AtomicLong();

    ScriptedSources() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        for (int i = 0; i < SOURCES; i++) {
            int source = i;
            server.createContext("/s" + i + "/", exchange -> answer(exchange, source));
        }
        server.createContext("/torbox/", exchange -> send(exchange, """
                {"success":true,"data":{"id":1,"plan":2,"premium_expires_at":"2999-01-01T00:00:00Z"}}"""));
        server.createContext(
                "/premiumize/",
                exchange -> send(exchange, "{\"status\":\"success\",\"customer_id\":1,\"premium_until\":32503680000}"));
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    /** The addresses of all, as a setting names them. */
    String addresses() {
        return IntStream.range(0, SOURCES)
                .mapToObj(source -> "\"" + address("s" + source) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Questions since the last time that this was asked. */
    int askedSince() {
        return asked.getAndSet(0);
    }

    /** When the last byte of the slowest answer was on its way, in milliseconds since 1970. */
    long lastByteAt() {
        return lastByteAt.get();
    }

    private void answer(HttpExchange exchange, int source) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!path.contains("/stream/")) {
            send(exchange, "{}");
            return;
        }
        asked.incrementAndGet();
        if (source == HANGS && path.contains(HANGING + ".json")) {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return;
        }
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos((source + 1L) * SLOWEST_MILLIS / SOURCES);
        String answer = IntStream.range(0, RELEASES)
                .mapToObj(number -> stream(path.hashCode() & 0xffff, source * RELEASES + number))
                .collect(Collectors.joining(",", "{\"streams\":[", "]}"));
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        send(exchange, answer);
        lastByteAt.accumulateAndGet(System.currentTimeMillis(), Math::max);
    }

    private static String stream(int title, int number) {
        String[] resolutions = {"2160p", "1080p", "720p", "480p"};
        String name =
                String.format(Locale.ROOT, "Example.Film.2001.%s.WEB-DL.H264-GROUP%d", resolutions[number % 4], number);
        return String.format(
                Locale.ROOT,
                "{\"name\":\"[TORRENT🧲] Comet\",\"description\":\"📄 %s\\n👤 %d 💾 2.5 GB 🔎 Comet|Test\","
                        + "\"infoHash\":\"%08x%032x\",\"fileIdx\":0,"
                        + "\"behaviorHints\":{\"filename\":\"%s.mkv\",\"videoSize\":2500000000}}",
                name,
                number % 500,
                title,
                number + 1,
                name);
    }

    private static void send(HttpExchange exchange, String answer) throws IOException {
        try (exchange) {
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.close();
    }
}
