package comet.http.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server in a JVM of its own, with as little memory as wanted. */
final class SmallServer implements AutoCloseable {

    private final Process process;
    private final int port;

    private SmallServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Runs in the other JVM: serves until its input ends. */
    public static void main(String[] arguments) throws IOException {
        try (TestServer server = TestServer.start(settings -> settings, Sintel::found)) {
            System.out.println(server.server.port());
            while (System.in.read() >= 0) {
                // Not yet.
            }
        }
    }

    /** @param options of the JVM */
    static SmallServer start(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SmallServer.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        String port = output.readLine();
        if (port == null) {
            throw new IOException("the server did not start");
        }
        return new SmallServer(process, Integer.parseInt(port));
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
