package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.ApiToken;
import comet.http.HttpSettings;
import comet.http.login.LoginLimits;
import comet.http.login.PagePassword;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLinesTest {

    @DisplayName("Of requests that are turned away the line is for whoever looks for it; of others it is for everybody")
    @ParameterizedTest(name = "{0} → {2} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
        GET /health HTTP/1.1;Connection: close                                      | INFO | GET /health - 200
        GET /nobody/knows HTTP/1.1;Connection: close                                | INFO | GET /nobody/… - 404
        POST /configure/login HTTP/1.1;Connection: close;Content-Length: 99999999   | FINE | POST /configure/login - 413
        GET /any HTTP/9.9;Connection: close                                         | FINE | GET /{redacted} - 505
        """)
    void levels(String request, String level, String line) throws Exception {
        try (CapturedLog log = new CapturedLog(Level.FINE);
                TestServer server = TestServer.start()) {
            server.raw(request.replace(";", "\r\n") + "\r\nHost: x\r\n\r\n");

            assertThat(log.awaitLine(logged -> logged.contains(line))).isTrue();
            assertThat(log.lines())
                    .filteredOn(logged -> logged.contains(line))
                    .singleElement()
                    .asString()
                    .startsWith(level + " ");
        }
    }

    @Test
    @DisplayName("ADM-07: what a locked address goes on guessing fills no log")
    void lockedGuesses() throws Exception {
        LoginLimits limits = new LoginLimits(1, Duration.ofMinutes(5), Duration.ofMinutes(1));
        HttpSettings.Access closed = new HttpSettings.Access(
                Optional.of(new ApiToken("k3y")), Optional.of(new PagePassword("right")), Duration.ofDays(1), limits);
        try (CapturedLog log = new CapturedLog(Level.FINE);
                TestServer server = TestServer.start(settings -> settings.with(closed))) {
            for (int i = 0; i < 3; i++) {
                server.send(
                        "POST",
                        "/configure/login",
                        "password=wrong",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Sec-Fetch-Site",
                        "same-origin");
            }

            assertThat(log.awaitLine(line -> line.startsWith("FINE POST /configure/login - 429")))
                    .isTrue();
            assertThat(log.lines()).noneMatch(line -> line.startsWith("INFO POST") && line.contains(" - 429"));
        }
    }
}
