package comet.app.bench;

import comet.app.wiring.House;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Learning;
import comet.core.evidence.Lesson;
import comet.core.evidence.Lifetimes;
import comet.core.media.Aliases;
import comet.core.media.ImdbId;
import comet.core.media.MediaTitle;
import comet.core.media.Scope;
import comet.core.port.DemandStore.LastScrape;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.ScopedRelease;
import comet.core.port.StoreException;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.http.addon.ReadyAnswers;
import comet.http.server.CometHttpServer;
import comet.persistence.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code ./comet bench search}: how often a second the whole server sends a list that is ready, beside a route of the bare
 * framework that sends the same bytes; how often it makes one for a configuration that it never saw; and how long after the
 * slowest of twenty sources a first list is there. The load comes from a process of its own, and the bare route is in
 * another. Ends with status 1 when a limit is broken. Arguments choose parts of it.
 */
public final class SearchBench {

    private static final List<String> PARTS = List.of("warm", "configurations", "cold", "hanging", "crowd");

    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 3;
    private static final long WARM_MILLIS = 1_500;
    private static final long MILLIS = 3_000;
    private static final long COMPILE_MILLIS = 10_000;
    private static final int CONFIGURATIONS = 60_000;
    private static final int STORED = 1_000;
    private static final int COLD = 12;
    private static final int CROWD = 200;
    private static final int DEADLINE_SECONDS = 3;
    private static final double NANOS_PER_MICRO = 1e3;

    private static final double LEAST_WARM = 8_000;
    private static final double LEAST_SHARE = 0.5;
    private static final double LEAST_UNCHANGED_SHARE = 0.9;
    private static final double MOST_P99_MILLIS = 25;
    private static final double LEAST_CONFIGURATIONS = 1_000;
    private static final double MOST_AFTER_SLOWEST_MILLIS = 60;
    private static final double MOST_AFTER_DEADLINE_MILLIS = 250;

    private static final ImdbId FILM = new ImdbId("tt0100000");

    private final PrintStream out;
    private final ScriptedSources sources;
    private final House house;
    private final LoadProcess load;
    private final Path home;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private boolean broken;

    private SearchBench(PrintStream out, ScriptedSources sources, House house, LoadProcess load, Path home, int port) {
        this.out = out;
        this.sources = sources;
        this.house = house;
        this.load = load;
        this.home = home;
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        // The lines of the log are written, but not to the terminal.
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        Path home = Files.createTempDirectory("comet-bench");
        boolean broken;
        try (ScriptedSources sources = new ScriptedSources();
                House house = House.serving(home, environment(sources), InstantSource.system());
                LoadProcess load = new LoadProcess(home)) {
            CometHttpServer server = house.context().getBean(CometHttpServer.class);
            server.start();
            SearchBench bench = new SearchBench(out, sources, house, load, home, server.port());
            bench.store();
            bench.run(List.of(arguments));
            broken = bench.broken;
            server.close();
            bench.client.close();
        } catch (Exception e) {
            // The error stream is not shown.
            e.printStackTrace(out);
            throw e;
        } finally {
            delete(home);
        }
        System.exit(broken ? 1 : 0);
    }

    /** @param parts which parts; all when there is none */
    private void run(List<String> parts) throws IOException, InterruptedException {
        for (String part : parts.isEmpty() ? PARTS : parts) {
            switch (part) {
                case "warm" -> warm();
                case "configurations" -> configurations();
                case "cold" -> cold();
                case "hanging" -> hanging();
                case "crowd" -> crowd();
                default -> throw new IllegalArgumentException("parts are " + PARTS);
            }
        }
    }

    private static Map<String, String> environment(ScriptedSources sources) {
        return Map.of(
                "METADATA_OFFLINE", "true",
                "ANIME_MAPPING_ENABLED", "false",
                "SCRAPE_OPENFILMS", "false",
                "SCRAPE_COMET", "true",
                "COMET_URL", sources.addresses(),
                "SEARCH_SOFT_DEADLINE", Integer.toString(DEADLINE_SECONDS),
                "HTTP_CACHE_ENABLED", "true",
                "DEBRID_NATIVE_SERVICES", "[\"torbox\",\"premiumize\"]",
                "TORBOX_URL", sources.address("torbox"),
                "PREMIUMIZE_URL", sources.address("premiumize"));
    }

    private static void delete(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static InfoHash hash(int number) {
        return new InfoHash(String.format(Locale.ROOT, "%040x", number + 1));
    }

    private static Release release(int number) {
        String[] resolutions = {"2160p", "1080p", "720p", "480p"};
        return new Release(
                hash(number),
                String.format(Locale.ROOT, "Example.Film.2001.%s.WEB-DL.H264-GROUP%d", resolutions[number % 4], number),
                OptionalLong.of(2_500_000_000L + number),
                OptionalInt.of(number % 500),
                "Comet|Test",
                Optional.empty(),
                AnnounceUrls.NONE);
    }

    private void title(Database database, ImdbId id) throws StoreException {
        MediaTitle title = new MediaTitle("Example Film", OptionalInt.of(2001), OptionalInt.empty());
        Instant now = Instant.now();
        database.metadata()
                .save(
                        id,
                        new StoredMetadata(
                                Optional.of(new Dated<>(title, now)), Optional.of(new Dated<>(Aliases.NONE, now))));
    }

    private void store() throws StoreException {
        Database database = house.context().getBean(Database.class);
        title(database, FILM);
        for (int i = 0; i < COLD; i++) {
            title(database, cold(i));
        }
        title(database, new ImdbId("tt0300" + ScriptedSources.HANGING));
        title(database, new ImdbId("tt0400000"));
        List<ScopedRelease> releases = IntStream.range(0, STORED)
                .mapToObj(number -> new ScopedRelease(Scope.MOVIE, release(number)))
                .toList();
        database.releases().save(FILM, releases);
        List<Learning> learnings = new ArrayList<>();
        for (ServiceId service : List.of(ServiceId.TORBOX, ServiceId.PREMIUMIZE)) {
            for (int i = 0; i < STORED; i++) {
                Evidence cached =
                        Evidence.cached(service, hash(i), EvidenceKind.CHECK, Optional.empty(), Instant.now());
                learnings.add(new Learning.Shared(service, hash(i), new Lesson.Told(cached)));
            }
        }
        database.evidence().save(learnings, List.of(), Lifetimes.DEFAULT);
        database.demand().scraped("movie/" + FILM, new LastScrape(Instant.now(), false));
    }

    private static ImdbId cold(int number) {
        return new ImdbId(String.format(Locale.ROOT, "tt02%05d", number));
    }

    private static String configured(String more) {
        String json = "{\"maxResultsPerResolution\":5,\"debridServices\":["
                + "{\"service\":\"torbox\",\"apiKey\":\"fictional-key-one\"},"
                + "{\"service\":\"premiumize\",\"apiKey\":\"fictional-key-two\"}]" + more + "}";
        return "/" + Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String list(String segment, ImdbId title) {
        return segment + "/stream/movie/" + title + ".json";
    }

    private HttpResponse<byte[]> get(String target, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private void warm() throws IOException, InterruptedException {
        String target = list(configured(""), FILM);
        // What is learned for the first list is in the second, which is kept.
        var unused = get(target);
        HttpResponse<byte[]> plain = get(target);
        byte[] compressed = get(target, "Accept-Encoding", "gzip").body();
        Files.write(home.resolve("plain"), plain.body());
        Files.write(home.resolve("compressed"), compressed);
        int entries = new String(plain.body(), StandardCharsets.UTF_8).split("\"behaviorHints\"", -1).length - 1;
        out.printf(
                Locale.ROOT,
                "%d stored releases, %d entries, %d bytes, %d with gzip; %d connections, best of %d rounds%n",
                STORED,
                entries,
                plain.body().length,
                compressed.length,
                CONNECTIONS,
                ROUNDS);
        String tag = plain.headers().firstValue("ETag").orElseThrow();
        String tests = BareServer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        Process bare = Children.start(Children.withoutComet(tests), BareServer.class, home.toString());
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(bare.getInputStream(), StandardCharsets.UTF_8))) {
            int barePort = Integer.parseInt(said.readLine());
            // Both compile what they run often before they are measured.
            var unusedOurs = load.rate(port, List.of(target), CONNECTIONS, COMPILE_MILLIS, 1);
            var unusedBare = load.rate(barePort, List.of("/plain"), CONNECTIONS, COMPILE_MILLIS, 1);
            compare("ready list", target, barePort, "/plain", LEAST_SHARE);
            compare("ready list with gzip", target + "\tAccept-Encoding: gzip", barePort, "/compressed", LEAST_SHARE);
            compare("304", target + "\tIf-None-Match: " + tag, barePort, "/empty", LEAST_UNCHANGED_SHARE);
        } finally {
            bare.destroy();
        }
        ReadyAnswers.Counts counts = house.context().getBean(ReadyAnswers.class).counts();
        line("  of them made anew", (double) counts.misses(), "");
    }

    /** One after the other in each round, so that a busy machine is not taken for a slow server. */
    private void compare(String what, String ours, int barePort, String bare, double leastShare) throws IOException {
        double best = 0;
        double bareRate = 0;
        double bestShare = 0;
        double p99 = Double.MAX_VALUE;
        long refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            LoadProcess.Rate of = load.rate(port, List.of(ours), CONNECTIONS, WARM_MILLIS, MILLIS);
            LoadProcess.Rate without = load.rate(barePort, List.of(bare), CONNECTIONS, WARM_MILLIS, MILLIS);
            best = Math.max(best, of.rate());
            bareRate = Math.max(bareRate, without.rate());
            bestShare = Math.max(bestShare, of.rate() / without.rate());
            p99 = Math.min(p99, of.p99Micros() / NANOS_PER_MICRO);
            refused += of.refused() + without.refused();
        }
        out.println(what);
        if (leastShare == LEAST_SHARE) {
            atLeast("  a second", best, LEAST_WARM);
        } else {
            line("  a second", best, "");
        }
        line("  the bare route, a second", bareRate, "");
        atLeast("  share of the bare route, in %", bestShare * 100, leastShare * 100);
        atMost("  99 of 100 within ms", p99, MOST_P99_MILLIS);
        atMost("  refused", (double) refused, 0);
    }

    private void configurations() throws IOException {
        List<String> lines = IntStream.range(0, CONFIGURATIONS)
                .mapToObj(number -> list(configured(",\"maxSize\":" + (10_000_000_000L + number)), FILM))
                .toList();
        LoadProcess.Rate rate = load.rate(port, lines, CONNECTIONS, COMPILE_MILLIS, MILLIS);
        out.println("lists for configurations that were never seen");
        atLeast("  a second", rate.rate(), LEAST_CONFIGURATIONS);
        line("  99 of 100 within ms", rate.p99Micros() / NANOS_PER_MICRO, "");
        atMost("  refused", (double) rate.refused(), 0);
    }

    private void cold() throws IOException {
        String profile = "/"
                + Base64.getUrlEncoder()
                        .encodeToString("{\"maxResultsPerResolution\":5}".getBytes(StandardCharsets.UTF_8));
        double[] after = new double[COLD - 2];
        for (int i = 0; i < COLD; i++) {
            LoadProcess.Once once = load.once(port, list(profile, cold(i)), 1);
            if (i >= COLD - after.length) {
                after[i - COLD + after.length] = once.at() - sources.lastByteAt();
            }
        }
        Arrays.sort(after);
        out.printf(
                Locale.ROOT,
                "first lists from %d sources of %d releases, the slowest after %d ms%n",
                ScriptedSources.SOURCES,
                ScriptedSources.RELEASES,
                ScriptedSources.SLOWEST_MILLIS);
        atMost("  median, ms after the last byte of the slowest", after[after.length / 2], MOST_AFTER_SLOWEST_MILLIS);
        line("  the slowest", after[after.length - 1], "");
    }

    private void hanging() throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = get(list("", new ImdbId("tt0300" + ScriptedSources.HANGING)));
        double took = (System.nanoTime() - began) / 1e6;
        int shown = new String(answer.body(), StandardCharsets.UTF_8).split("\"infoHash\"", -1).length - 1;
        out.printf(Locale.ROOT, "one source hangs; the deadline is at %d s%n", DEADLINE_SECONDS);
        atMost("  answered, ms after the deadline", took - DEADLINE_SECONDS * 1e3, MOST_AFTER_DEADLINE_MILLIS);
        atLeast("  releases of the others", shown, (ScriptedSources.SOURCES - 1) * ScriptedSources.RELEASES);
    }

    private void crowd() throws IOException {
        var unused = sources.askedSince();
        LoadProcess.Once once = load.once(port, list("", new ImdbId("tt0400000")), CROWD);
        out.printf(Locale.ROOT, "%d first requests for one title at once%n", CROWD);
        atMost("  questions to sources", sources.askedSince(), ScriptedSources.SOURCES);
        atMost("  refused", (double) once.refused(), 0);
    }

    private void atMost(String what, double value, double limit) {
        judge(what, value, "at most", limit, value <= limit);
    }

    private void atLeast(String what, double value, double limit) {
        judge(what, value, "at least", limit, value >= limit);
    }

    private void judge(String what, double value, String word, double limit, boolean kept) {
        broken |= !kept;
        line(what, value, String.format(Locale.ROOT, "   %s %.0f   %s", word, limit, kept ? "kept" : "BROKEN"));
    }

    private void line(String what, double value, String judgement) {
        out.printf(Locale.ROOT, "%-48s %9.1f%s%n", what, value, judgement);
    }
}
