package comet.http.server;

import comet.core.basis.Changes;
import comet.core.search.SearchOutcome;
import comet.http.HttpSettings;
import comet.http.addon.StreamFinder;
import comet.http.address.TrustedPeers;
import comet.http.health.HealthCheck;
import comet.http.login.MovableTime;
import comet.http.route.RouteSource;
import comet.http.selfcheck.Visitor;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A server on a real socket with everything behind it scripted. */
final class TestServer implements AutoCloseable {

    /** Nothing takes this long; a test that waits it out fails. */
    private static final int SOCKET_MILLIS = 10_000;

    final MovableTime time = new MovableTime();
    final FakeDebrid debrid = new FakeDebrid();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final CometHttpServer server;
    private volatile DuringPause duringPause = () -> {};
    final TestContext test;
    private final ApplicationContext context;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private TestServer(HttpSettings settings, StreamFinder finder, List<HealthCheck> checks) throws IOException {
        this(settings, finder, checks, List::of);
    }

    private TestServer(HttpSettings settings, StreamFinder finder, List<HealthCheck> checks, RouteSource routes)
            throws IOException {
        this(new TestContext(settings), finder, checks, routes);
    }

    private TestServer(TestContext made, StreamFinder finder, List<HealthCheck> checks, RouteSource routes)
            throws IOException {
        this.test = made.with(time, debrid, this::pause)
                .with(StreamFinder.class, finder)
                .withChecks(checks)
                .withRoutes(routes);
        this.context = test.start();
        try {
            this.server = started(context);
        } catch (IOException | RuntimeException e) {
            end();
            throw e;
        }
    }

    private static CometHttpServer started(ApplicationContext context) throws IOException {
        CometHttpServer server = context.getBean(CometHttpServer.class);
        server.start();
        return server;
    }

    /** What happens while the server waits. */
    @FunctionalInterface
    interface DuringPause {
        void run() throws IOException, InterruptedException;
    }

    void onPause(DuringPause action) {
        duringPause = action;
    }

    private void pause(Duration duration) throws InterruptedException {
        pauses.add(duration);
        try {
            duringPause.run();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static TestServer start() throws IOException {
        return start(settings -> settings);
    }

    static TestServer start(UnaryOperator<HttpSettings> change) throws IOException {
        return start(change, request -> nothingFound());
    }

    static TestServer start(UnaryOperator<HttpSettings> change, StreamFinder finder) throws IOException {
        return new TestServer(change.apply(defaults()), finder, List.of());
    }

    /** With a route of the test beside those that there are. */
    static TestServer start(RouteSource routes) throws IOException {
        return new TestServer(defaults(), request -> nothingFound(), List.of(), routes);
    }

    static TestServer start(UnaryOperator<HttpSettings> change, RouteSource routes) throws IOException {
        return new TestServer(change.apply(defaults()), request -> nothingFound(), List.of(), routes);
    }

    /** Another instance of the deployment. */
    static TestServer sharingLocksWith(TestServer first) throws IOException {
        TestContext second = new TestContext(defaults()).sharingLocksWith(first.test);
        return new TestServer(second, request -> nothingFound(), List.of(), List::of);
    }

    static TestServer start(List<HealthCheck> checks) throws IOException {
        return new TestServer(defaults(), request -> nothingFound(), checks);
    }

    /** Loopback is trusted, as by default. */
    private static HttpSettings defaults() {
        return HttpSettings.defaults(TestContext.ADDON)
                .with(new HttpSettings.Network(
                        "127.0.0.1",
                        0,
                        Optional.empty(),
                        new TrustedPeers(InetAddress::isLoopbackAddress, InetAddress::isLoopbackAddress, peer -> false),
                        2000));
    }

    static SearchOutcome nothingFound() {
        return new SearchOutcome.MetadataUnavailable();
    }

    /** The segment of a configuration. */
    static String segment(String json) {
        return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The segment of a configuration with one Real-Debrid account. */
    static String account(String key) {
        return segment("{\"debridServices\":[{\"service\":\"realdebrid\",\"apiKey\":\"" + key + "\"}]}");
    }

    /** Says how it reaches its own public address from now on. */
    void reachesItselfBy(Visitor visitor) {
        test.visitor = visitor;
    }

    /** What changed of all that lists are made from. */
    Changes changes() {
        return test.changes;
    }

    URI uri(String target) {
        return URI.create("http://127.0.0.1:" + server.port() + target);
    }

    HttpResponse<String> get(String target, String... headers) throws IOException, InterruptedException {
        return send("GET", target, "", headers);
    }

    HttpResponse<String> send(String method, String target, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(target))
                .timeout(Duration.ofMillis(SOCKET_MILLIS))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String target, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(target)).timeout(Duration.ofMillis(SOCKET_MILLIS));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends octets as they are and reads until the server closes; the request should ask for that. */
    String raw(String octets) throws IOException {
        return raw(octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    String raw(byte[] octets) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(SOCKET_MILLIS);
            socket.getOutputStream().write(octets);
            socket.getOutputStream().flush();
            return readAll(socket.getInputStream());
        }
    }

    private static String readAll(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            in.transferTo(answer);
        } catch (SocketTimeoutException e) {
            throw new IOException("no end of the answer after: " + answer.toString(StandardCharsets.UTF_8), e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        end();
    }

    boolean isContextRunning() {
        return context.isRunning();
    }

    private void end() {
        test.close();
        context.close();
        client.close();
    }
}
