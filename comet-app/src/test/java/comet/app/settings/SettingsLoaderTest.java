package comet.app.settings;

import static comet.app.settings.Loading.environment;
import static comet.app.settings.Loading.errors;
import static comet.app.settings.Loading.load;
import static comet.app.settings.Loading.loaded;
import static comet.app.settings.Loading.notices;
import static comet.app.settings.Loading.settings;
import static comet.app.settings.Loading.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where settings come from, and how mistakes are reported")
class SettingsLoaderTest extends SettingsFiles {
    @Test
    @DisplayName("SET-S01, CFG-01: the environment wins over .env, .env over the default")
    void scenario1() throws IOException {
        write(".env", "FASTAPI_PORT=7020\nADDON_NAME=Mine\n");

        Settings settings = loadedHere("FASTAPI_PORT=9000");

        assertThat(settings.get(ServerSettings.FASTAPI_PORT)).isEqualTo(9000);
        assertThat(settings.source(ServerSettings.FASTAPI_PORT).label()).isEqualTo("env");
        assertThat(settings.get(ServerSettings.ADDON_NAME)).isEqualTo("Mine");
        assertThat(settings.source(ServerSettings.ADDON_NAME).label()).isEqualTo("file:.env");
        assertThat(settings.source(ServerSettings.ADDON_ID).label()).isEqualTo("default");
    }

    @Test
    @DisplayName("CFG-01: a missing .env is no error; neither is a directory of that name")
    void missingFile() throws IOException {
        assertThat(loadedHere().get(ServerSettings.FASTAPI_PORT)).isEqualTo(8000);

        Files.createDirectory(directory.resolve(".env"));
        assertThat(loadedHere().get(ServerSettings.FASTAPI_PORT)).isEqualTo(8000);
    }

    @Test
    @DisplayName("CFG-02: names are case-insensitive in both sources; of two spellings the last one read wins")
    void caseOfNames() throws IOException {
        write(".env", "addon_name=Mine\n");

        Settings settings = loadedHere("fastapi_port=7020", "FastApi_Port=7030");

        assertThat(settings.get(ServerSettings.FASTAPI_PORT)).isEqualTo(7030);
        assertThat(settings.get(ServerSettings.ADDON_NAME)).isEqualTo("Mine");
    }

    @Test
    @DisplayName("CFG-03: unknown names are ignored")
    void unknownNames() {
        assertThat(loaded("POSTGRES_PASSWORD=x", "NO_SUCH_PROXY_URL=nonsense").lines())
                .noneMatch(line -> line.contains("POSTGRES") || line.contains("NO_SUCH"));
    }

    @Test
    @DisplayName("CFG-04: an unreadable line ends the start; it is shown with its number and nothing of a secret")
    void unreadableLine() throws IOException {
        write(".env", "ADDON_NAME=Mine\nPUBLIC_API_TOKEN=\"hunter2\" hunter3\n");

        assertThat(errorsHere())
                .containsExactly("config error: .env line 2: cannot be read; got \"PUBLIC_API_TOKEN=***\"");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        FASTAPI_PORT="7020                        | "FASTAPI_PORT="7020"
        export fastapi_port = '7020               | "FASTAPI_PORT='7020"
        TORRENTIO_URL="https://a.example/KEY" x   | "TORRENTIO_URL="https://a.example/***" x"
        TMDB_READ_ACCESS_TOKEN="hunter2           | "TMDB_READ_ACCESS_TOKEN=***"
        MY_TOKEN="hunter2                         | ***
        hunter2 hunter2                           | ***
        aHVudGVyMg"==                             | ***
        """)
    @DisplayName("CFG-04, CFG-36: of an unreadable line is shown what may be shown of its setting")
    void unreadableLineShown(String line, String shown) throws IOException {
        write(".env", line + "\n");

        assertThat(errorsHere()).containsExactly("config error: .env line 1: cannot be read; got " + shown);
    }

    @Test
    @DisplayName("CFG-25: unreadable lines and bad settings are reported all at once, the lines first")
    void unreadableLineAmongOthers() throws IOException {
        write(".env", "FASTAPI_PORT=0\n=x\n");

        assertThat(errorsHere())
                .containsExactly(
                        "config error: .env line 2: cannot be read; got ***",
                        "config error: FASTAPI_PORT: must be between 1 and 65535; got \"0\"");
    }

    @Test
    @DisplayName("CFG-06: one setting can be read while another one is broken")
    void loadOnly() throws IOException {
        write(".env", "fastapi_port=7020\n");
        Map<String, String> environment = environment("SCRAPE_NYAA=lvie");

        assertThat(SettingsLoader.loadOnly(ServerSettings.FASTAPI_PORT, environment, directory))
                .contains(7020);
        assertThat(SettingsLoader.loadOnly(ServerSettings.FASTAPI_PORT, environment("FASTAPI_PORT=0"), directory))
                .isEmpty();
    }

    @Test
    @DisplayName("CFG-07: relative paths start at the working directory")
    void workingDirectory() {
        Settings settings = loadedHere();

        assertThat(settings.resolve(settings.get(DatabaseSettings.DATABASE_PATH)))
                .isEqualTo(directory.resolve("data").resolve("comet.db"));
        assertThat(settings.resolve(Path.of("/srv/x"))).isEqualTo(Path.of("/srv/x"));
    }

    @Test
    @DisplayName("CFG-08: ENV_FILE names another file than .env")
    void envFile() throws IOException {
        write(".env", "FASTAPI_PORT=1\n");
        write("other.env", "FASTAPI_PORT=7020\n");

        Settings settings = loadedHere("ENV_FILE=other.env");

        assertThat(settings.get(ServerSettings.FASTAPI_PORT)).isEqualTo(7020);
        assertThat(settings.source(ServerSettings.FASTAPI_PORT).label()).isEqualTo("file:other.env");
    }

    @Test
    @DisplayName("CFG-08: if it is set and cannot be read, the start fails")
    void missingEnvFile() {
        assertThat(errorsHere("ENV_FILE=nowhere.env"))
                .containsExactly("config error: ENV_FILE: cannot read file; got \"nowhere.env\"");
    }

    @Test
    @DisplayName("CFG-04: a file of more than a mebibyte is not read")
    void hugeEnvFile() throws IOException {
        write(".env", "#".repeat((1 << 20) + 1));

        assertThat(errorsHere())
                .containsExactly("config error: ENV_FILE: must be a file of at most 1048576 bytes; got \".env\"");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "  "})
    @DisplayName("CFG-16: empty and blank text mean not set")
    void blankIsUnset(String blank) {
        Settings settings = settings(
                "ADDON_ID=" + blank,
                "FASTAPI_PORT=" + blank,
                "USE_GUNICORN=" + blank,
                "JACKETT_INDEXERS=" + blank,
                "SCRAPER_TIMEOUT_OVERRIDES=" + blank,
                "PROXY_DEBRID_STREAM_PASSWORD=" + blank,
                "COMET_URL=" + blank);

        assertThat(settings.get(ServerSettings.ADDON_ID)).isEqualTo("stremio.comet.fast");
        assertThat(settings.get(ServerSettings.FASTAPI_PORT)).isEqualTo(8000);
        assertThat(settings.source(ServerSettings.FASTAPI_PORT).label()).isEqualTo("default");
        assertThat(settings.get(SourceSettings.COMET_URL)).hasSize(1);
    }

    @Test
    @DisplayName("CFG-16: for four settings empty text is a value")
    void blankThatCounts() {
        Settings settings = settings(
                "TORRENT_DISABLED_STREAM_NAME=",
                "TORRENT_DISABLED_STREAM_DESCRIPTION=",
                "TORRENT_DISABLED_STREAM_URL=",
                "DEBRID_NATIVE_SERVICES=",
                "PUBLIC_API_TOKEN_FILE=");

        assertThat(settings.get(SecuritySettings.TORRENT_DISABLED_STREAM_NAME)).isEmpty();
        assertThat(settings.get(SecuritySettings.TORRENT_DISABLED_STREAM_DESCRIPTION))
                .isEmpty();
        assertThat(settings.get(SecuritySettings.TORRENT_DISABLED_STREAM_URL))
                .isEqualTo(new DisabledStreamUrl.Omitted());
        assertThat(settings.get(DebridServiceSettings.DEBRID_NATIVE_SERVICES)).isEmpty();
        assertThat(settings.get(SecuritySettings.PUBLIC_API_TOKEN_FILE)).isEmpty();
    }

    @Test
    @DisplayName("CFG-16, SET-S11: an empty admin password is an error")
    void emptyAdminPassword() {
        assertThat(errors("ADMIN_DASHBOARD_PASSWORD="))
                .containsExactly("config error: ADMIN_DASHBOARD_PASSWORD: must not be empty; got ***");
        assertThat(settings("ADMIN_DASHBOARD_PASSWORD= padded ").get(SecuritySettings.ADMIN_DASHBOARD_PASSWORD))
                .contains(new Secret(" padded "));
    }

    @Test
    @DisplayName("CFG-17: none as the whole value means not set")
    void none() {
        Settings settings = settings(
                "CUSTOM_HEADER_HTML=None",
                "CONFIGURE_PAGE_PASSWORD=NONE",
                "AIOSTREAMS_URL=none",
                "ZILEAN_URL=none",
                "MEDIAFUSION_API_PASSWORD=None",
                "TORRENT_DISABLED_STREAM_URL=none",
                "EXECUTOR_MAX_WORKERS=none",
                "INDEXER_MANAGER_TYPE=none");

        assertThat(settings.get(ServerSettings.CUSTOM_HEADER_HTML)).isEmpty();
        assertThat(settings.get(SecuritySettings.CONFIGURE_PAGE_PASSWORD)).isEmpty();
        assertThat(settings.get(SourceSettings.AIOSTREAMS_URL)).isEmpty();
        assertThat(settings.get(SourceSettings.ZILEAN_URL)).isEqualTo(SourceSettings.ZILEAN_URL.defaultValue());
        assertThat(settings.get(SourceSettings.MEDIAFUSION_API_PASSWORD)).isEqualTo(new InstanceCredentials.None());
        assertThat(settings.get(SecuritySettings.TORRENT_DISABLED_STREAM_URL))
                .isEqualTo(new DisabledStreamUrl.ConfigurePage());
        assertThat(settings("ADDON_NAME=none").get(ServerSettings.ADDON_NAME))
                .as("not for a plain text")
                .isEqualTo("none");
    }

    @Test
    @DisplayName("SET-S06, CFG-19: an all-digit password is a text")
    void scenario6() {
        assertThat(settings("MEDIAFUSION_API_PASSWORD=12345")
                        .get(SourceSettings.MEDIAFUSION_API_PASSWORD)
                        .of(7))
                .contains(new Secret("12345"));
    }

    @Test
    @DisplayName(
            "SET-S02, CFG-23 to CFG-25: all problems at once, in the order of the settings, then a count; status 78")
    void scenario2() {
        LoadResult result = load("SCRAPE_NYAA=lvie", "LIVE_SCRAPE_TIMEOUT=0", "JACKETT_INDEXERS=[\"a\",1]");

        assertThat(result)
                .isInstanceOfSatisfying(
                        LoadResult.Rejected.class,
                        rejected -> assertThat(rejected.lines())
                                .containsExactly(
                                        "config error: LIVE_SCRAPE_TIMEOUT: must be greater than 0; got \"0\"",
                                        "config error: JACKETT_INDEXERS[1]: must be a string; got \"1\"",
                                        "config error: SCRAPE_NYAA: must be one of false, true, both, live,"
                                                + " background; got \"lvie\"",
                                        "3 configuration errors; not started"));
        assertThat(LoadResult.Rejected.EXIT_STATUS).isEqualTo(78);
    }

    @Test
    @DisplayName("CFG-24: the form of the lines")
    void lines() {
        assertThat(errors(
                        "RATELIMIT_MAX_RETRIES=50",
                        "COMETNET_BOOTSTRAP_NODES=[wss://a.example.com",
                        "SCRAPER_TIMEOUT_OVERRIDES={\"zilean:batch\":5}",
                        "COMETNET_MANUAL_PEERS=wss://a.example,wss://b.example,c.example",
                        "ADMIN_DASHBOARD_PASSWORD_FILE=/run/secrets/admin"))
                .containsExactly(
                        "config error: ADMIN_DASHBOARD_PASSWORD_FILE: cannot read file; got \"/run/secrets/admin\"",
                        "config error: SCRAPER_TIMEOUT_OVERRIDES[\"zilean:batch\"]: must end in :live or :background;"
                                + " got \"5\"",
                        "config error: RATELIMIT_MAX_RETRIES: must be between 0 and 20; got \"50\"",
                        "config error: COMETNET_BOOTSTRAP_NODES: must be a JSON array of strings;"
                                + " got \"[wss://a.example.com\"",
                        "config error: COMETNET_MANUAL_PEERS[2]: must be a ws or wss URL with a host;"
                                + " got \"c.example\"");
    }

    @Test
    @DisplayName("CFG-24, CFG-36: a wrong secret, or a URL with a password in it, is shown as ***")
    void hidden() {
        assertThat(errors(
                        "PUBLIC_API_TOKEN=hunter2/hunter2",
                        "PUBLIC_BASE_URL=https://user:hunter2@example.com",
                        "TORRENTIO_URL=htps://torrentio.strem.fun/realdebrid=hunter2"))
                .containsExactly(
                        "config error: PUBLIC_BASE_URL: must be an http or https URL with a host and without query,"
                                + " fragment and credentials; got ***",
                        "config error: PUBLIC_API_TOKEN: must be 1 to 128 characters of A-Z a-z 0-9 - _ . ~; got ***",
                        "config error: TORRENTIO_URL: must be an http or https URL with a host;"
                                + " got \"htps://torrentio.strem.fun/***\"");
    }

    @Test
    @DisplayName("CFG-24: a key from the outside can neither break the line nor grow without end")
    void hostileKey() {
        assertThat(errors("SCRAPER_TIMEOUT_OVERRIDES={\"a\\nconfig error: FAKE\":1}"))
                .singleElement()
                .asString()
                .doesNotContain("\n");
    }

    @Test
    @DisplayName("CFG-24: a long key is cut, a key with a password is hidden")
    void longKey() {
        assertThat(errors("SCRAPER_TIMEOUT_OVERRIDES={\"" + "k".repeat(500) + "\":1,\"http://u:p@h\":1}"))
                .containsExactly(
                        "config error: SCRAPER_TIMEOUT_OVERRIDES[\"" + "k".repeat(58)
                                + ": is not a known scraper; got \"1\"",
                        "config error: SCRAPER_TIMEOUT_OVERRIDES***: is not a known scraper; got \"1\"");
    }

    @Test
    @DisplayName("CFG-65: a value outside of a soft range is moved, with a warning")
    void softRange() {
        assertThat(settings("CATALOG_TIMEOUT=0").get(CacheSettings.CATALOG_TIMEOUT))
                .hasSeconds(1);
        assertThat(warnings("CATALOG_TIMEOUT=0"))
                .containsExactly("config warning: CATALOG_TIMEOUT: must be greater than 0; 1 is used instead of 0");
        assertThat(errors("CATALOG_TIMEOUT=soon"))
                .as("text is always an error")
                .containsExactly("config error: CATALOG_TIMEOUT: must be an integer; got \"soon\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "NYAA_MAX_CONCURRENT_PAGES=0",
                "DMM_INGEST_CONCURRENT_WORKERS=0",
                "DMM_INGEST_BATCH_SIZE=0",
                "BACKGROUND_SCRAPER_CONCURRENT_WORKERS=0",
                "DATABASE_BATCH_SIZE=0",
                "LIVE_SCRAPE_TIMEOUT=0",
                "BACKGROUND_SCRAPE_TIMEOUT=inf",
                "ADMIN_DASHBOARD_SESSION_TTL=59",
                "CONFIGURE_PAGE_SESSION_TTL=59",
                "RATELIMIT_RETRY_BASE_DELAY=0",
                "HTTP_CLIENT_LIMIT=0",
                "HTTP_CLIENT_TTL_DNS_CACHE=-1",
                "HTTP_CACHE_STREAMS_TTL=-1",
                "HTTP_CACHE_STALE_WHILE_REVALIDATE=-1",
                "HTTP_CACHE_MANIFEST_TTL=true",
                "HTTP_CACHE_CONFIGURE_TTL=1.5",
                "FASTAPI_PORT=0",
                "FASTAPI_PORT=65536",
                "COMETNET_LISTEN_PORT=0",
                "COMETNET_MAX_PEERS=0",
                "COMETNET_GOSSIP_INTERVAL=true",
                "COMETNET_GOSSIP_MESSAGE_TTL=33",
                "COMETNET_GOSSIP_MAX_TORRENTS_PER_MESSAGE=1001",
                "COMETNET_CONTRIBUTION_MODE=generous",
                "COMETNET_TRUSTED_POOLS=Not A Pool",
                "DATABASE_TYPE=oracle",
                "PROXY_ETHOS=sometimes",
                "PROXY_DEBRID_STREAM_DEBRID_DEFAULT_SERVICE=nodebrid",
                "METADATA_TITLE_SOURCES=omdb",
                "STREMTHRU_PROXY_AUTH=user",
                "LOG_LEVEL=LOUD",
                "TRUSTED_PROXIES=example.com",
                "GLOBAL_PROXY_URL=proxy:3128",
                "NYAA_PROXY_URL=ftp://proxy"
            })
    @DisplayName("CFG-65, HTTP-102, UCFG-064: hard ranges and closed sets refuse")
    void hardRange(String line) {
        assertThat(errors(line)).singleElement().asString().matches("config error: " + name(line) + "(\\[0])?: .*");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FASTAPI_WORKERS=-1", "USE_GUNICORN=maybe", "GUNICORN_PRELOAD_APP=x", "EXECUTOR_MAX_WORKERS=x",
                "MEMORY_TRIM_INTERVAL=", "PROMETHEUS_MULTIPROC_DIR=/", "FILTER_PARSE_CACHE_SHARDS=0", "PYTHONMALLOC=x"
            })
    @DisplayName("CFG-59 to CFG-61: settings of another runtime never fail, and one notice names those present")
    void meaningless(String line) {
        assertThat(notices(line)).anyMatch(notice -> notice.startsWith(name(line) + " has no effect: "));
    }

    @Test
    @DisplayName("SET-S08, CFG-60: several are joined on one line")
    void scenario8() {
        assertThat(notices("FASTAPI_WORKERS=-1", "USE_GUNICORN=maybe", "MEMORY_TRIM_INTERVAL="))
                .contains("FASTAPI_WORKERS, USE_GUNICORN have no effect: one process uses all cores;"
                        + " MEMORY_TRIM_INTERVAL has no effect: the JVM manages memory");
        assertThat(loaded("FASTAPI_WORKERS=-1").lines())
                .contains("config notice: FASTAPI_WORKERS has no effect: one process uses all cores");
    }

    @Test
    @DisplayName("CFG-61: CometNet starts with several workers, since there is one process")
    void cometNetWithWorkers() {
        assertThat(settings("COMETNET_ENABLED=true", "FASTAPI_WORKERS=4").get(CometNetSettings.COMETNET_ENABLED))
                .isTrue();
    }

    @Test
    @DisplayName("CFG-22: loading creates no file")
    void createsNothing() throws IOException {
        loadedHere("CONFIGURE_PAGE_PASSWORD=secret", "PROXY_DEBRID_STREAM=true", "COMETNET_ENABLED=true");

        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    @DisplayName("Settings whose feature does not exist yet are named once the operator changes them")
    void withoutEffectYet() {
        Settings settings = settings(
                "SCRAPE_DMM=true",
                "SCRAPE_TORRENTIO=true",
                "METADATA_BUDGET=5",
                "PROMETHEUS_PATH=/metrics",
                "FASTAPI_PORT=7020",
                "USE_GUNICORN=false",
                "BACKGROUND_SCRAPER_ENABLED=true");

        assertThat(settings.withoutEffectYet()).containsExactly("SCRAPE_DMM", "BACKGROUND_SCRAPER_ENABLED");
        assertThat(settings().withoutEffectYet()).isEmpty();
    }

    @Test
    @DisplayName("CFG-COMETNET_INGEST_POOLS: accepted, and named among what is not implemented, once")
    void ingestPools() {
        LoadResult.Loaded loaded = loaded("COMETNET_ENABLED=true", "COMETNET_INGEST_POOLS=[\"a\"]");

        assertThat(loaded.settings().withoutEffectYet()).containsExactly("COMETNET_ENABLED", "COMETNET_INGEST_POOLS");
        assertThat(loaded.lines()).noneMatch(line -> line.contains("INGEST_POOLS"));
    }

    @Test
    @DisplayName("SCRAPE_OPENFILMS is the only source that is on by default")
    void onlyOpenFilms() {
        Settings settings = settings();

        List<String> on = SettingsRegistry.all().stream()
                .filter(setting -> settings.get(setting) instanceof ScraperMode mode
                        && mode.isOn()
                        && setting.name().startsWith("SCRAPE_"))
                .map(Setting::name)
                .toList();
        assertThat(on).containsExactly("SCRAPE_OPENFILMS");
        assertThat(settings.get(ServerSettings.STREMIO_ADDONS_CONFIG)).isEqualTo(Optional.empty());
    }

    @Test
    @DisplayName("LOG-13: the secrets inside all values are known, so that a log filter can remove them")
    void secrets() {
        Settings settings = settings(
                "CONFIGURE_PAGE_PASSWORD=secret-1",
                "ZILEAN_URL=https://z.example.com/zilean",
                "MEDIAFUSION_URL=https://a.example.com,https://b.example.com",
                "MEDIAFUSION_API_PASSWORD=[\"secret-2\",\"\"]",
                "DATABASE_URL=u:secret-3@db/x",
                "GLOBAL_PROXY_URL=http://u:secret-4@proxy",
                "TORRENTIO_URL=https://torrentio.strem.fun/realdebrid=secret-5",
                "JACKETTIO_URL=https://j.example.com/secret-6/manifest.json",
                "AIOSTREAMS_USER_UUID_AND_PASSWORD=u:secret-7");

        assertThat(settings.secrets())
                .extracting(Secret::reveal)
                .containsExactlyInAnyOrder(
                        "secret-1",
                        "secret-2",
                        "secret-3",
                        "u:secret-4",
                        "realdebrid=secret-5",
                        "secret-6",
                        "u:secret-7");
        assertThat(settings().secrets()).isEmpty();
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf('='));
    }
}
