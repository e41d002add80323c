package comet.titles.cinemeta;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.address.Url;
import comet.core.media.ImdbId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.ManualClock;
import comet.core.port.TitleCatalogue.Listed;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.outside.scripted.PromptSockets;
import comet.titles.kit.Scene;
import comet.titles.kit.TitleService;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The catalogues of Cinemeta")
class CinemetaCatalogueTest {

    private static final String LAST = "{\"metas\":[],\"hasMore\":false}";
    private static final MediaTitle SINTEL =
            MediaTitle.of("Sintel", 2010).of(MediaType.MOVIE).withWeakYear();

    private final ManualClock time = new ManualClock();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MockWebServer server = PromptSockets.server();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> pauses = new ArrayList<>();

    /** What is told of a page; of any other there is nothing more. */
    private final Map<String, String> pages = new HashMap<>();

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                asked.add(request.getTarget());
                String page = pages.getOrDefault(request.getTarget(), LAST);
                return new MockResponse.Builder()
                        .code(page.isEmpty() ? 500 : 200)
                        .body(page)
                        .build();
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        server.close();
    }

    private CinemetaCatalogue catalogue() {
        OutsideResources resources =
                new OutsideResources(new OkHttpClient(), threads, time, time::advance, new Random(1));
        Url base = Url.parseHttp("http://127.0.0.1:" + server.getPort()).orElseThrow();
        Habits habits = CinemetaCatalogue.habits(Scene.USER_AGENT, Duration.ofSeconds(30));
        return new CinemetaCatalogue(
                new TitleService(base, new Outside(habits, resources)),
                duration -> {
                    pauses.add(duration);
                    time.advance(duration);
                },
                time);
    }

    private List<Listed> listed(MediaType type) throws InterruptedException {
        List<Listed> all = new ArrayList<>();
        assertThat(catalogue().list(type, all::add)).isZero();
        return all;
    }

    private static String page(boolean more, String... items) {
        return "{\"metas\":[" + String.join(",", items) + "],\"hasMore\":" + more + "}";
    }

    @Test
    @DisplayName("CAT-01: two categories, each as a whole and then by genre")
    void order() throws Exception {
        assertThat(listed(MediaType.SERIES)).isEmpty();

        assertThat(asked)
                .hasSize(40)
                .startsWith(
                        "/top/catalog/series/top/skip=0.json",
                        "/top/catalog/series/top/genre=Action&skip=0.json",
                        "/top/catalog/series/top/genre=Adventure&skip=0.json")
                .contains("/top/catalog/series/top/genre=Sci-Fi&skip=0.json")
                .endsWith("/imdbRating/catalog/series/imdbRating/genre=Western&skip=0.json");
        assertThat(asked.get(20)).isEqualTo("/imdbRating/catalog/series/imdbRating/skip=0.json");
        assertThat(asked).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("MDS-42, CAT-02: the next page begins behind all elements of the one before, bad ones included")
    void pages() throws Exception {
        pages.put(
                "/top/catalog/movie/top/skip=0.json",
                page(true, "null", "{\"id\":\"tt9900040\",\"name\":\"Sintel\",\"year\":2010}", "\"x\""));
        pages.put(
                "/top/catalog/movie/top/skip=3.json",
                page(
                        false,
                        "{\"imdb_id\":\"tt9900041\",\"id\":\"x\",\"title\":\"Big Buck Bunny\",\"releaseInfo\":\"2008\"}"));

        assertThat(listed(MediaType.MOVIE))
                .containsExactly(
                        new Listed(new ImdbId("tt9900040"), SINTEL),
                        new Listed(
                                new ImdbId("tt9900041"),
                                MediaTitle.of("Big Buck Bunny", 2008)
                                        .of(MediaType.MOVIE)
                                        .withWeakYear()));
        assertThat(asked)
                .startsWith(
                        "/top/catalog/movie/top/skip=0.json",
                        "/top/catalog/movie/top/skip=3.json",
                        "/top/catalog/movie/top/genre=Action&skip=0.json");
    }

    @Test
    @DisplayName("CAT-03, CAT-05: titles without an IMDb id, a name or a first year are passed over; each comes once")
    void items() throws Exception {
        String lantern = "{\"imdb_id\":\"tt9900001\",\"name\":\"Lantern Harbor\",\"year\":\"2019–2022\"}";
        pages.put(
                "/top/catalog/series/top/skip=0.json",
                page(
                        false,
                        lantern,
                        "{\"id\":\"kitsu:1\",\"name\":\"x\",\"year\":2019}",
                        "{\"id\":\"tt99\",\"name\":\"x\",\"year\":2019}",
                        "{\"id\":\"tt9900002\",\"name\":\"x\"}",
                        "{\"id\":\"tt9900003\",\"name\":\"x\",\"year\":\"soon\",\"releaseInfo\":[2019]}",
                        "{\"id\":\"tt9900004\",\"name\":[\"x\"],\"year\":2019}",
                        "{\"imdb_id\":\"\",\"id\":\"tt9900005\",\"name\":\"\",\"title\":\"Harbour Lights\",\"year\":\"-\",\"releaseInfo\":\"2024-\"}"));
        pages.put("/imdbRating/catalog/series/imdbRating/genre=War&skip=0.json", page(false, lantern));

        assertThat(listed(MediaType.SERIES))
                .containsExactly(
                        new Listed(
                                new ImdbId("tt9900001"),
                                new MediaTitle("Lantern Harbor", OptionalInt.of(2019), OptionalInt.of(2022))
                                        .of(MediaType.SERIES)),
                        new Listed(
                                new ImdbId("tt9900005"),
                                MediaTitle.of("Harbour Lights", 2024).of(MediaType.SERIES)));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "MDS-42, CAT-02, CAT-05: a page that fails, or is none, is asked for twice more and ends its genre alone")
    @ValueSource(
            strings = {"", "[]", "{\"metas\":[],\"hasMore\":0}", "{\"metas\":{},\"hasMore\":true}", "{\"hasMore\":true}"
            })
    void badPage(String answer) throws Exception {
        pages.put("/top/catalog/movie/top/genre=Action&skip=0.json", answer);
        pages.put(
                "/top/catalog/movie/top/genre=Western&skip=0.json",
                page(false, "{\"id\":\"tt9900040\",\"name\":\"Sintel\",\"year\":2010}"));
        List<Listed> all = new ArrayList<>();

        assertThat(catalogue().list(MediaType.MOVIE, all::add)).isEqualTo(1);

        assertThat(all).containsExactly(new Listed(new ImdbId("tt9900040"), SINTEL));
        assertThat(asked).filteredOn(path -> path.contains("genre=Action")).hasSize(4);
        assertThat(asked).hasSize(42);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(4));
    }

    @Test
    @DisplayName("CAT-05: at most two pages a second")
    void pace() throws Exception {
        Instant began = time.instant();

        listed(MediaType.MOVIE);

        // The first two at once, the other 38 one in half a second each.
        assertThat(Duration.between(began, time.instant())).isGreaterThanOrEqualTo(Duration.ofSeconds(19));
    }

    @Test
    @DisplayName("Whoever has enough is told no more, and nothing more is asked for")
    void enough() throws Exception {
        String first = "{\"id\":\"tt9900040\",\"name\":\"Sintel\",\"year\":2010}";
        pages.put("/top/catalog/movie/top/skip=0.json", page(true, first, first.replace("40", "41")));
        List<Listed> all = new ArrayList<>();

        assertThat(catalogue().list(MediaType.MOVIE, title -> {
                    all.add(title);
                    return false;
                }))
                .isZero();

        assertThat(all).hasSize(1);
        assertThat(asked).hasSize(1);
    }
}
