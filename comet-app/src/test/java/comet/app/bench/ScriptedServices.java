package comet.app.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Premiumize, TorBox and EasyDebrid on this machine: every torrent is a film and can be had at once, and each answer takes
 * some milliseconds. Keeps the time in which it was at work.
 */
final class ScriptedServices implements AutoCloseable {

    /** How long an answer takes. */
    static final long ANSWER_MILLIS = 20;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private int calls;
    private int working;
    private long workingSince;
    private long worked;

    ScriptedServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Calls since the last time that it was asked. */
    synchronized int callsSince() {
        int since = calls;
        calls = 0;
        return since;
    }

    /** Nanoseconds in which at least one call was under way, since the last time that it was asked. */
    synchronized long workSince() {
        long since = worked;
        worked = 0;
        return since;
    }

    private synchronized void begin() {
        calls++;
        if (working++ == 0) {
            workingSince = System.nanoTime();
        }
    }

    private synchronized void end() {
        if (--working == 0) {
            worked += System.nanoTime() - workingSince;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        begin();
        try (exchange) {
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer = json(exchange.getRequestURI().getPath(), asked).getBytes(StandardCharsets.UTF_8);
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS);
            for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            // What is sent may be read before this thread goes on.
            end();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static String json(String path, String asked) {
        String hash = hashes(asked).findFirst().orElse("");
        long count = hashes(asked).count();
        if (path.endsWith("/transfer/directdl")) {
            return "{\"status\":\"success\",\"content\":[{\"path\":\"Sintel/Sintel.2010.1080p.mkv\",\"size\":700000000,"
                    + "\"link\":\"https://dl.example.org/" + hash + "/Sintel.mkv\"}]}";
        }
        if (path.endsWith("/cache/check")) {
            return "{\"status\":\"success\",\"response\":" + list(count, "true") + ",\"filename\":"
                    + list(count, "\"Sintel.2010.1080p.mkv\"") + ",\"filesize\":" + list(count, "\"700000000\"") + "}";
        }
        if (path.endsWith("/torrents/checkcached")) {
            return hashes(asked)
                    .map(one -> "{\"hash\":\"" + one + "\",\"name\":\"Sintel\",\"size\":1}")
                    .collect(Collectors.joining(",", "{\"success\":true,\"data\":[", "]}"));
        }
        if (path.endsWith("/link/lookupdetails")) {
            return "{\"result\":" + list(count, "{\"cached\":false}") + "}";
        }
        return "{\"status\":\"success\",\"transfers\":[]}";
    }

    private static Stream<String> hashes(String asked) {
        return HASH.matcher(asked).results().map(found -> found.group());
    }

    private static String list(long count, String item) {
        return Stream.generate(() -> item).limit(count).collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
