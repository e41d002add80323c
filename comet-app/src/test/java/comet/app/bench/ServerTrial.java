package comet.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts the server in an empty directory, as a user would, and stops it again, as often as the first argument says.
 * The others are the command that starts it. Prints the time from the start of the process to the first 200 on /health,
 * and the memory that is resident a second later. The launcher runs this file from its source, so it uses the JDK alone
 * and no other file.
 */
public final class ServerTrial {

    private static final int WARM_UP = 1;
    private static final int MOST_RUNS = 100;
    private static final long GIVE_UP_SECONDS = 60;

    private static final long ENDING_SECONDS = 30;

    private ServerTrial() {}

    /** Ends with status 2 if it is not told how often and what to start. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = List.of(arguments);
        if (words.size() < 2 || !isRuns(words.getFirst())) {
            System.err.println("comet: 'bench startup' takes --runs=N, from 1 to " + MOST_RUNS);
            System.exit(2);
        }
        bench(Integer.parseInt(words.getFirst()), words.subList(1, words.size()), System.out);
    }

    private static boolean isRuns(String word) {
        return word.matches("[1-9][0-9]{0,2}") && Integer.parseInt(word) <= MOST_RUNS;
    }

    private static void bench(int runs, List<String> command, PrintStream out)
            throws IOException, InterruptedException {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < WARM_UP + runs; i++) {
            Start start = start(command);
            if (i >= WARM_UP) {
                starts.add(start);
            }
        }
        out.printf(Locale.ROOT, "%d starts after %d to warm up%n", runs, WARM_UP);
        double[] seconds = starts.stream().mapToDouble(Start::seconds).sorted().toArray();
        print(out, "start to first 200 on /health, seconds", "%.2f", seconds);
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

    /** What one start cost; no memory where the system does not tell it. */
    private record Start(double seconds, OptionalLong residentKib) {}

    private static Start start(List<String> command) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("comet-trial");
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("server.log").toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment()
                .putAll(Map.of(
                        "FASTAPI_HOST", "127.0.0.1",
                        "FASTAPI_PORT", Integer.toString(port),
                        "SHUTDOWN_DRAIN_SECONDS", "1"));
        long begin = System.nanoTime();
        Process server = builder.start();
        try {
            while (!ask(port, "/health").equals("200")) {
                if (!server.isAlive() || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS)) {
                    throw new IOException("the server did not start: " + Files.readString(home.resolve("server.log")));
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            TimeUnit.SECONDS.sleep(1);
            return new Start(seconds, residentKib(server.pid()));
        } finally {
            server.destroy();
            if (!server.waitFor(ENDING_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
            delete(home);
        }
    }

    /** The status of the answer, read to its end; empty when there is none. */
    private static String ask(int port, String path) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(10_000);
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static OptionalLong residentKib(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
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
