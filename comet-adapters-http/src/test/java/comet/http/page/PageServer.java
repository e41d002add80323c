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

/** Serves the pages with the headers that belong to them, and answers posts as it is told. */
final class PageServer implements AutoCloseable {

    /** A request with a body. */
    record Post(String path, String body) {}

    private record Answer(int status, String json) {}

    private static final PageAssets ASSETS = new PageAssets();
    private static final ConfigurePage CONFIGURE = new ConfigurePage(ASSETS);
    private static final LoginPage LOGIN = new LoginPage(ASSETS);

    private final HttpServer server;
    private final ConfigurePageModel model;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Post> posts = Collections.synchronizedList(new ArrayList<>());

    private PageServer(HttpServer server, ConfigurePageModel model) {
        this.server = server;
        this.model = model;
    }

    static PageServer serving(ConfigurePageModel model) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            PageServer pages = new PageServer(server, model);
            server.createContext("/", pages::answer);
            server.start();
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return "http://localhost:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What a post to this path is answered. */
    void answering(String path, int status, String json) {
        answers.put(path, new Answer(status, json));
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("POST")) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                posts.add(new Post(path, new String(body, StandardCharsets.UTF_8)));
                Answer answer = answers.getOrDefault(path, new Answer(404, "{\"detail\":\"Not Found\"}"));
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
        String assets = model.basePath() + "/assets/";
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
                    model.addonName(),
                    model.basePath(),
                    model.root() + "/configure/login",
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
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        send(exchange, 200, "text/html; charset=utf-8", page);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
