package comet.http.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the pages with the headers that belong to them, and answers posts as it is told. One for all tests: at the
 * same address the browser finds the files of the pages in its cache.
 */
final class PageServer {

    /** A request with a body. */
    record Post(String path, String body) {}

    private record Answer(int status, String json, Map<String, String> headers) {}

    private static final PageAssets ASSETS = new PageAssets();
    private static final ConfigurePage CONFIGURE = new ConfigurePage(ASSETS);
    private static final LoginPage LOGIN = new LoginPage(ASSETS);

    private static final PageServer SHARED = start();

    /** Where the tests open it. */
    static final String ORIGIN = SHARED.origin();

    private final HttpServer server;
    private volatile ConfigurePageModel model = Models.plain();
    private volatile Optional<String> lastOrigin = Optional.empty();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Post> posts = Collections.synchronizedList(new ArrayList<>());

    private PageServer(HttpServer server) {
        this.server = server;
    }

    private static PageServer start() {
        // Else every answer waits for the browser's delayed acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            PageServer pages = new PageServer(server);
            server.createContext("/", pages::answer);
            server.start();
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server with these pages, without the answers and posts of the test before. */
    static PageServer serving(ConfigurePageModel model) {
        SHARED.model = model;
        SHARED.answers.clear();
        SHARED.posts.clear();
        return SHARED;
    }

    /** Whether a URL leads to this server, whatever name it is called by. */
    static boolean isOurs(String url) {
        return url.contains(":" + SHARED.port() + "/");
    }

    String origin() {
        return "http://localhost:" + port();
    }

    /** The same server as on another machine in the house: no https, and no loopback. */
    String plainOrigin() {
        return "http://addon.example.com:" + port();
    }

    /** The header {@code Origin} of the last post. */
    Optional<String> lastOrigin() {
        return lastOrigin;
    }

    private int port() {
        return server.getAddress().getPort();
    }

    /** What a post to this path is answered. */
    void answering(String path, int status, String json) {
        answers.put(path, new Answer(status, json, Map.of()));
    }

    /** The same with a header. */
    void answering(String path, int status, String json, String header, String value) {
        answers.put(path, new Answer(status, json, Map.of(header, value)));
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("POST")) {
                lastOrigin = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Origin"));
                byte[] body = exchange.getRequestBody().readAllBytes();
                posts.add(new Post(path, new String(body, StandardCharsets.UTF_8)));
                Answer answer = answers.getOrDefault(path, new Answer(404, "{\"detail\":\"Not Found\"}", Map.of()));
                answer.headers().forEach(exchange.getResponseHeaders()::set);
                send(
                        exchange,
                        answer.status(),
                        "application/json",
                        answer.json().getBytes(StandardCharsets.UTF_8));
            } else {
                get(exchange, path);
            }
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        String assets = model.address().basePath() + "/assets/";
        if (path.startsWith(assets)) {
            asset(exchange, path.substring(assets.length()));
        } else if (path.endsWith("/configure")) {
            html(exchange, CONFIGURE.contentSecurityPolicy(model), CONFIGURE.html(model));
        } else if (path.endsWith("/login")) {
            LoginPageModel.State state = Optional.ofNullable(
                            exchange.getRequestURI().getQuery())
                    .map(LoginPageModel.State::valueOf)
                    .orElse(LoginPageModel.State.ASK);
            LoginPageModel login = new LoginPageModel(
                    model.site().addonName(),
                    model.address().basePath(),
                    model.address().root() + "/configure/login",
                    "/configure?kodi_code=0123abcd",
                    state);
            html(exchange, LOGIN.contentSecurityPolicy(), LOGIN.html(login));
        } else {
            send(exchange, 404, "application/json", "{\"detail\":\"Not Found\"}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void asset(HttpExchange exchange, String name) throws IOException {
        Optional<PageAsset> asset = ASSETS.find(name);
        if (asset.isEmpty()) {
            send(exchange, 404, "text/plain", new byte[0]);
            return;
        }
        exchange.getResponseHeaders().set("Cache-Control", asset.get().cacheControl());
        byte[] content = new byte[asset.get().bytes().remaining()];
        asset.get().bytes().get(content);
        send(exchange, 200, asset.get().contentType(), content);
    }

    private static void html(HttpExchange exchange, String policy, byte[] page) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.getResponseHeaders().set("Cache-Control", "no-store"); // the next test has another page here
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        send(exchange, 200, "text/html; charset=utf-8", page);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
