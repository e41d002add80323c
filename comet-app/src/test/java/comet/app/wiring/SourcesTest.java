package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.TorrentScraper;
import comet.core.search.ScrapeSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The sources as the settings make them")
@Timeout(60)
class SourcesTest {

    @TempDir
    private Path home;

    private House house(String... settings) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of("SCRAPE_OPENFILMS", "false"));
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            environment.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return House.open(home, environment);
    }

    /** All but the one that is built in. */
    private static List<ScrapeSource> sources(House house) {
        return house.context().getBean(SourcesFactory.InstalledSources.class).all().stream()
                .filter(source -> !word(source).equals("openfilms"))
                .toList();
    }

    private static String word(ScrapeSource source) {
        return source.instances().getFirst().scraper().name();
    }

    private static ScrapeSource source(House house, String word) {
        return sources(house).stream()
                .filter(source -> word(source).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static void ask(TorrentScraper scraper) throws InterruptedException {
        ScrapeRequest film = new ScrapeRequest(
                MediaRequest.parse(MediaType.MOVIE, "tt9900002").orElseThrow(),
                MediaMetadata.of("Harbour Lights", 2019),
                List.of("Harbour Lights"),
                ScrapeContext.LIVE);
        scraper.scrape(film, releases -> true, Deadline.after(Duration.ofSeconds(50), InstantSource.system()));
    }

    private static String contexts(ScrapeSource.Instance instance) {
        return instance.contexts().stream().map(ScrapeContext::word).sorted().collect(Collectors.joining("+"));
    }

    @ParameterizedTest(name = "SCRAPE_TORRENTIO={0}, suffix {1}: {2}")
    @CsvSource(textBlock = """
            both,       '',          background+live
            both,       :both,       background+live
            true,       :live,       live
            both,       :background, background
            live,       :both,       live
            live,       '',          live
            live,       :background,
            background, '',          background
            background, :LIVE,
            false,      '',
            false,      :live,
            """)
    @DisplayName("SCR-20, SCR-21: an instance runs where both its source and its own address say so")
    void contextsAreTheIntersection(String mode, String suffix, @Nullable String expected) throws Exception {
        try (House house = house("SCRAPE_TORRENTIO=" + mode, "TORRENTIO_URL=http://127.0.0.1:9" + suffix + "/")) {
            List<String> contexts = sources(house).stream()
                    .flatMap(source -> source.instances().stream())
                    .map(SourcesTest::contexts)
                    .toList();

            assertThat(contexts).isEqualTo(expected == null ? List.of() : List.of(expected));
        }
    }

    @Test
    @DisplayName("SCR-21, SCR-23: one instance for each address, each with its own credential, whichever of them run")
    void credentialsGoWithTheirAddress() throws Exception {
        try (ScriptedOutside outside = new ScriptedOutside(200, "{\"success\": true, \"data\": {\"results\": []}}");
                House house = house(
                        "SCRAPE_AIOSTREAMS=live",
                        "AIOSTREAMS_URL=[\"" + outside.url("a") + ":background\",\"" + outside.url("b") + "\",\""
                                + outside.url("c") + ":live/\",\"" + outside.url("d") + "\"]",
                        "AIOSTREAMS_USER_UUID_AND_PASSWORD=[\"u:a\",\"u:b\",\"\",\"u:d\"]")) {
            for (ScrapeSource.Instance instance : source(house, "aiostreams").instances()) {
                ask(instance.scraper());
            }

            assertThat(outside.asked()).containsExactly("/b/api/v1/search", "/c/api/v1/search", "/d/api/v1/search");
            assertThat(outside.sent("Authorization")).containsExactly(basic("u:b"), "", basic("u:d"));
        }
    }

    private static String basic(String credential) {
        return "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("CFG-15: one credential is that of every address")
    void oneCredentialForAll() throws Exception {
        try (ScriptedOutside outside = new ScriptedOutside(200, "{\"streams\": []}");
                House house = house(
                        "SCRAPE_MEDIAFUSION=true",
                        "MEDIAFUSION_URL=" + outside.url("a") + "," + outside.url("b"),
                        "MEDIAFUSION_API_PASSWORD=secret")) {
            for (ScrapeSource.Instance instance : source(house, "mediafusion").instances()) {
                ask(instance.scraper());
            }

            assertThat(outside.sent("encoded_user_data"))
                    .hasSize(2)
                    .allSatisfy(
                            data -> assertThat(new String(Base64.getUrlDecoder().decode(data), StandardCharsets.UTF_8))
                                    .contains("\"ap\":\"secret\""));
        }
    }

    @Test
    @DisplayName(
            "SCR-40, SCR-41: each source has the budget of its override, else of the context; indexers are waited for")
    void budgets() throws Exception {
        try (House house = house(
                "SCRAPE_ZILEAN=true",
                "SCRAPE_JACKETT=true",
                "JACKETT_API_KEY=key",
                "SCRAPE_PROWLARR=true",
                "PROWLARR_API_KEY=key",
                "SCRAPE_TORRENTIO=true",
                "LIVE_SCRAPE_TIMEOUT=10",
                "BACKGROUND_SCRAPE_TIMEOUT=60",
                "INDEXER_MANAGER_WAIT_TIMEOUT=30",
                "SCRAPER_TIMEOUT_OVERRIDES={\"Zilean\":90,\"Jackett:live\":20}")) {
            assertThat(sources(house))
                    .extracting(
                            source -> word(source) + " " + source.liveBudget().toSeconds() + " "
                                    + source.backgroundBudget().toSeconds())
                    .containsExactlyInAnyOrder("zilean 90 90", "jackett 20 90", "prowlarr 40 90", "torrentio 10 60");
        }
    }

    @ParameterizedTest(name = "{0}_ANIME_ONLY={1}")
    @CsvSource({
        "nyaa, ",
        "animetosho, ",
        "seadex, ",
        "nekobt, ",
        "nyaa, false",
        "animetosho, 0",
        "seadex, no",
        "nekobt, off"
    })
    @DisplayName("SCR-24: four sources are asked for anime alone, unless their setting says otherwise")
    void animeGates(String word, @Nullable String choice) throws Exception {
        String name = word.toUpperCase(Locale.ROOT);
        String[] settings = choice == null
                ? new String[] {"SCRAPE_" + name + "=true"}
                : new String[] {"SCRAPE_" + name + "=true", name + "_ANIME_ONLY=" + choice};
        try (House house = house(settings)) {
            assertThat(source(house, word).animeOnly()).isEqualTo(choice == null);
        }
    }

    @Test
    @DisplayName("SCR-24: no other source has such a gate")
    void noOtherGate() throws Exception {
        try (House house = house("SCRAPE_TORRENTIO=true", "SCRAPE_ZILEAN=true", "SCRAPE_BITMAGNET=true")) {
            assertThat(sources(house)).hasSize(3).noneMatch(ScrapeSource::animeOnly);
        }
    }

    @Test
    @DisplayName("SCR-D10: a source that lacks an address or a credential is not asked")
    void incompleteSources() throws Exception {
        try (House house = house(
                "SCRAPE_JACKETT=true",
                "SCRAPE_PROWLARR=true",
                "SCRAPE_JACKETTIO=true",
                "SCRAPE_AIOSTREAMS=true",
                "SCRAPE_TORBOX=true",
                "SCRAPE_DEBRIDIO=true",
                "DEBRIDIO_API_KEY=key",
                "DEBRIDIO_PROVIDER=torbox",
                "SCRAPE_SEADEX=true",
                "ANIME_MAPPING_ENABLED=false",
                "SCRAPE_TORZNAB=true",
                "SCRAPE_PEERFLIX=true")) {
            assertThat(sources(house)).extracting(SourcesTest::word).containsExactly("peerflix");
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(textBlock = """
            DEBRIDIO,   DEBRIDIO_URL,      'DEBRIDIO_API_KEY=a;DEBRIDIO_PROVIDER=torbox;DEBRIDIO_PROVIDER_KEY=b'
            TORBOX,     TORBOX_SEARCH_URL, TORBOX_API_KEY=a
            NYAA,       NYAA_URL,          NYAA_ANIME_ONLY=false
            ANIMETOSHO, ANIMETOSHO_URL,    ANIMETOSHO_ANIME_ONLY=false
            NEKOBT,     NEKOBT_URL,        NEKOBT_ANIME_ONLY=false
            TORRENTSDB, TORRENTSDB_URL,
            PEERFLIX,   PEERFLIX_URL,
            """)
    @DisplayName("SCR-D11: the address of every source is a setting, and may have a path")
    void addresses(String name, String setting, @Nullable String more) throws Exception {
        try (ScriptedOutside outside = new ScriptedOutside(404, "")) {
            List<String> settings =
                    new ArrayList<>(List.of("SCRAPE_" + name + "=true", setting + "=" + outside.url("mirror/") + "/"));
            if (more != null) {
                settings.addAll(Arrays.asList(more.split(";")));
            }
            try (House house = house(settings.toArray(String[]::new))) {
                ask(sources(house).getFirst().instances().getFirst().scraper());

                assertThat(outside.asked()).isNotEmpty().allMatch(path -> path.startsWith("/mirror"));
            }
        }
    }
}
