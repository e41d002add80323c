package comet.app.explain;

import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.core.address.HostName;
import comet.http.address.CookieScope;
import comet.http.login.Door;
import comet.http.login.PagePassword;
import comet.http.login.PageSessions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The operator's API of the server on this machine. Whoever knows the password can sign a session (ADM-04), so the password
 * itself is not sent.
 */
final class AdminApi {

    private static final Duration SESSION = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String address;
    private final InstantSource time;

    /** @param host where the server listens, as its setting says */
    AdminApi(String host, int port, InstantSource time) {
        this.address = "http://" + new HostName(host).fromHere().inUrl() + ":" + port;
        this.time = time;
    }

    /** What it said. */
    sealed interface Reply {

        /**
         * An explanation.
         *
         * @param json as it was sent
         */
        @SuppressWarnings("ArrayRecordComponent") // compared by nobody
        record Told(byte[] json) implements Reply {}

        /**
         * Something else.
         *
         * @param detail in its own words
         */
        record Refused(int status, String detail) implements Reply {}

        /** Nothing. */
        record Silent() implements Reply {}
    }

    String address() {
        return address;
    }

    Reply explain(PagePassword password, String type, String id, String hash) throws InterruptedException {
        String path = "/admin/api/explain/" + segment(type) + "/" + segment(id)
                + (hash.isEmpty() ? "" : "?hash=" + URLEncoder.encode(hash, StandardCharsets.UTF_8));
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request(password, path), HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? new Reply.Told(answer.body())
                    : new Reply.Refused(answer.statusCode(), detail(answer));
        } catch (IOException e) {
            return new Reply.Silent();
        } finally {
            client.shutdownNow();
        }
    }

    private HttpRequest request(PagePassword password, String path) {
        String cookie = new PageSessions(Door.ADMIN, password, SESSION, time, new SecureRandom())
                .begin(new CookieScope(false, "/"))
                .split(";", 2)[0];
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Cookie", cookie)
                .build();
    }

    private static String segment(String text) {
        return URLEncoder.encode(text.isEmpty() ? "-" : text, StandardCharsets.UTF_8);
    }

    private static String detail(HttpResponse<byte[]> answer) {
        try {
            String detail = JsonMapper.builder()
                    .build()
                    .readTree(answer.body())
                    .path("detail")
                    .asText("");
            return detail.isEmpty() ? "the server answered " + answer.statusCode() : detail;
        } catch (IOException e) {
            return "the server answered " + answer.statusCode();
        }
    }
}
