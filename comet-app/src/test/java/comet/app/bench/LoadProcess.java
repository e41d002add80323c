package comet.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The process of {@link Load}. */
final class LoadProcess implements AutoCloseable {

    /**
     * How a server answered.
     *
     * @param rate answers a second
     * @param medianMicros half of them took no longer
     * @param p99Micros nor did 99 of 100
     * @param refused answers that were neither 200 nor 304
     * @param bytes of an answer, header included
     */
    record Rate(double rate, long medianMicros, long p99Micros, long refused, long bytes) {}

    /**
     * When all had been answered.
     *
     * @param at milliseconds since 1970
     * @param refused answers that were neither 200 nor 304
     * @param bytes of all answers
     */
    record Once(long at, long refused, long bytes) {}

    private final Process process;
    private final PrintStream commands;
    private final BufferedReader answers;
    private final Path requests;

    LoadProcess(Path home) throws IOException {
        requests = home.resolve("requests");
        process = Children.start(System.getProperty("java.class.path"), Load.class);
        commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Asks for the lines in turn, on so many connections. */
    Rate rate(int port, List<String> lines, int connections, long warmMillis, long millis) throws IOException {
        String[] words = command("run " + port, lines, connections + " " + warmMillis + " " + millis);
        return new Rate(
                Double.parseDouble(words[0]),
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                Long.parseLong(words[4]));
    }

    /** Asks once on each of so many connections, at once. */
    Once once(int port, String line, int connections) throws IOException {
        String[] words = command("once " + port, List.of(line), Integer.toString(connections));
        return new Once(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
    }

    private String[] command(String what, List<String> lines, String how) throws IOException {
        Files.write(requests, lines);
        commands.println(what + " " + requests + " " + how);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the load broke off");
        }
        return answer.split(" ", -1);
    }

    @Override
    public void close() {
        commands.close();
        process.destroy();
    }
}
