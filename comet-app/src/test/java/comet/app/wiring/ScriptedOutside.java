package comet.app.wiring;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Plays every service of the outside on this machine: gives all requests one answer, and keeps their paths. */
final class ScriptedOutside implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Headers> headers = Collections.synchronizedList(new ArrayList<>());

    ScriptedOutside(int status, String body) throws IOException {
        byte[] answer = body.getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestURI().getPath());
                headers.add(exchange.getRequestHeaders());
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
    }

    /** Where one of the services is. */
    String url(String service) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + service;
    }

    /** The paths that were asked for, so far. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** What each request had in a header; empty text if it had none. */
    List<String> sent(String header) {
        return headers.stream()
                .map(all -> Objects.requireNonNullElse(all.getFirst(header), ""))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
