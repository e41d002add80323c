package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.HttpSettings;
import comet.http.caching.CacheTimes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("comet.fuzz.requests", 600);
    private static final long SEED = Long.getLong("comet.fuzz.seed", 20_260_101L);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3}) ");

    /** The limit that a malformed request has for its answer. */
    private static final int LIMIT_MILLIS = 1000;

    private static HttpSettings cached(HttpSettings settings) {
        return settings.with(new CacheTimes(true, 300, 60, 86_400, 86_400));
    }

    @Test
    @DisplayName("Whatever is sent: an answer within a second or a closed connection, no 500, no stack trace, no fault")
    void whateverIsSent() throws Exception {
        MalformedRequests requests = new MalformedRequests(SEED);
        Map<String, Integer> answers = new TreeMap<>();
        try (CapturedLog log = new CapturedLog(Level.WARNING);
                TestServer server = TestServer.start(FuzzTest::cached, Sintel::found)) {
            for (int i = 0; i < REQUESTS; i++) {
                byte[] request = requests.next();
                String answer = ask(server, request);
                String told = "request " + i + " of seed " + SEED + ": " + shown(request) + "\nanswer: " + answer;

                Matcher status = STATUS.matcher(answer);
                while (status.find()) {
                    answers.merge(status.group(1), 1, Integer::sum);
                    assertThat(status.group(1)).as(told).isNotEqualTo("500");
                }
                assertThat(answer).as(told).doesNotContain("Exception", "\tat ", "java.", "micronaut", "netty");
            }
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
            assertThat(log.lines()).as("nothing is a fault of ours").isEmpty();
        }
        // Some requests are nothing but a beginning, and nobody can answer those. The others must reach every layer.
        assertThat(answers.values().stream().mapToInt(Integer::intValue).sum())
                .as("%s", answers)
                .isGreaterThan(REQUESTS * 3 / 4);
        assertThat(answers).containsKeys("200", "204", "303", "400", "404", "405", "422");
        assertThat(answers.getOrDefault("400", 0)).as("%s", answers).isLessThan(REQUESTS * 2 / 5);
    }

    /** Sends a request, ends the sending side for those that wait for more, and reads all there is. */
    private static String ask(TestServer server, byte[] request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
            socket.setSoTimeout(LIMIT_MILLIS);
            send(socket, request);
            InputStream in = socket.getInputStream();
            byte[] some = new byte[65_536];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                answer.write(some, 0, read);
            }
        } catch (SocketTimeoutException | SocketException e) {
            // The server waits for the rest of an unfinished request, or has closed before reading all of a refused
            // one.
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    private static void send(Socket socket, byte[] request) throws IOException {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (SocketException e) {
            // Refused before all of it was sent: the answer is there to be read.
            return;
        }
    }

    private static String shown(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }
}
