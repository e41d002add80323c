package comet.app.doctor;

import comet.core.address.HostName;
import comet.core.selfcheck.Diagnosis;
import comet.http.address.CookieScope;
import comet.http.login.Door;
import comet.http.login.PagePassword;
import comet.http.login.PageSessions;
import comet.http.selfcheck.DiagnosisJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The server on this machine, asked what it finds: it alone knows how requests reach it. Whoever knows the page password
 * can sign a session (HTTP-146), so the password itself is not sent.
 */
final class RunningServer {

    private static final Duration SESSION = Duration.ofMinutes(1);

    private final HostName host;
    private final int port;
    private final Duration patience;
    private final InstantSource time;

    /** @param host from here */
    RunningServer(HostName host, int port, Duration patience, InstantSource time) {
        this.host = host;
        this.port = port;
        this.patience = patience;
        this.time = time;
    }

    /** What it finds; empty if it does not run, has another password, or is of a version that has no self-check. */
    Optional<Diagnosis> ask(PagePassword password) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request(password), HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? DiagnosisJson.read(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            client.shutdownNow();
        }
    }

    private HttpRequest request(PagePassword password) {
        String cookie = new PageSessions(Door.CONFIGURE, password, SESSION, time, new SecureRandom())
                .begin(new CookieScope(false, "/"))
                .split(";", 2)[0];
        return HttpRequest.newBuilder(URI.create("http://" + host.inUrl() + ":" + port + "/configure/self-check"))
                .timeout(patience)
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
    }
}
