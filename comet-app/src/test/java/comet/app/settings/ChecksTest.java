package comet.app.settings;

import static comet.app.settings.Loading.errors;
import static comet.app.settings.Loading.loaded;
import static comet.app.settings.Loading.notices;
import static comet.app.settings.Loading.settings;
import static comet.app.settings.Loading.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.ScrapeContext;
import comet.persistence.address.PostgresUrl;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What must fit together between settings")
class ChecksTest {

    @Test
    @DisplayName("A start without any setting gives no warning")
    void defaults() {
        assertThat(loaded().warnings()).isEmpty();
    }

    @Test
    @DisplayName("SET-S05, CFG-20: a credential list of another length names both settings and no credential")
    void scenario5() {
        assertThat(errors(
                        "MEDIAFUSION_URL=[\"https://a.example.com\",\"https://b.example.com\"]",
                        "MEDIAFUSION_API_PASSWORD=[\"p1\"]"))
                .containsExactly("config error: MEDIAFUSION_API_PASSWORD: must have one entry for each of the 2"
                        + " addresses of MEDIAFUSION_URL, has 1; got ***");
    }

    @Test
    @DisplayName("CFG-20: the right length is accepted; a broken address is not reported twice")
    void credentialCount() {
        assertThat(settings(
                                "AIOSTREAMS_URL=https://a.example.com,https://b.example.com",
                                "AIOSTREAMS_USER_UUID_AND_PASSWORD=[\"u:p\",\"\"]")
                        .get(SourceSettings.AIOSTREAMS_USER_UUID_AND_PASSWORD)
                        .of(0))
                .contains(new Secret("u:p"));
        assertThat(errors("MEDIAFUSION_URL=[\"a\",\"https://b.example.com\"]", "MEDIAFUSION_API_PASSWORD=[\"p1\"]"))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "username:password@hostname:port"})
    @DisplayName("CFG-37: PostgreSQL needs an address; the placeholder is none")
    void postgresWithoutAddress(String url) {
        assertThat(errors("DATABASE_TYPE=postgres", "DATABASE_URL=" + url))
                .containsExactly(
                        "config error: DATABASE_URL: must be set when DATABASE_TYPE is postgresql; got nothing");
    }

    @Test
    @DisplayName("SET-S14: type and address of PostgreSQL")
    void scenario14() {
        Settings settings = settings(
                "DATABASE_TYPE=PGSQL", "DATABASE_URL=postgresql://u:p%40ss@db.example.com/comet?sslmode=require");

        PostgresUrl url = settings.get(DatabaseSettings.DATABASE_URL).orElseThrow();
        assertThat(url.user()).isEqualTo("u");
        assertThat(url.password()).contains("p@ss");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.com:5432/comet?sslmode=require");
    }

    @Test
    @DisplayName("CFG-37: a wrong address is an error with PostgreSQL and unused with SQLite")
    void wrongAddress() {
        assertThat(errors("DATABASE_TYPE=postgresql", "DATABASE_URL=u:p@db:port/x"))
                .containsExactly("config error: DATABASE_URL: must name a port between 1 and 65535; got ***");
        assertThat(warnings("DATABASE_URL=u:p@db:port/x", "DATABASE_READ_REPLICA_URLS=[\"x\"]"))
                .containsExactly(
                        "config warning: DATABASE_URL: cannot be read; it is not used while DATABASE_TYPE is sqlite",
                        "config warning: DATABASE_READ_REPLICA_URLS: cannot be read; it is not used while DATABASE_TYPE"
                                + " is sqlite");
        assertThat(errors("DATABASE_TYPE=oracle", "DATABASE_URL=nonsense")).hasSize(2);
    }

    @Test
    @DisplayName("CFG-37: unknown connection parameters are ignored with a notice")
    void unknownParameters() {
        assertThat(notices("DATABASE_TYPE=postgresql", "DATABASE_URL=u:p@db/x?pool=9&a=1"))
                .containsExactly("DATABASE_URL: 2 unknown connection parameters are ignored");
    }

    @Test
    @DisplayName("DATABASE_READ_REPLICA_URLS: empty elements dropped; ignored with a notice on SQLite")
    void replicas() {
        assertThat(settings(
                                "DATABASE_TYPE=postgresql",
                                "DATABASE_URL=u:p@db/x",
                                "DATABASE_READ_REPLICA_URLS=[\"u:p@r1/x\",\"\",\"u:p@r2/x\"]")
                        .get(DatabaseSettings.DATABASE_READ_REPLICA_URLS))
                .extracting(PostgresUrl::location)
                .containsExactly("r1:5432/x", "r2:5432/x");
        assertThat(notices("DATABASE_READ_REPLICA_URLS=[\"u:p@r1/x\"]"))
                .contains("DATABASE_READ_REPLICA_URLS is ignored: SQLite has no replicas");
    }

    @Test
    @DisplayName("CFG-48: SQLite gets a notice, together with the background scraper a warning")
    void sqlite() {
        assertThat(notices()).containsExactly("DATABASE_TYPE is sqlite: fine for one server; several need postgresql");
        assertThat(warnings("BACKGROUND_SCRAPER_ENABLED=true"))
                .containsExactly(
                        "config warning: DATABASE_TYPE: SQLite is too slow for the background scraper; use postgresql");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
        10000 20000 30000,   10000 20000 30000
        10000 0 30000,       10000 30000 30000
        0 20000 30000,       10000 20000 30000
        25000 20000 30000,   10000 20000 30000
        10000 20000 15000,   10000 20000 20000
        10000 0 5000,        2500 5000 5000
        0 1 0,               1 1 1
        10000 0 0,           10000 0 0
        """)
    @DisplayName("CFG-47: low, high and cap of the queue are repaired")
    void watermarks(String written, String repaired) {
        String[] marks = written.split(" ");
        LoadResult.Loaded loaded = loaded(
                "BACKGROUND_SCRAPER_QUEUE_LOW_WATERMARK=" + marks[0],
                "BACKGROUND_SCRAPER_QUEUE_HIGH_WATERMARK=" + marks[1],
                "BACKGROUND_SCRAPER_QUEUE_HARD_CAP=" + marks[2]);

        Settings settings = loaded.settings();
        assertThat(settings.get(BackgroundSettings.BACKGROUND_SCRAPER_QUEUE_LOW_WATERMARK) + " "
                        + settings.get(BackgroundSettings.BACKGROUND_SCRAPER_QUEUE_HIGH_WATERMARK) + " "
                        + settings.get(BackgroundSettings.BACKGROUND_SCRAPER_QUEUE_HARD_CAP))
                .isEqualTo(repaired);
        assertThat(loaded.warnings()).hasSize(written.equals(repaired) ? 0 : 1);
    }

    @Test
    @DisplayName("CFG-47: the one warning lists the marks before and after")
    void watermarkWarning() {
        assertThat(warnings("BACKGROUND_SCRAPER_QUEUE_HIGH_WATERMARK=0"))
                .containsExactly("config warning: BACKGROUND_SCRAPER_QUEUE_LOW_WATERMARK: low 10000, high 0, cap 30000"
                        + " do not fit together; low 10000, high 30000, cap 30000 are used");
    }

    @Test
    @DisplayName("Limits that follow each other: the longest back-off, the life of a snapshot")
    void followers() {
        Settings settings = settings(
                "BACKGROUND_SCRAPER_FAILURE_BASE_BACKOFF=100",
                "BACKGROUND_SCRAPER_FAILURE_MAX_BACKOFF=50",
                "DEBRID_ACCOUNT_SCRAPE_CACHE_TTL=10");

        assertThat(settings.get(BackgroundSettings.BACKGROUND_SCRAPER_FAILURE_MAX_BACKOFF))
                .hasSeconds(100);
        assertThat(settings.get(DebridSettings.DEBRID_ACCOUNT_SCRAPE_CACHE_TTL)).hasMinutes(15);
        assertThat(warnings("DEBRID_ACCOUNT_SCRAPE_CACHE_TTL=10")).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        TRUSTED_PROXIES=*             | config warning: TRUSTED_PROXIES: lets everybody claim any address; name your reverse proxies instead
        PUBLIC_METRICS_API=true       | config warning: PUBLIC_METRICS_API: shows tracker and size statistics to everybody
        PROMETHEUS_ENABLED=true       | config warning: PROMETHEUS_ENABLED: offers metrics to everybody; set PROMETHEUS_AUTH_TOKEN
        HTTP_CACHE_ENABLED=true       | config warning: HTTP_CACHE_ENABLED: without PUBLIC_BASE_URL public answers carry the Host of whoever asked first; set PUBLIC_BASE_URL
        SCRAPE_OPENFILMS=false        | config warning: SCRAPE_OPENFILMS: every source is off: searches return only stored results
        TORRENT_CACHE_TTL=604799      | config warning: TORRENT_CACHE_TTL: is less than LIVE_TORRENT_CACHE_TTL: results go before their title is searched again
        SCRAPE_JACKETT=live           | config warning: SCRAPE_JACKETT: does nothing without JACKETT_API_KEY
        SCRAPE_PROWLARR=live          | config warning: SCRAPE_PROWLARR: does nothing without PROWLARR_API_KEY
        SCRAPE_AIOSTREAMS=live        | config warning: SCRAPE_AIOSTREAMS: does nothing without AIOSTREAMS_URL
        SCRAPE_JACKETTIO=live         | config warning: SCRAPE_JACKETTIO: does nothing without JACKETTIO_URL
        SCRAPE_DEBRIDIO=live          | config warning: SCRAPE_DEBRIDIO: does nothing without DEBRIDIO_API_KEY, DEBRIDIO_PROVIDER and DEBRIDIO_PROVIDER_KEY
        SCRAPE_TORBOX=live            | config warning: SCRAPE_TORBOX: does nothing without TORBOX_API_KEY
        COMETNET_RELAY_URL=http://relay:8766 | config warning: COMETNET_API_KEY: is not set; a generated key cannot match the one of the relay service
        """)
    @DisplayName("CFG-26, CFG-54 to CFG-57: legal but useless or dangerous is a warning")
    void warned(String line, String warning) {
        assertThat(warnings(line)).containsExactly(warning);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "TRUSTED_PROXIES=* FASTAPI_HOST=127.0.0.1",
                "PROMETHEUS_ENABLED=true FASTAPI_HOST=localhost",
                "PROMETHEUS_ENABLED=true PROMETHEUS_AUTH_TOKEN=bearer",
                "TORRENT_CACHE_TTL=604800",
                "SCRAPE_OPENFILMS=false SCRAPE_NYAA=background",
                "SCRAPE_OPENFILMS=false COMETNET_ENABLED=true",
                "TORRENT_CACHE_TTL=-1",
                "SCRAPE_SEADEX=true",
                "SCRAPE_TORBOX=true TORBOX_API_KEY=k"
            })
    @DisplayName("CFG-26: and what is fine gives none")
    void notWarned(String lines) {
        assertThat(warnings(lines.split(" "))).isEmpty();
    }

    @Test
    @DisplayName("SeaDex is told that it needs the anime mapping")
    void seadex() {
        assertThat(warnings("SCRAPE_SEADEX=true", "ANIME_MAPPING_ENABLED=false"))
                .containsExactly("config warning: SCRAPE_SEADEX: does nothing without ANIME_MAPPING_ENABLED");
    }

    @Test
    @DisplayName("CFG-58: one password for page and dashboard is a warning that does not show it")
    void samePassword() {
        assertThat(warnings("CONFIGURE_PAGE_PASSWORD=hunter2", "ADMIN_DASHBOARD_PASSWORD=hunter2"))
                .containsExactly("config warning: CONFIGURE_PAGE_PASSWORD: is the same as ADMIN_DASHBOARD_PASSWORD");
    }

    @Test
    @DisplayName("CFG-53: a key to lend without the proxy is a notice")
    void keyWithoutProxy() {
        assertThat(notices("PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY=k"))
                .contains("PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY is not used while PROXY_DEBRID_STREAM is off");
    }

    @Test
    @DisplayName("UCFG-063: a proxy without a fixed password says so")
    void proxyPassword() {
        assertThat(notices("PROXY_DEBRID_STREAM=true"))
                .contains("PROXY_DEBRID_STREAM_PASSWORD is not set: a generated one is used");
        assertThat(settings("PROXY_DEBRID_STREAM=true")
                        .source(DebridSettings.PROXY_DEBRID_STREAM_PASSWORD)
                        .label())
                .isEqualTo("generated");
        assertThat(settings()
                        .source(DebridSettings.PROXY_DEBRID_STREAM_PASSWORD)
                        .label())
                .isEqualTo("default");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        ADMIN_DASHBOARD_PASSWORD=CHANGE_ME                         | config warning: ADMIN_DASHBOARD_PASSWORD: is the published sample value; change it
        PROXY_DEBRID_STREAM_PASSWORD=CHANGE_ME                     | config warning: PROXY_DEBRID_STREAM_PASSWORD: is a placeholder of the sample file
        TMDB_READ_ACCESS_TOKEN=XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX    | config warning: TMDB_READ_ACCESS_TOKEN: is a placeholder of the sample file
        AIOSTREAMS_USER_UUID_AND_PASSWORD=user_uuid:password       | config warning: AIOSTREAMS_USER_UUID_AND_PASSWORD: is a placeholder of the sample file
        AIOSTREAMS_URL=https://aio.example.com/                    | config warning: AIOSTREAMS_URL: is a placeholder of the sample file
        JACKETTIO_URL=https://jackettio.example.com                | config warning: JACKETTIO_URL: is a placeholder of the sample file
        """)
    @DisplayName("CFG-35: values of the sample file are warned about")
    void placeholders(String line, String warning) {
        assertThat(warnings(line)).containsExactly(warning);
    }

    @Test
    @DisplayName("CFG-35: the sample's password inside the database address")
    void placeholderInDatabaseUrl() {
        assertThat(warnings("DATABASE_TYPE=postgresql", "DATABASE_URL=comet:CHANGE_ME@postgres:5432/comet"))
                .containsExactly("config warning: DATABASE_URL: the password in it is the published sample value;"
                        + " change it");
    }

    @Test
    @DisplayName("UCFG-063: the sample's API key counts as unset, the sample's password works")
    void placeholderKey() {
        Settings settings = settings(
                "PROXY_DEBRID_STREAM=true",
                "PROXY_DEBRID_STREAM_PASSWORD=CHANGE_ME",
                "PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY=CHANGE_ME");

        assertThat(settings.get(DebridSettings.PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY))
                .isEmpty();
        assertThat(settings.get(DebridSettings.PROXY_DEBRID_STREAM_PASSWORD)).contains(new Secret("CHANGE_ME"));
    }

    @Test
    @DisplayName("SET-S12, CFG-51: a private network without id and password fails, even while CometNet is off")
    void scenario12() {
        assertThat(errors("COMETNET_PRIVATE_NETWORK=true", "COMETNET_NETWORK_ID=home"))
                .containsExactly("config error: COMETNET_NETWORK_PASSWORD: must be set when COMETNET_PRIVATE_NETWORK is"
                        + " true; got nothing");
        assertThat(errors("COMETNET_PRIVATE_NETWORK=true")).hasSize(2);
        assertThat(settings("COMETNET_PRIVATE_NETWORK=true", "COMETNET_NETWORK_ID=home", "COMETNET_NETWORK_PASSWORD=x")
                        .get(CometNetSettings.COMETNET_PRIVATE_NETWORK))
                .isTrue();
    }

    @Test
    @DisplayName("CFG-52: the node inside this process cannot share the server's port")
    void samePort() {
        assertThat(errors("COMETNET_ENABLED=true", "FASTAPI_PORT=8765"))
                .containsExactly("config error: COMETNET_LISTEN_PORT: must not be the same port as FASTAPI_PORT;"
                        + " got \"8765\"");
        assertThat(loaded("FASTAPI_PORT=8765").warnings()).isEmpty();
        assertThat(loaded("FASTAPI_PORT=8765", "COMETNET_RELAY_URL=http://relay:8766", "COMETNET_API_KEY=k")
                        .warnings())
                .isEmpty();
    }

    @Test
    @DisplayName("CFG-50: cross checks of CometNet wait until it is on, its own syntax does not")
    void cometNetOff() {
        String[] odd = {
            "COMETNET_REPUTATION_MIN=10",
            "COMETNET_REPUTATION_MAX=5",
            "COMETNET_MIN_PEERS=60",
            "COMETNET_REPUTATION_THRESHOLD_UNTRUSTED=5000"
        };

        assertThat(warnings(odd)).isEmpty();
        assertThat(errors("COMETNET_MAX_PEERS=-1")).hasSize(1);
        assertThat(errors(Stream.concat(Stream.of(odd), Stream.of("COMETNET_ENABLED=true"))
                        .toArray(String[]::new)))
                .containsExactly("config error: COMETNET_REPUTATION_MIN: must be less than COMETNET_REPUTATION_MAX;"
                        + " got \"10\"");
    }

    @Test
    @DisplayName("CFG-50: with CometNet on, soft limits follow each other")
    void cometNetOn() {
        Settings settings = settings(
                "COMETNET_ENABLED=true",
                "COMETNET_MIN_PEERS=60",
                "COMETNET_REPUTATION_INITIAL=20000",
                "COMETNET_REPUTATION_THRESHOLD_UNTRUSTED=5000");

        assertThat(settings.get(CometNetSettings.COMETNET_MIN_PEERS)).isEqualTo(50);
        assertThat(settings.get(CometNetSettings.COMETNET_REPUTATION_INITIAL)).isEqualTo(10000);
        assertThat(settings.get(CometNetSettings.COMETNET_REPUTATION_THRESHOLD_UNTRUSTED))
                .isEqualTo(1000);
    }

    @ParameterizedTest(name = "{0} {1}: {2} s")
    @CsvSource(textBlock = """
        ZILEAN,   LIVE,       90
        ZILEAN,   BACKGROUND, 90
        JACKETT,  LIVE,       20
        JACKETT,  BACKGROUND, 70
        PROWLARR, LIVE,       60
        PROWLARR, BACKGROUND, 70
        NYAA,     LIVE,       30
        NYAA,     BACKGROUND, 40
        """)
    @DisplayName("CFG-41: exact override, else the scraper's, else the context's; indexer managers wait longer")
    void budgets(String scraper, ScrapeContext context, long seconds) {
        ScraperBudgets budgets = new ScraperBudgets(settings(
                "BACKGROUND_SCRAPE_TIMEOUT=40", "SCRAPER_TIMEOUT_OVERRIDES={\"zilean\":90,\"jackett:live\":20}"));

        assertThat(budgets.of(source(scraper), context)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        https://comet.example.com     | ["https://comet.example.com/s/k3y","https://other.example.com"] | https://other.example.com
        https://comet.example.com/own | ["https://COMET.example.com:443:live"]                          |
        http://comet.example.com:8000 | ["http://comet.example.com:8000"]                               |
        """)
    @DisplayName("SCR-D13: an instance of Comet that is this server itself is left out, with one warning")
    void ownAddress(String own, String urls, @Nullable String left) {
        String[] lines = {"SCRAPE_COMET=true", "PUBLIC_BASE_URL=" + own, "COMET_URL=" + urls};

        assertThat(settings(lines).get(SourceSettings.COMET_URL))
                .extracting(InstanceUrl::text)
                .containsExactlyElementsOf(left == null ? List.of() : List.of(left));
        assertThat(warnings(lines))
                .singleElement()
                .asString()
                .contains("COMET_URL", "this server itself")
                .doesNotContain("k3y");
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
        PUBLIC_BASE_URL=https://comet.example.com      | http://comet.example.com
        PUBLIC_BASE_URL=https://comet.example.com:8443 | https://comet.example.com
        PUBLIC_BASE_URL=https://comet.example.com      | https://comet.example.org
        PUBLIC_BASE_URL=                               | https://comet.example.com
        """)
    @DisplayName("SCR-D13: another scheme, host or port is another server")
    void othersAddress(String own, String url) {
        String[] lines = {"SCRAPE_COMET=true", own, "COMET_URL=" + url};

        assertThat(settings(lines).get(SourceSettings.COMET_URL)).hasSize(1);
        assertThat(warnings(lines)).isEmpty();
    }

    private static Source source(String word) {
        return SourceSettings.find(word).orElseThrow();
    }
}
