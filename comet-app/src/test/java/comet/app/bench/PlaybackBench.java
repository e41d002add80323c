package comet.app.bench;

import comet.app.wiring.House;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.CacheState;
import comet.core.debrid.ServiceId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.port.Deadline;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import comet.core.torrent.InfoHash;
import comet.http.server.CometHttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * {@code ./comet bench playback}: how often a second the whole server plays what it has a link for, how much it adds to
 * what a service takes for a new one, and how long 1,000 torrents at three services take. Ends with status 1 when a limit
 * is broken. Services and players are in the same process and on the same processors.
 */
public final class PlaybackBench {

    private static final int PLAYERS = 8;
    private static final int PLAYS_OF_EACH = 5_000;
    private static final int ROUNDS = 3;
    private static final int COLD = 300;
    private static final int WARM_UP = 300;
    private static final int HASHES = 1_000;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private static final double LEAST_PLAYS = 5_000;
    private static final double MOST_ADDED_MILLIS = 10;
    private static final double MOST_IDLE_MILLIS = 250;

    private static final Map<ServiceId, Integer> BATCHES =
            new LinkedHashMap<>(Map.of(ServiceId.PREMIUMIZE, 100, ServiceId.TORBOX, 500, ServiceId.EASYDEBRID, 50));

    private final PrintStream out;
    private final ScriptedServices services;
    private final House house;
    private final int port;
    private final HttpRequest bareCall;
    private boolean broken;

    private PlaybackBench(PrintStream out, ScriptedServices services, House house, int port) {
        this.out = out;
        this.services = services;
        this.house = house;
        this.port = port;
        this.bareCall = HttpRequest.newBuilder(URI.create(services.address() + "/cache/check"))
                .POST(HttpRequest.BodyPublishers.ofString("items[]=" + hash(0).hex()))
                .build();
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        // The lines of the log are written, but not to the terminal.
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        Path home = Files.createTempDirectory("comet-bench");
        boolean broken;
        try (ScriptedServices services = new ScriptedServices();
                House house = House.serving(home, environment(services.address()), InstantSource.system())) {
            CometHttpServer server = house.context().getBean(CometHttpServer.class);
            server.start();
            PlaybackBench bench = new PlaybackBench(out, services, house, server.port());
            bench.cold();
            bench.cached();
            bench.availability();
            broken = bench.broken;
        } finally {
            delete(home);
        }
        System.exit(broken ? 1 : 0);
    }

    private static Map<String, String> environment(String address) {
        return Map.of(
                "METADATA_OFFLINE", "true",
                "SCRAPE_OPENFILMS", "false",
                "PREMIUMIZE_URL", address,
                "TORBOX_URL", address,
                "EASYDEBRID_URL", address);
    }

    private static void delete(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static byte[] film(String key, int number) {
        String config = Base64.getUrlEncoder()
                .encodeToString(("{\"debridServices\":[{\"service\":\"premiumize\",\"apiKey\":\"" + key + "\"}]}")
                        .getBytes(StandardCharsets.UTF_8));
        return Player.request("/" + config + "/playback/" + hash(number).hex()
                + "/0/n/n/n?torrent_name=Sintel.2010.1080p&name=Sintel&media_id=tt1727587&media_type=movie");
    }

    private static InfoHash hash(int number) {
        return new InfoHash(String.format(Locale.ROOT, "%040x", number + 1));
    }

    /**
     * Each with a key of its own, because a key may be used only so often. What a service takes is what as many bare calls
     * take, made right after: so that a busy machine is not taken for a slow server.
     */
    private void cold() throws IOException, InterruptedException {
        double[] plays = new double[COLD];
        double[] bare = new double[COLD];
        int calls = 0;
        try (Player player = new Player(port);
                HttpClient client = HttpClient.newHttpClient()) {
            for (int i = -WARM_UP; i < COLD; i++) {
                byte[] request = film("cold" + i, i + WARM_UP);
                var unused = services.callsSince();
                long began = System.nanoTime();
                player.play(request);
                long played = System.nanoTime();
                calls = services.callsSince();
                for (int call = 0; call < calls; call++) {
                    client.send(bareCall, HttpResponse.BodyHandlers.ofString());
                }
                if (i >= 0) {
                    plays[i] = (played - began) / NANOS_PER_MILLI;
                    bare[i] = (System.nanoTime() - played) / NANOS_PER_MILLI;
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "%d first plays, each with %d calls of a service that answers in %d ms; ms%n",
                COLD,
                calls,
                ScriptedServices.ANSWER_MILLIS);
        Arrays.sort(plays);
        Arrays.sort(bare);
        added("median", plays[COLD / 2], bare[COLD / 2]);
        added("99 of 100", plays[COLD * 99 / 100], bare[COLD * 99 / 100]);
    }

    private void added(String which, double play, double bare) {
        out.printf(Locale.ROOT, "%-48s %9.1f%n", "  " + which + ", the service alone", bare);
        atMost("  " + which + ", added to that", play - bare, MOST_ADDED_MILLIS);
    }

    private void cached() throws Exception {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.max(best, playsASecond());
        }
        out.printf(
                Locale.ROOT,
                "plays of what has a link, %d players on a connection each, best of %d rounds%n",
                PLAYERS,
                ROUNDS);
        judge("  a second", best, "at least", LEAST_PLAYS, best >= LEAST_PLAYS);
    }

    private double playsASecond() throws Exception {
        try (ExecutorService players = Executors.newFixedThreadPool(PLAYERS)) {
            List<Future<?>> ends = new ArrayList<>();
            long began = System.nanoTime();
            for (int i = 0; i < PLAYERS; i++) {
                byte[] request = film("cold" + i, i + WARM_UP);
                ends.add(players.submit(() -> {
                    try (Player player = new Player(port)) {
                        for (int play = 0; play < PLAYS_OF_EACH; play++) {
                            player.play(request);
                        }
                    }
                    return request;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
            return PLAYERS * PLAYS_OF_EACH * NANOS_PER_SECOND / (System.nanoTime() - began);
        }
    }

    private void availability() throws Exception {
        List<InfoHash> hashes = new ArrayList<>();
        for (int i = 0; i < HASHES; i++) {
            hashes.add(hash(i));
        }
        var unusedCalls = services.callsSince();
        var unusedWork = services.workSince();
        long began = System.nanoTime();
        int known = ask(hashes);
        double took = (System.nanoTime() - began) / NANOS_PER_MILLI;
        double worked = services.workSince() / NANOS_PER_MILLI;
        int calls = services.callsSince();
        int batches = BATCHES.values().stream()
                .mapToInt(batch -> (HASHES + batch - 1) / batch)
                .sum();
        out.printf(Locale.ROOT, "%d torrents at %d services, ms%n", HASHES, BATCHES.size());
        out.printf(Locale.ROOT, "%-48s %9.1f%n", "  all of it", took);
        atMost("  of that, while no service was at work", took - worked, MOST_IDLE_MILLIS);
        atMost("  calls, where batches make it " + batches, calls, batches);
        out.printf(
                Locale.ROOT,
                "%-48s %9d%n",
                "  states known, of " + HASHES * BATCHES.size() + " (budgets may leave some)",
                known);
    }

    private int ask(List<InfoHash> hashes) throws Exception {
        DebridServices installed = house.context().getBean(DebridServices.class);
        MediaRequest film = MediaRequest.parse(MediaType.MOVIE, "tt1727587").orElseThrow();
        RequestedMedia media = RequestedMedia.of(film, MediaMetadata.of("Sintel", 2010));
        Deadline deadline = Deadline.after(Duration.ofMinutes(1), InstantSource.system());
        List<Future<Map<InfoHash, Availability>>> answers = new ArrayList<>();
        for (ServiceId id : BATCHES.keySet()) {
            DebridService service = installed.find(id).orElseThrow();
            Account account = new Account(id, new ApiKey("list"));
            answers.add(house.threads()
                    .submit(() -> service.availability(
                            new AvailabilityRequest(account, hashes, media, Optional.empty()), deadline)));
        }
        int known = 0;
        for (Future<Map<InfoHash, Availability>> answer : answers) {
            known += (int) answer.get().values().stream()
                    .filter(one -> one.state() != CacheState.UNKNOWN)
                    .count();
        }
        return known;
    }

    private void atMost(String what, double value, double limit) {
        judge(what, value, "at most", limit, value <= limit);
    }

    private void judge(String what, double value, String word, double limit, boolean kept) {
        broken |= !kept;
        out.printf(Locale.ROOT, "%-48s %9.1f   %s %.0f   %s%n", what, value, word, limit, kept ? "kept" : "BROKEN");
    }
}
