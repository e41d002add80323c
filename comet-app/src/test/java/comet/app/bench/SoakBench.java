package comet.app.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * {@code ./comet bench soak}: mixed requests by the million against the server as a user starts it, in a process of its
 * own. After the first and at the end, with nobody connected, it counts live heap, threads, file handles and what of them
 * are sockets; ends with status 1 when the end has more. Uses the JDK alone: the launcher compiles it by itself.
 */
public final class SoakBench {

    private static final int CLIENTS = 32;
    private static final long FIRST = 100_000;
    private static final long GIVE_UP_SECONDS = 60;

    /** Threads that nobody uses go after half a minute. */
    private static final int QUIET_SECONDS = 40;

    private static final int MOST_SECONDS = 180;

    /** Two counts of one heap differ by what happens to be alive. */
    private static final double HEAP_NOISE = 1.03;

    /** Threads and handles that come and go by themselves: carriers of virtual threads, connections to the outside. */
    private static final int NOISE = 4;

    private final Path home;
    private final Process server;
    private final int port;
    private final AtomicLong sent = new AtomicLong();

    private SoakBench(Path home, Process server, int port) {
        this.home = home;
        this.server = server;
        this.port = port;
    }

    /** What the server holds when nobody is connected. */
    private record Held(long heapKib, long threads, long handles, long sockets, long residentKib) {}

    /** @param arguments how many requests, then the command that starts the server */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        if (words.size() < 2 || !words.getFirst().matches("[1-9][0-9]{5,8}")) {
            System.err.println("comet: 'bench soak' takes --requests=N, from " + FIRST + " on");
            System.exit(2);
        }
        long requests = Long.parseLong(words.getFirst());
        Path home = Files.createTempDirectory("comet-soak");
        boolean kept;
        try (SoakWorld world = new SoakWorld()) {
            int port = freePort();
            Process server = start(words.subList(1, words.size()), home, port, world.address());
            try {
                SoakBench bench = new SoakBench(home, server, port);
                bench.awaitStart();
                kept = bench.soak(requests);
            } finally {
                server.destroy();
                if (!server.waitFor(GIVE_UP_SECONDS, TimeUnit.SECONDS)) {
                    server.destroyForcibly().waitFor();
                }
            }
        } finally {
            delete(home);
        }
        System.exit(kept ? 0 : 1);
    }

    private static Process start(List<String> command, Path home, int port, String outside) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("server.log").toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().put("FASTAPI_HOST", "127.0.0.1");
        builder.environment().put("FASTAPI_PORT", Integer.toString(port));
        builder.environment().put("LOG_LEVEL", "WARNING");
        builder.environment().put("METADATA_TITLE_SOURCES", "[\"cinemeta\"]");
        for (String name : List.of(
                "IMDB_SUGGESTION_URL",
                "CINEMETA_CATALOG_URL",
                "TMDB_URL",
                "KITSU_URL",
                "TVMAZE_URL",
                "WIKIDATA_URL",
                "TRAKT_URL",
                "ANILIST_URL",
                "ANIZIP_URL",
                "TVDB_URL",
                "GENERIC_TRACKERS_URL")) {
            builder.environment().put(name, "disabled");
        }
        builder.environment().put("SCRAPE_OPENFILMS", "false");
        builder.environment().put("SCRAPE_TORRENTIO", "true");
        for (String name : List.of("CINEMETA_URL", "TORRENTIO_URL", "PREMIUMIZE_URL")) {
            builder.environment().put(name, outside);
        }
        return builder.start();
    }

    private void awaitStart() throws Exception {
        long begin = System.nanoTime();
        while (true) {
            try (SoakClient client = new SoakClient(port)) {
                client.send(SoakClient.get("/health"));
                return;
            } catch (IOException e) {
                if (!server.isAlive() || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS)) {
                    throw new IOException(
                            "the server did not start: " + Files.readString(home.resolve("server.log")), e);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private boolean soak(long requests) throws Exception {
        load(FIRST);
        Held first = held();
        print("after %,d requests", FIRST, first);
        long step = Math.max((requests - FIRST) / 10, 1);
        while (sent.get() < requests) {
            load(Math.min(sent.get() + step, requests));
            System.out.printf(Locale.ROOT, "  %,d of %,d requests sent%n", sent.get(), requests);
        }
        Held last = held();
        print("after %,d requests", requests, last);
        return Stream.of(
                        judge("live heap", first.heapKib(), last.heapKib(), Math.round(first.heapKib() * HEAP_NOISE)),
                        judge("threads", first.threads(), last.threads(), first.threads() + NOISE),
                        judge("file handles", first.handles(), last.handles(), first.handles() + NOISE),
                        judge("sockets", first.sockets(), last.sockets(), first.sockets() + NOISE))
                .allMatch(kept -> kept);
    }

    private void load(long until) throws Exception {
        long begin = System.nanoTime();
        long before = sent.get();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                ends.add(threads.submit(() -> {
                    client(until);
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "  %,.0f requests a second%n", (until - before) / seconds);
    }

    private void client(long until) throws IOException {
        SoakClient client = new SoakClient(port);
        try {
            for (long number = take(until); number >= 0; number = take(until)) {
                if (!client.send(SoakRequests.of(number))) {
                    client.close();
                    client = new SoakClient(port);
                }
            }
        } finally {
            client.close();
        }
    }

    private long take(long until) {
        long number = sent.getAndUpdate(now -> Math.min(now + 1, until));
        return number < until ? number : -1;
    }

    /** Counts once what ends by itself has ended: connections close, carriers of virtual threads go after a while. */
    private Held held() throws Exception {
        Path process = Path.of("/proc", Long.toString(server.pid()));
        long threads = Long.MAX_VALUE;
        for (int quiet = 0, waits = 0; quiet < QUIET_SECONDS && waits < MOST_SECONDS; waits++, quiet++) {
            TimeUnit.SECONDS.sleep(1);
            long now = count(process.resolve("task"));
            if (now < threads) {
                quiet = 0;
            }
            threads = now;
        }
        long sockets = 0;
        long handles = 0;
        try (Stream<Path> all = Files.list(process.resolve("fd"))) {
            for (Path handle : all.toList()) {
                handles++;
                if (Files.isSymbolicLink(handle)
                        && Files.readSymbolicLink(handle).toString().startsWith("socket:")) {
                    sockets++;
                }
            }
        }
        // Collects everything that is not reachable first.
        long live = number("jcmd", Long.toString(server.pid()), "GC.class_histogram") / 1024;
        long resident = Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
        return new Held(live, threads, handles, sockets, resident);
    }

    private static long count(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.count();
        }
    }

    /** The last number of the line that begins with "Total". */
    private static long number(String tool, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines()
                .filter(line -> line.startsWith("Total"))
                .mapToLong(line -> Long.parseLong(line.strip().replaceAll(".*\\D", "")))
                .findFirst()
                .orElseThrow(() -> new IOException(tool + " said: " + said));
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

    private static void print(String format, long requests, Held held) {
        System.out.printf(
                Locale.ROOT,
                format + ": live heap %.1f MiB, %d threads, %d file handles, of them %d sockets, resident %.0f MiB%n",
                requests,
                held.heapKib() / 1024.0,
                held.threads(),
                held.handles(),
                held.sockets(),
                held.residentKib() / 1024.0);
    }

    private static boolean judge(String what, long first, long last, long most) {
        boolean kept = last <= most;
        System.out.printf(
                Locale.ROOT,
                "%-14s %,10d -> %,10d   at most %,d   %s%n",
                what,
                first,
                last,
                most,
                kept ? "kept" : "BROKEN");
        return kept;
    }
}
