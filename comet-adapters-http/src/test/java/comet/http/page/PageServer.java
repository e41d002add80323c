package comet.http.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import comet.http.page.LoginPageModel.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of the real pages and files with their real headers; routes that are not theirs answer what a test says. */
final class PageServer implements AutoCloseable {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json";

    /** What a page posted. */
    record Posted(String path, String body) {}

    /** An answer before it is sent. */
    static final class Answer {
        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;

        Answer(int status, Map<String, String> headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        int status() {
            return status;
        }

        Map<String, String> headers() {
            return headers;
        }

        byte[] body() {
            return body;
        }
    }

    private final PageAssets assets = new PageAssets();
    private final ConfigurePage configure = new ConfigurePage(assets);
    private final LoginPage login = new LoginPage(assets);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Posted> posts = new ConcurrentLinkedQueue<>();
    private final HttpServer http;

    private volatile PageModels models = PageModels.OPEN;
    private volatile Answer scripted = answer(404, JSON, "{}");
    private volatile Optional<String> password = Optional.empty();

    PageServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    String origin() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** From now on the configure page is this one. */
    void shows(PageModels other) {
        models = other;
    }

    /** From now on every post that is no login is answered so. */
    void answersPosts(int status, String json) {
        scripted = answer(status, JSON, json);
    }

    /** From now on the configure page is behind this password, until somebody enters it. */
    void asksFor(String secret) {
        password = Optional.of(secret);
    }

    List<Posted> posts() {
        return List.copyOf(posts);
    }

    /** The answer to a request, however it came here. */
    Answer answer(String method, URI address, String body) {
        String path = address.getRawPath();
        if (method.equals("POST")) {
            posts.add(new Posted(path, body));
            return path.endsWith("/configure/login") ? signIn(body) : scripted;
        }
        String assetsPath = models.basePath() + "/assets/";
        if (path.startsWith(assetsPath)) {
            return assets.find(path.substring(assetsPath.length()))
                    .map(PageServer::answer)
                    .orElseGet(() -> answer(404, HTML, ""));
        }
        if (!path.endsWith("/configure")) {
            return answer(404, HTML, "");
        }
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return password.isPresent() ? loginPage(200, path + query, State.ASK) : configurePage();
    }

    private Answer configurePage() {
        ConfigurePageModel model = models.model();
        return page(200, configure.html(model), configure.contentSecurityPolicy(model));
    }

    private Answer loginPage(int status, String next, State state) {
        LoginPageModel model = new LoginPageModel(
                models.addonName(), models.basePath(), models.basePath() + "/configure/login", next, state);
        return page(status, login.html(model), login.contentSecurityPolicy());
    }

    private Answer signIn(String form) {
        Map<String, String> fields = FormBody.read(form);
        String next = fields.getOrDefault("next", "/configure");
        if (!password.equals(Optional.ofNullable(fields.get("password")))) {
            return loginPage(401, next, State.WRONG_PASSWORD);
        }
        password = Optional.empty();
        return new Answer(303, Map.of("Location", next), new byte[0]);
    }

    private static Answer page(int status, byte[] html, String policy) {
        return new Answer(
                status,
                Map.of("Content-Type", HTML, "Content-Security-Policy", policy, "Referrer-Policy", "no-referrer"),
                html);
    }

    private static Answer answer(PageAsset asset) {
        byte[] content = new byte[asset.bytes().remaining()];
        asset.bytes().get(content);
        return new Answer(
                200, Map.of("Content-Type", asset.contentType(), "Cache-Control", asset.cacheControl()), content);
    }

    private static Answer answer(int status, String type, String body) {
        return new Answer(status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Answer answer = answer(exchange.getRequestMethod(), exchange.getRequestURI(), body);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.close();
    }
}
