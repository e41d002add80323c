package comet.titles.anime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.anime.AnimeMapping;
import comet.core.anime.AnimeNumbering;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.memory.InMemoryLocks;
import comet.core.port.Locks;
import comet.outside.OutsideResources;
import comet.outside.scripted.CapturedLog;
import comet.outside.scripted.PromptSockets;
import comet.outside.scripted.SteadyRandom;
import comet.outside.scripted.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The lists on disk and how they are renewed, against servers on real sockets; time is moved by hand. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AnimeFilesTest {

    private static final Duration INTERVAL = Duration.ofDays(5);
    private static final KitsuId PART = new KitsuId(900003);
    private static final ImdbId SHOW = new ImdbId("tt9900001");

    private final VirtualTime time = new VirtualTime(Instant.now());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MockWebServer server = PromptSockets.server();
    private final Locks locks = new InMemoryLocks(time);
    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private final Queue<RecordedRequest> requests = new ConcurrentLinkedQueue<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile CountDownLatch open = new CountDownLatch(0);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                requests.add(request);
                asked.countDown();
                open.await();
                return answer(request);
            }
        });
        server.start();
        answer("/titles", SmallLists.TITLES);
        answer("/ids", SmallLists.IDS);
        answer("/overrides", SmallLists.OVERRIDES);
    }

    @AfterEach
    void stop() {
        open.countDown();
        server.close();
        threads.shutdownNow();
    }

    private MockResponse answer(RecordedRequest request) {
        MockResponse answer = answers.get(request.getUrl().encodedPath());
        if (answer == null) {
            return new MockResponse.Builder().code(404).build();
        }
        String tag = answer.getHeaders().get("ETag");
        return tag != null && tag.equals(request.getHeaders().get("If-None-Match"))
                ? new MockResponse.Builder().code(304).build()
                : answer;
    }

    private void answer(String path, String body) {
        answers.put(
                path,
                new MockResponse.Builder()
                        .setHeader("ETag", "\"" + Integer.toHexString(body.hashCode()) + "\"")
                        .body(body)
                        .build());
    }

    private void fail(String path) {
        answers.put(path, new MockResponse.Builder().code(404).build());
    }

    private String url(String path) {
        return server.url(path).toString();
    }

    private AnimeFiles files(Path where, AnimeFiles.Addresses addresses, boolean acceptShrink, Duration interval) {
        return new AnimeFiles(
                new AnimeFiles.Choice(where, addresses, interval, acceptShrink, false),
                "Comet/test",
                locks,
                new OutsideResources(new OkHttpClient(), threads, time, time, new SteadyRandom()));
    }

    private AnimeFiles.Addresses addresses() {
        return new AnimeFiles.Addresses(List.of(url("/titles")), List.of(url("/ids")), List.of(url("/overrides")));
    }

    private AnimeFiles files() {
        return files(folder, addresses(), false, INTERVAL);
    }

    private int requests(String path) {
        return (int) requests.stream()
                .filter(request -> request.getUrl().encodedPath().equals(path))
                .count();
    }

    private static String ids(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(row -> "{\"kitsu_id\":%d,\"imdb_id\":[\"tt%07d\"]}".formatted(row, row))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    @DisplayName("ANM-16, ANM-18: what is missing is fetched, and all three lists are loaded together")
    void fetched() throws Exception {
        AnimeFiles files = files();
        assertThat(files.current().isLoaded()).isFalse();

        assertThat(files.keepFresh()).isEqualTo("titles renewed, ids renewed, overrides renewed");

        assertThat(files.current().entry(PART)).hasValueSatisfying(entry -> {
            assertThat(entry.title()).hasValue("Touka no Minato Saishuushou");
            assertThat(entry.imdb()).hasValue(SHOW);
        });
        assertThat(files.states()).extracting(AnimeFiles.State::rows).containsExactly(2, 3, 3);
        assertThat(files.keepFresh()).isEqualTo("nothing to do");
        assertThat(requests).hasSize(3);
    }

    @Test
    @DisplayName("SED-03: the lists lie on disk as they were downloaded, and the next start asks nobody")
    void nextStart() throws Exception {
        files().keepFresh();
        assertThat(folder.resolve("ids.json")).hasContent(SmallLists.IDS);
        server.close();

        AnimeFiles again = files();
        assertThat(again.keepFresh()).isEqualTo("nothing to do");

        assertThat(again.current().entry(PART)).isPresent();
    }

    @Test
    @DisplayName("SED-03: files that the operator put there are loaded without any note beside them")
    void putThere() throws Exception {
        Files.writeString(folder.resolve("ids.json"), SmallLists.IDS);
        AnimeFiles files = files(folder, new AnimeFiles.Addresses(List.of(), List.of(), List.of()), false, INTERVAL);

        files.keepFresh();

        assertThat(files.current().lists(SHOW)).isTrue();
        assertThat(requests).isEmpty();
    }

    @Test
    @DisplayName("MDS-24, ANM-16: while servers hang nobody waits, everything counts as anime, and later it loads")
    void hanging() throws Exception {
        open = new CountDownLatch(1);
        AnimeFiles files = files();
        Future<String> refresh = threads.submit(files::keepFresh);
        asked.await();

        assertThat(files.current()).isSameAs(AnimeMapping.NOT_LOADED);
        assertThat(isAnime(files, "tt9900050")).isTrue();

        open.countDown();
        refresh.get();
        assertThat(isAnime(files, "tt9900050")).isFalse();
        assertThat(isAnime(files, "tt9900001")).isTrue();
    }

    private static boolean isAnime(AnimeFiles files, String id) {
        return new AnimeNumbering(files::current, true)
                .of(MediaRequest.parse(MediaType.SERIES, id).orElseThrow(), MediaMetadata.of("Some Title", 2019))
                .anime();
    }

    @Test
    @DisplayName("A refresh under way does not keep readers from what is loaded")
    void readersGoOn() throws Exception {
        AnimeFiles files = files();
        files.keepFresh();
        AnimeMapping before = files.current();
        answer(
                "/overrides",
                "[{\"kitsu_id\":900003,\"imdb_id\":\"tt9900099\"},{\"kitsu_id\":1,\"imdb_id\":\"tt9900098\"},{\"kitsu_id\":2,\"imdb_id\":\"tt9900097\"}]");
        answers.remove("/titles");
        time.advance(INTERVAL.multipliedBy(2));
        open = new CountDownLatch(1);
        Future<String> refresh = threads.submit(files::keepFresh);

        assertThat(files.current()).isSameAs(before);
        assertThat(files.current().entry(PART)).isPresent();

        open.countDown();
        refresh.get();
        assertThat(files.current()).isNotSameAs(before);
        assertThat(before.entry(PART).orElseThrow().imdb())
                .as("who holds the old one, sees the old one")
                .hasValue(SHOW);
        assertThat(files.current().lists(new ImdbId("tt9900099"))).isTrue();
    }

    @Test
    @DisplayName("MDS-23, ANM-19: when the first address answers 404, the second is asked")
    void secondAddress() throws Exception {
        AnimeFiles files = files(
                folder,
                new AnimeFiles.Addresses(
                        List.of(url("/gone"), url("/titles")), List.of(url("/ids")), List.of(url("/overrides"))),
                false,
                INTERVAL);

        files.keepFresh();

        assertThat(files.current().entry(PART).orElseThrow().title()).isPresent();
        assertThat(requests("/gone")).isEqualTo(1);
    }

    @Test
    @DisplayName("ANM-19: paths and file addresses are read, and again only when the file has changed")
    void localFiles() throws Exception {
        Path ids = folder.resolve("mine ids.json");
        Files.writeString(ids, SmallLists.IDS);
        Path overrides = folder.resolve("mine.json");
        Files.writeString(overrides, SmallLists.OVERRIDES);
        AnimeFiles files = files(
                folder.resolve("kept"),
                new AnimeFiles.Addresses(
                        List.of(),
                        List.of(ids.toString()),
                        List.of(overrides.toUri().toString())),
                false,
                INTERVAL);

        files.keepFresh();
        assertThat(files.current().entry(PART)).isPresent();

        time.advance(INTERVAL.multipliedBy(2));
        Files.writeString(
                overrides,
                "[{\"kitsu_id\":900003,\"imdb_id\":\"tt9900001\",\"fromSeason\":7},{\"kitsu_id\":2,\"imdb_id\":\"tt9900002\"},{\"kitsu_id\":3,\"imdb_id\":\"tt9900002\"}]");
        assertThat(files.keepFresh()).isEqualTo("ids unchanged, overrides renewed");
        assertThat(files.current()
                        .entry(PART)
                        .orElseThrow()
                        .start()
                        .orElseThrow()
                        .season())
                .hasValue(7);
    }

    @Test
    @DisplayName("MDS-22, ANM-20: a list that has lost most of its rows is not taken, unless the operator says so")
    void shrunk() throws Exception {
        answer("/ids", ids(100));
        files().keepFresh();
        answer("/ids", ids(10));
        time.advance(INTERVAL.multipliedBy(2));

        AnimeFiles files = files();
        try (CapturedLog log = CapturedLog.start()) {
            assertThat(files.keepFresh()).contains("ids failed");
            assertThat(log.text()).contains("anime list ids", "shrunk to 10 rows", "ANIME_MAPPING_ACCEPT_SHRINK");
        }
        assertThat(files.current().lists(new ImdbId("tt0000099"))).isTrue();
        assertThat(files.states().get(1).refused()).isEqualTo(1);

        AnimeFiles accepting = files(folder, addresses(), true, INTERVAL);
        accepting.keepFresh();
        assertThat(accepting.current().lists(new ImdbId("tt0000099"))).isFalse();
        assertThat(accepting.current().lists(new ImdbId("tt0000009"))).isTrue();
    }

    @Test
    @DisplayName("ANM-20: as many rows with far fewer IMDb ids are a shrunk list too; 70 % are enough")
    void shrunkIds() {
        Edition known = new Edition("", "", "", Instant.EPOCH, 100, 50);

        assertThat(known.shrinksTo(new AnimeList.Content(100, 34, 0))).isTrue();
        assertThat(known.shrinksTo(new AnimeList.Content(70, 35, 0))).isFalse();
        assertThat(known.shrinksTo(new AnimeList.Content(69, 50, 0))).isTrue();
    }

    @Test
    @DisplayName("ANM-20: an empty or cut-off list is refused even when shrinking is allowed")
    void damagedDownloads() throws Exception {
        files().keepFresh();
        answer("/ids", "[]");
        answer("/overrides", SmallLists.OVERRIDES.substring(0, 200));
        time.advance(INTERVAL.multipliedBy(2));

        AnimeFiles files = files(folder, addresses(), true, INTERVAL);

        assertThat(files.keepFresh()).isEqualTo("titles unchanged, ids failed, overrides failed");
        assertThat(files.current().entry(PART).orElseThrow().start()).isPresent();
        assertThat(folder.resolve("ids.json")).hasContent(SmallLists.IDS);
    }

    @Test
    @DisplayName("ANM-18: one list that fails costs only itself")
    void independent() throws Exception {
        fail("/titles");
        AnimeFiles files = files();

        assertThat(files.keepFresh()).isEqualTo("titles failed, ids renewed, overrides renewed");

        assertThat(files.current().entry(PART).orElseThrow().title()).isEmpty();
        assertThat(files.current().lists(SHOW)).isTrue();
    }

    @Test
    @DisplayName("ANM-18: overrides alone are not enough to say what is anime")
    void overridesAlone() throws Exception {
        fail("/titles");
        fail("/ids");
        AnimeFiles files = files();

        files.keepFresh();

        assertThat(files.current().isLoaded()).isFalse();
    }

    @Test
    @DisplayName("ANM-17: after a failure it is asked again after 900 s, 3,600 s, then every 21,600 s")
    void afterFailures() throws Exception {
        fail("/titles");
        AnimeFiles files = files();
        files.keepFresh();

        int asked = 1;
        for (int wait : new int[] {900, 3_600, 21_600, 21_600}) {
            time.advance(Duration.ofSeconds(wait - 1));
            files.keepFresh();
            assertThat(requests("/titles")).as("before %s s", wait).isEqualTo(asked);
            time.advance(Duration.ofSeconds(1));
            files.keepFresh();
            asked++;
            assertThat(requests("/titles")).as("after %s s", wait).isEqualTo(asked);
        }
        answer("/titles", SmallLists.TITLES);
        time.advance(Duration.ofHours(6));
        assertThat(files.keepFresh()).isEqualTo("titles renewed");
        assertThat(files.states().getFirst().failures()).isZero();
    }

    @Test
    @DisplayName(
            "MDS-27, ANM-17: after the interval it is asked what is newer than what is there, and 304 renews the age")
    void conditional() throws Exception {
        AnimeFiles files = files();
        files.keepFresh();
        requests.clear();
        Instant first = files.states().getFirst().checkedAt().orElseThrow();

        time.advance(Duration.ofDays(6));
        assertThat(files.keepFresh()).isEqualTo("titles unchanged, ids unchanged, overrides unchanged");

        assertThat(requests)
                .allSatisfy(request ->
                        assertThat(request.getHeaders().get("If-None-Match")).isNotNull());
        assertThat(files.states().getFirst().checkedAt()).hasValue(first.plus(Duration.ofDays(6)));
        assertThat(files.keepFresh()).isEqualTo("nothing to do");
        assertThat(files().keepFresh()).as("also after a restart").isEqualTo("nothing to do");
    }

    @Test
    @DisplayName("ANM-18: the condition is kept when the address points elsewhere, which is where the list lies")
    void conditionalBehindARedirect() throws Exception {
        try (MockWebServer store = PromptSockets.server()) {
            store.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return answer(request);
                }
            });
            store.start();
            answers.put(
                    "/latest",
                    new MockResponse.Builder()
                            .code(302)
                            .setHeader("Location", store.url("/titles").toString())
                            .build());
            AnimeFiles files = files(
                    folder, new AnimeFiles.Addresses(List.of(url("/latest")), List.of(), List.of()), false, INTERVAL);
            files.keepFresh();
            time.advance(Duration.ofDays(6));

            assertThat(files.keepFresh()).isEqualTo("titles unchanged");
        }
    }

    @Test
    @DisplayName("ANM-12: with an interval of 0 age is no reason, but what is missing is")
    void noInterval() throws Exception {
        fail("/overrides");
        AnimeFiles files = files(folder, addresses(), false, Duration.ZERO);
        files.keepFresh();
        requests.clear();

        time.advance(Duration.ofDays(1_000));
        files.keepFresh();

        assertThat(requests("/titles") + requests("/ids")).isZero();
        assertThat(requests("/overrides")).isEqualTo(1);
    }

    @Test
    @DisplayName("ANM-17: the interval is spread by a tenth to either side")
    void spread() {
        Edition edition = new Edition("", "", "", Instant.EPOCH, 1, 0);

        assertThat(dueAfter(0.0, edition)).isEqualTo(Duration.ofHours(108));
        assertThat(dueAfter(0.5, edition)).isEqualTo(INTERVAL);
    }

    /** How old an edition is when it is due, by that chance. */
    private static Duration dueAfter(double chance, Edition edition) {
        Schedule schedule = new Schedule(INTERVAL, () -> (long) (chance * (1L << 53)) << 11);
        long from = 0;
        long to = 2 * INTERVAL.toSeconds();
        while (from < to) {
            long middle = (from + to) / 2;
            if (schedule.isDue(edition, Instant.EPOCH.plusSeconds(middle))) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return Duration.ofSeconds(from);
    }

    @Test
    @DisplayName("MDS-26, ANM-13: of two processes that find the lists too old, one downloads")
    void oneDownloads() throws Exception {
        open = new CountDownLatch(1);
        AnimeFiles first = files();
        AnimeFiles second = files();
        Future<String> refresh = threads.submit(first::keepFresh);
        asked.await();

        assertThat(second.keepFresh()).isEqualTo("another instance is at it");
        open.countDown();
        refresh.get();
        assertThat(second.keepFresh()).isEqualTo("renewed by another instance");

        assertThat(requests).hasSize(3);
        assertThat(second.current().entry(PART)).isPresent();
    }

    @Test
    @DisplayName("RSL-11: offline nobody outside is asked, and files are still read")
    void offline() throws Exception {
        Files.writeString(folder.resolve("ids.json"), SmallLists.IDS);
        AnimeFiles files = new AnimeFiles(
                new AnimeFiles.Choice(folder, addresses(), INTERVAL, false, true),
                "Comet/test",
                locks,
                new OutsideResources(new OkHttpClient(), threads, time, time, new SteadyRandom()));

        time.advance(Duration.ofDays(100));
        files.keepFresh();

        assertThat(files.current().lists(SHOW)).isTrue();
        assertThat(requests).isEmpty();
    }

    @Test
    @DisplayName("A file that was damaged on disk is left out and fetched anew")
    void damagedOnDisk() throws Exception {
        files().keepFresh();
        Files.writeString(folder.resolve("ids.json"), "[{\"kitsu_id\":1");
        AnimeFiles files = files();

        assertThat(files.keepFresh()).isEqualTo("ids renewed");

        assertThat(files.current().entry(PART)).isPresent();
        assertThat(folder.resolve("ids.json")).hasContent(SmallLists.IDS);
    }

    @Test
    @DisplayName("What a killed process left behind is removed, and nothing unfinished stays")
    void leftovers() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("titles123.part"), "half");

        files().keepFresh();

        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly(
                            "ids.json",
                            "ids.properties",
                            "overrides.json",
                            "overrides.properties",
                            "titles.json",
                            "titles.properties");
        }
    }

    @Test
    @DisplayName("ANM-14: an interrupted refresh ends at once and leaves everything as it was")
    void interrupted() throws Exception {
        files().keepFresh();
        time.advance(Duration.ofDays(6));
        open = new CountDownLatch(1);
        AnimeFiles files = files();
        int before = requests.size();
        Future<?> refresh = threads.submit(() -> {
            assertThatThrownBy(files::keepFresh).isInstanceOf(InterruptedException.class);
            return "interrupted";
        });
        awaitRequests(before + 1);
        threads.shutdownNow();

        assertThat(refresh.get()).isEqualTo("interrupted");
        assertThat(files.current().entry(PART)).isPresent();
        assertThat(folder.resolve("ids.json")).hasContent(SmallLists.IDS);
    }

    private void awaitRequests(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            server.takeRequest();
        }
    }

    @Test
    @DisplayName("Neither the choice of the operator nor a failure shows an address")
    void secrets() throws Exception {
        AnimeFiles.Addresses secret =
                new AnimeFiles.Addresses(List.of(url("/gone?key=SECRETKEY0001")), List.of(), List.of());
        try (CapturedLog log = CapturedLog.start()) {
            files(folder, secret, false, INTERVAL).keepFresh();

            assertThat(log.text()).contains("could not be fetched").doesNotContain("SECRETKEY0001");
        }
        assertThat(new AnimeFiles.Choice(folder, secret, INTERVAL, false, false).toString())
                .doesNotContain("SECRETKEY0001");
    }
}
