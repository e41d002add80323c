package comet.app.settings;

import static comet.app.settings.Loading.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CFG-63: what the log says about the settings")
class StartupSummaryTest {
    private static final ApiPrefix OPEN = new ApiPrefix(Optional.empty(), TokenSource.DISABLED);

    @Test
    @DisplayName("CFG-63: one line per subject")
    void defaults() {
        assertThat(StartupSummary.lines(settings(), OPEN, false))
                .containsExactly(
                        "Configure page password: Disabled",
                        "Database: sqlite, data/comet.db",
                        "Cache lifetimes: metadata 2592000 s, torrents 2592000 s, searches 604800 s",
                        "Source openfilms: both",
                        "Torrent streams: enabled",
                        "Stream proxy: off",
                        "HTTP cache: off");
    }

    @Test
    @DisplayName("CFG-63, SET-S14: everything on")
    void everythingOn() {
        List<String> lines = StartupSummary.lines(
                settings(
                        "FASTAPI_HOST=::",
                        "PUBLIC_BASE_URL=https://example.com/comet/",
                        "CONFIGURE_PAGE_PASSWORD=hunter2",
                        "DATABASE_TYPE=PGSQL",
                        "DATABASE_URL=postgresql://dbuser:hunter2@db.example.com/comet?sslmode=require",
                        "DISABLE_TORRENT_STREAMS=true",
                        "PROXY_DEBRID_STREAM=true",
                        "PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY=hunter2",
                        "HTTP_CACHE_ENABLED=true"),
                new ApiPrefix(Optional.of(new Secret("hunter2")), TokenSource.GENERATED_FILE),
                true);

        assertThat(lines)
                .containsExactly(
                        "Public base URL: https://example.com/comet",
                        "Configure page password: set",
                        "API token file: data/public_api_token.txt",
                        "Protected prefix: /s/*** (generated)",
                        "Database: postgresql, db.example.com:5432/comet",
                        "Cache lifetimes: metadata 2592000 s, torrents 2592000 s, searches 604800 s",
                        "Source openfilms: both",
                        "Torrent streams: disabled",
                        "Stream proxy: on, default service realdebrid, its key set",
                        "HTTP cache: streams 300 s, manifest 86400 s, configure page 86400 s, stale 60 s");
        assertThat(lines).as("CFG-64").noneMatch(line -> line.contains("hunter") || line.contains("dbuser"));
    }

    @Test
    @DisplayName("CFG-63, SCR-D10: each source that is on, with its instances counted and without their addresses")
    void sources() {
        List<String> lines = StartupSummary.lines(
                settings(
                        "SCRAPE_OPENFILMS=false",
                        "SCRAPE_NYAA=true",
                        "SCRAPE_MEDIAFUSION=live",
                        "MEDIAFUSION_URL=[\"https://a.example.com/D-k3y:background\",\"https://b.example.com\"]",
                        "SCRAPE_JACKETT=background",
                        "SCRAPE_JACKETTIO=true",
                        "SCRAPE_DMM=true"),
                OPEN,
                false);

        assertThat(lines)
                .filteredOn(line -> line.startsWith("Source "))
                .containsExactly(
                        "Source jackett: background, misconfigured",
                        "Source nyaa: both, 1 instance",
                        "Source mediafusion: live, 2 instances",
                        "Source jackettio: both, misconfigured");
        assertThat(lines).as("CFG-64").noneMatch(line -> line.contains("k3y") || line.contains("example"));
    }

    @ParameterizedTest(name = "{0} with port {1}: {2}")
    @CsvSource({"0.0.0.0, 8000, 0.0.0.0:8000", "::, 7020, [::]:7020", "localhost, 81, localhost:81"})
    @DisplayName("CFG-63: the address that is listened on, with the port that is really open")
    void listening(String host, int port, String address) {
        assertThat(StartupSummary.listening(settings("FASTAPI_HOST=" + host), port))
                .isEqualTo("Listening on: " + address);
    }

    @Test
    @DisplayName("Settings whose feature is still to come are named in one line")
    void withoutEffectYet() {
        assertThat(StartupSummary.withoutEffectYet(settings(), false)).isEmpty();
        assertThat(StartupSummary.withoutEffectYet(
                        settings("SCRAPE_DMM=true", "BACKGROUND_SCRAPER_ENABLED=true"), false))
                .contains("Not implemented yet, so without effect: SCRAPE_DMM, BACKGROUND_SCRAPER_ENABLED");
    }

    @Test
    @DisplayName("Settings of the stream proxy are among them while nothing relays, unless they lend a service")
    void nothingRelays() {
        String[] asked = {"PROXY_DEBRID_STREAM=true", "PROXY_DEBRID_STREAM_PASSWORD=hunter2"};
        String[] lent = {
            "PROXY_DEBRID_STREAM=true",
            "PROXY_DEBRID_STREAM_PASSWORD=hunter2",
            "PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY=hunter3"
        };

        assertThat(StartupSummary.withoutEffectYet(settings(asked), false))
                .contains("Not implemented yet, so without effect: PROXY_DEBRID_STREAM, PROXY_DEBRID_STREAM_PASSWORD");
        assertThat(StartupSummary.withoutEffectYet(settings(asked), true)).isEmpty();
        assertThat(StartupSummary.withoutEffectYet(settings(lent), false)).isEmpty();
        assertThat(StartupSummary.lines(settings(lent), OPEN, false))
                .contains("Stream proxy: nothing is relayed yet, default service realdebrid, its key set");
    }
}
