package comet.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts the server again and again, each time with an empty database, and prints how long it takes from the start of
 * the process to the first {@code 200} on {@code /health}, and how much memory is resident after that.
 */
public final class StartupBench {

    private static final int WARM_UP = 1;
    private static final Duration GIVE_UP = Duration.ofSeconds(60);
    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final long NANOS_PER_MILLISECOND = 1_000_000;

    /** What one start cost; no memory where the system does not tell it. */
    private record Start(double seconds, OptionalLong residentKib) {}

    private final List<String> command;
    private final int runs;

    /**
     * @param command the command line that starts the server, without settings
     * @param runs counted starts, at least 1
     */
    public StartupBench(List<String> command, int runs) {
        this.command = List.copyOf(command);
        this.runs = runs;
    }

    /** Runs and prints. */
    public void run(PrintStream out) throws IOException, InterruptedException {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < WARM_UP + runs; i++) {
            Start start = start();
            if (i >= WARM_UP) {
                starts.add(start);
            }
        }
        out.printf(Locale.ROOT, "%d starts after %d to warm up%n", runs, WARM_UP);
        print(
                out,
                "start to first 200 on /health, seconds",
                "%.2f",
                starts.stream().mapToDouble(Start::seconds).sorted().toArray());
        double[] memory = starts.stream()
                .flatMapToDouble(start -> start.residentKib().stream().mapToDouble(kib -> kib / 1024.0))
                .sorted()
                .toArray();
        if (memory.length > 0) {
            print(out, "resident memory after start, MiB", "%.0f", memory);
        } else {
            out.println("resident memory: this system does not tell it in /proc");
        }
    }

    private static void print(PrintStream out, String what, String format, double[] sorted) {
        String line = "%-42s min " + format + "   median " + format + "   max " + format + "%n";
        out.printf(Locale.ROOT, line, what, sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    private Start start() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("comet-bench");
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("server.log").toFile());
        builder.environment().putAll(Map.of("FASTAPI_HOST", "127.0.0.1", "FASTAPI_PORT", Integer.toString(port)));
        long begin = System.nanoTime();
        Process server = builder.start();
        try {
            while (!isHealthy(port)) {
                if (!server.isAlive() || System.nanoTime() - begin > GIVE_UP.toNanos()) {
                    throw new IOException("the server did not start: "
                            + Files.readString(home.resolve("server.log"), StandardCharsets.UTF_8));
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
            double seconds = (System.nanoTime() - begin) / (1000.0 * NANOS_PER_MILLISECOND);
            TimeUnit.NANOSECONDS.sleep(SETTLE.toNanos());
            return new Start(seconds, residentKib(server.pid()));
        } finally {
            server.destroy();
            if (!server.waitFor(10, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
            delete(home);
        }
    }

    private static boolean isHealthy(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            return Arrays.equals(status, "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return false;
        }
    }

    private static OptionalLong residentKib(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try (InputStream in = Files.newInputStream(status)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
