package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.address.ClientAddresses;
import comet.http.address.TrustedPeers;
import comet.http.connection.Intake;
import comet.http.connection.MemoryShortage;
import comet.http.connection.UnfinishedBodies;
import comet.http.log.AddressLabel;
import comet.http.log.Faults;
import comet.http.login.MovableTime;
import comet.http.message.Answer;
import comet.http.route.Routes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnsendableAnswerTest {

    @Test
    @DisplayName("HTTP-043: a handler's answer that cannot be sent, or a handler that breaks, is a 500 and in the log")
    void unsendable() throws Exception {
        MovableTime time = new MovableTime();
        Faults faults = new Faults();
        ClientAddresses clients = new ClientAddresses(TrustedPeers.NONE);
        RouteHandler handler = (route, call) -> {
            if (call.query().isTrue("break")) {
                throw new IllegalStateException("on purpose");
            }
            return Answer.text(200, "x").with("X-Broken", "a\r\nSet-Cookie: b");
        };
        FrontDoor door = new FrontDoor(
                new Routes("", Optional.empty()),
                handler,
                new InFlight(10),
                new ProxyHint(clients, new AddressLabel(true, time, new Random(1)), time),
                faults,
                time);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Listener listener = Listener.open(
                        "127.0.0.1",
                        0,
                        new ServerCore(
                                new Intake(new UnfinishedBodies(), clients::limitKey, new MemoryShortage(), threads),
                                door,
                                threads,
                                faults,
                                () -> false));
                HttpClient client = HttpClient.newHttpClient();
                CapturedLog log = new CapturedLog(Level.SEVERE)) {
            for (String path : new String[] {"/manifest.json", "/manifest.json?break=1"}) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + path))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(answer.body()).isEqualTo("{\"detail\":\"Internal Server Error\"}");
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
            assertThat(log.lines()).hasSize(2).allMatch(line -> line.contains("unexpected failure while answering"));
        }
    }
}
