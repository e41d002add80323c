package comet.app;

import comet.app.settings.LoadResult;
import comet.app.settings.SettingsLoader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole life in a second: starts the server in an empty directory, asks it for one of everything, stops it. The JVM
 * watches and keeps what it loaded and linked, so that the real start is faster.
 */
final class Rehearsal {

    private static final String REAL_DEBRID =
            "eyJkZWJyaWRTZXJ2aWNlIjoicmVhbGRlYnJpZCIsImRlYnJpZEFwaUtleSI6IlJES0VZMTIzIn0=";

    private static final List<String> PATHS = List.of(
            "/health",
            "/health/ready",
            "/manifest.json",
            "/configure",
            "/stream/movie/tt1254207.json",
            "/stream/movie/tt1254207.json?kodi=1",
            "/" + REAL_DEBRID + "/manifest.json",
            "/" + REAL_DEBRID + "/stream/movie/tt1254207.json",
            "/" + REAL_DEBRID + "/streams?imdbID=tt1254207&type=movie",
            "/status-video/UNKNOWN.mp4",
            "/nothing");

    private Rehearsal() {}

    static int run(Map<String, String> environment, InstantSource time) {
        Path home = null;
        try {
            home = Files.createTempDirectory("comet-rehearsal");
            Map<String, String> own = new HashMap<>(environment);
            own.keySet().removeIf(name -> !name.equals("PATH"));
            own.put("FASTAPI_HOST", "127.0.0.1");
            own.put("FASTAPI_PORT", Integer.toString(freePort()));
            own.put("LOG_LEVEL", "ERROR");
            if (SettingsLoader.load(own, home) instanceof LoadResult.Loaded loaded) {
                Comet comet = Comet.start(loaded, time);
                ask(comet.port());
                comet.stop(Duration.ofSeconds(2));
                return 0;
            }
            return 1;
        } catch (StartException | IOException e) {
            System.err.println("comet: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            delete(home);
        }
    }

    private static void ask(int port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : PATHS) {
                URI uri = URI.create("http://127.0.0.1:" + port + path);
                client.send(
                        HttpRequest.newBuilder(uri)
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(@Nullable Path home) {
        if (home == null) {
            return;
        }
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("comet: left behind: " + home);
        }
    }
}
