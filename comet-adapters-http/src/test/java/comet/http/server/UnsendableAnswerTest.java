package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.message.Answer;
import comet.http.route.Route;
import comet.http.route.RouteHandler;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnsendableAnswerTest {

    @Test
    @DisplayName("HTTP-043: a handler's answer that cannot be sent, or a handler that breaks, is a 500 and in the log")
    void unsendable() throws Exception {
        RouteHandler handler = (match, call) -> {
            if (call.query().isTrue("break")) {
                throw new IllegalStateException("on purpose");
            }
            return Answer.text(200, "x").with("X-Broken", "a\r\nSet-Cookie: b");
        };
        try (TestServer server =
                        TestServer.start(() -> List.of(Route.get("/broken").answeredBy(handler)));
                CapturedLog log = new CapturedLog(Level.SEVERE)) {
            for (String path : new String[] {"/broken", "/broken?break=1"}) {
                HttpResponse<String> answer = server.get(path);

                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(answer.body()).isEqualTo("{\"detail\":\"Internal Server Error\"}");
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
            assertThat(log.lines()).hasSize(2).allMatch(line -> line.contains("unexpected failure while answering"));
        }
    }
}
