package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.message.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.logging.Level;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnsendableAnswerTest {

    @Test
    @DisplayName("HTTP-043: a handler's answer that cannot be sent, or a handler that breaks, is a 500 and in the log")
    void unsendable() throws Exception {
        RouteHandler handler = (route, call) -> {
            if (call.query().isTrue("break")) {
                throw new IllegalStateException("on purpose");
            }
            return Answer.text(200, "x").with("X-Broken", "a\r\nSet-Cookie: b");
        };
        try (AnsweringServer server = new AnsweringServer(10, handler);
                HttpClient client = HttpClient.newHttpClient();
                CapturedLog log = new CapturedLog(Level.SEVERE)) {
            for (String path : new String[] {"/manifest.json", "/manifest.json?break=1"}) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
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
