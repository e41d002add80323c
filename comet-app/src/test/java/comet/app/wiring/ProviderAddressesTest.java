package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import comet.app.settings.SettingsRegistry;
import comet.app.task.RecurringTask;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.ranking.RankingProfile;
import comet.core.search.SearchOutcome;
import comet.core.search.SearchPreferences;
import comet.core.search.StreamRequest;
import comet.core.search.StreamSearch;
import io.micronaut.context.RuntimeBeanDefinition;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Where providers of titles are found")
@Timeout(60)
class ProviderAddressesTest {

    /** What the services say to what must be known before the next of them is asked; all else is 404. */
    private static final Map<String, String> ANSWERS = Map.of(
            "/IMDB_SUGGESTION_URL/suggestion/a/tt9900060.json",
            "{\"d\":[{\"id\":\"tt9900060\",\"l\":\"Nosferatu\",\"qid\":\"movie\",\"y\":1922}]}",
            "/IMDB_SUGGESTION_URL/suggestion/a/tt9900001.json",
            "{\"d\":[{\"id\":\"tt9900001\",\"l\":\"Lantern Harbor\",\"qid\":\"tvSeries\",\"y\":2019}]}",
            "/ANIME_MAPPING_FRIBB_URL",
            "[{\"anilist_id\":900100,\"imdb_id\":[\"tt9900001\"],\"kitsu_id\":900001},"
                    + "{\"anilist_id\":900900,\"kitsu_id\":900009}]",
            "/GENERIC_TRACKERS_URL",
            "udp://t.example.com:6969/announce");

    private static final String USER_AGENT = "Harbour/1 (+https://harbour.example.org)";

    /** Nobody needs catalogues for a search. */
    private static final Set<String> NOT_ASKED = Set.of("CINEMETA_CATALOG_URL");

    private final Set<String> asked = new ConcurrentSkipListSet<>();
    private final Set<String> askedAs = new ConcurrentSkipListSet<>();
    private final Set<String> lookedUp = new ConcurrentSkipListSet<>();
    private HttpServer server;

    @TempDir
    private Path home;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                asked.add(path.split("/", -1)[1]);
                askedAs.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
                byte[] answer = ANSWERS.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(ANSWERS.containsKey(path) ? 200 : 404, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** The settings of titles that have an address of somebody else as their default: none is forgotten. */
    private static Set<String> addresses() {
        return SettingsRegistry.all().stream()
                .filter(setting -> setting.document().equals("metadata.md")
                        && setting.defaultText().contains("https://"))
                .map(setting -> setting.name())
                .collect(Collectors.toSet());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        addresses()
                .forEach(name -> environment.put(
                        name, "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name));
        environment.put("TMDB_READ_ACCESS_TOKEN", "k3y");
        environment.put("TRAKT_CLIENT_ID", "k3y");
        environment.put("TVDB_API_KEY", "k3y");
        environment.put("METADATA_USER_AGENT", USER_AGENT);
        environment.put("DIGITAL_RELEASE_FILTER", "true");
        environment.put("DOWNLOAD_GENERIC_TRACKERS", "true");
        return environment;
    }

    /** A client that is told of every name that somebody wants to call, and knows none: addresses need no look-up. */
    private OkHttpClient client() {
        return new OkHttpClient.Builder()
                .dns(name -> {
                    lookedUp.add(name);
                    throw new UnknownHostException(name);
                })
                .build();
    }

    private static SearchOutcome search(House house, MediaType type, String id) throws InterruptedException {
        SearchPreferences preferences = new SearchPreferences(
                List.of(), true, 0, OptionalLong.empty(), false, false, false, false, RankingProfile.DEFAULT);
        return house.context()
                .getBean(StreamSearch.class)
                .search(new StreamRequest(MediaRequest.parse(type, id).orElseThrow(), preferences, Optional.empty()));
    }

    private static void run(House house, String task) throws Exception {
        house.context().getBeansOfType(RecurringTask.class).stream()
                .filter(one -> one.name().equals(task))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    @Test
    @DisplayName(
            "MDS-47, MDA-60, RSL-06: with every address pointed at one server, all calls are seen there and none leaves")
    void nothingLeaves() throws Exception {
        try (House house = House.open(home, environment())) {
            house.context()
                    .registerBeanDefinition(RuntimeBeanDefinition.builder(OkHttpClient.class, this::client)
                            .singleton(true)
                            .replaces(OkHttpClient.class)
                            .build());
            run(house, "anime-lists");
            run(house, "tracker-list");

            assertThat(search(house, MediaType.MOVIE, "tt9900060")).isInstanceOf(SearchOutcome.Found.class);
            assertThat(search(house, MediaType.SERIES, "tt9900001:2:3")).isInstanceOf(SearchOutcome.Found.class);
            assertThat(search(house, MediaType.SERIES, "kitsu:900009:1"))
                    .isInstanceOf(SearchOutcome.MetadataUnavailable.class);
        }

        Set<String> expected = new ConcurrentSkipListSet<>(addresses());
        expected.removeAll(NOT_ASKED);
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(asked).containsExactlyElementsOf(expected);
        assertThat(askedAs).containsExactly(USER_AGENT);
        assertThat(lookedUp).as("names of other hosts").isEmpty();
    }
}
