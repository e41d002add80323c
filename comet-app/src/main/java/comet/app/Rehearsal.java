package comet.app;

import comet.app.settings.LoadResult;
import comet.app.settings.SettingsLoader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The command {@code rehearse}: starts the server in an empty directory, asks it for one of everything and stops it, so
 * that a JVM that watches can keep what it loaded and linked. Nothing leaves the machine, and no setting of the operator
 * is read.
 */
final class Rehearsal {

    private static final int TIMEOUT_MILLIS = 10_000;

    /** Real-Debrid with a key that is none. */
    private static final String CONFIGURATION =
            "/eyJkZWJyaWRTZXJ2aWNlIjoicmVhbGRlYnJpZCIsImRlYnJpZEFwaUtleSI6IlJES0VZMTIzIn0=";

    private static final List<String> ONE_OF_EVERYTHING = List.of(
            "/health",
            "/health/ready",
            "/manifest.json",
            "/configure",
            "/stream/movie/tt1254207.json",
            "/stream/movie/tt1254207.json?kodi=1",
            CONFIGURATION + "/manifest.json",
            CONFIGURATION + "/stream/movie/tt1254207.json",
            CONFIGURATION + "/streams?imdbID=tt1254207&type=movie",
            "/status-video/UNKNOWN.mp4",
            "/nothing");

    private Rehearsal() {}

    /**
     * Gives the exit status: 0 if the server came up, answered everything and went down.
     *
     * @param home an empty directory to work in, which is deleted at the end
     */
    static int run(Path home, InstantSource time) throws IOException, InterruptedException {
        try {
            int port = freePort();
            LoadResult.Loaded loaded = (LoadResult.Loaded) SettingsLoader.load(settings(port), home);
            Comet comet = Comet.start(loaded, time, new StopSignals());
            try {
                for (String path : ONE_OF_EVERYTHING) {
                    ask(port, path);
                }
            } finally {
                comet.stop(Duration.ZERO);
            }
            return 0;
        } catch (StartException e) {
            System.err.println("comet: " + e.getMessage());
            return 1;
        } finally {
            delete(home);
        }
    }

    /** The debrid service is this server itself, which knows no such route. */
    private static Map<String, String> settings(int port) {
        return Map.of(
                "FASTAPI_HOST",
                "127.0.0.1",
                "FASTAPI_PORT",
                Integer.toString(port),
                "METADATA_OFFLINE",
                "true",
                "REALDEBRID_URL",
                "http://127.0.0.1:" + port + "/nothing");
    }

    /** Reads the answer to its end, whatever it is. */
    private static void ask(int port, String path) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            if (socket.getInputStream().readAllBytes().length == 0) {
                throw new IOException("no answer to " + path);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
