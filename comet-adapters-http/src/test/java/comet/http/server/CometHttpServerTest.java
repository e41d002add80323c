package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import comet.core.search.SearchOutcome;
import comet.http.HttpSettings;
import comet.http.addon.StreamFinder;
import comet.http.address.TrustedPeers;
import comet.http.login.MovableTime;
import comet.http.message.Answer;
import comet.http.route.PathVariable;
import comet.http.route.Route;
import comet.http.route.RouteSource;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class CometHttpServerTest {

    @Test
    @DisplayName("Closing ends the port and every connection at once, while the context goes on")
    void close() throws Exception {
        try (TestServer server = TestServer.start();
                Socket kept = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
            kept.getOutputStream().write("GET /health HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(kept.getInputStream().read()).isEqualTo('H');
            int port = server.server.port();

            server.server.close();

            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                    .isInstanceOf(ConnectException.class);
            assertThat(new String(kept.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .endsWith("{\"status\":\"ok\"}");
            assertThat(server.isContextRunning()).isTrue();
            assertThat(server.server.port()).isEqualTo(port);
            server.server.close();
        }
    }

    @ParameterizedTest(name = "FASTAPI_HOST={0}, asked at {1}")
    @CsvSource({"0.0.0.0, 127.0.0.1", "0.0.0.0, ::1", "::, 127.0.0.1", "::, ::1"})
    @DisplayName("Either wildcard listens on every address of the machine, IPv4 and IPv6")
    void wildcards(String host, String asked) throws Exception {
        assumeTrue(hasIpv6(), "this machine has no IPv6");
        HttpSettings settings = HttpSettings.defaults(TestContext.ADDON)
                .with(new HttpSettings.Network(host, 0, Optional.empty(), TrustedPeers.NONE, 10));
        try (TestContext test = new TestContext(settings)
                        .with(new MovableTime(), new FakeDebrid(), pause -> {})
                        .with(StreamFinder.class, request -> new SearchOutcome.Busy());
                ApplicationContext context = test.start();
                CometHttpServer server = context.getBean(CometHttpServer.class)) {
            server.start();
            try (Socket socket = new Socket(InetAddress.getByName(asked), server.port())) {
                socket.getOutputStream()
                        .write("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));

                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                        .startsWith("HTTP/1.1 200");
            }
        }
    }

    private static boolean hasIpv6() throws IOException {
        return NetworkInterface.getByInetAddress(InetAddress.getAllByName("::1")[0]) != null;
    }

    @Test
    @DisplayName("The server is started by hand, once; until then it has no port, and stopping it is no fault")
    void start() throws Exception {
        List<Duration> pauses = new CopyOnWriteArrayList<>();
        HttpSettings settings = HttpSettings.defaults(TestContext.ADDON)
                .with(new HttpSettings.Network("127.0.0.1", 0, Optional.empty(), TrustedPeers.NONE, 10));
        try (TestContext test = new TestContext(settings)
                        .with(new MovableTime(), new FakeDebrid(), pauses::add)
                        .with(StreamFinder.class, request -> new SearchOutcome.Busy());
                ApplicationContext context = test.start()) {
            CometHttpServer server = context.getBean(CometHttpServer.class);

            assertThatIllegalStateException().isThrownBy(server::port);
            server.start();
            assertThat(server.port()).isPositive();
            assertThatIllegalStateException().isThrownBy(server::start);
        }
        try (TestContext test = new TestContext(settings)
                        .with(new MovableTime(), new FakeDebrid(), pauses::add)
                        .with(StreamFinder.class, request -> new SearchOutcome.Busy());
                ApplicationContext context = test.start()) {
            context.getBean(CometHttpServer.class).drain(Duration.ofSeconds(20));

            assertThat(pauses).isEmpty();
        }
    }

    @Test
    @DisplayName("Two routes that could claim one path end the start, and both are named")
    void contradictingRoutes() {
        PathVariable name = PathVariable.named("name");
        RouteSource routes =
                () -> List.of(Route.get("/assets/{name}", name).answeredBy((match, call) -> Answer.empty(204)));

        assertThatThrownBy(() -> TestServer.start(routes))
                .hasMessageContaining("/assets/{file}")
                .hasMessageContaining("/assets/{name}");
    }
}
