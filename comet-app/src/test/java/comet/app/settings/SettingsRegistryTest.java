package comet.app.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CFG-66: one registry holds every setting")
class SettingsRegistryTest {

    @Test
    @DisplayName("CFG-66, CFG-25: every name of the specification with its default, in order, and no other")
    void everyNameAndDefault() throws IOException {
        List<String> registered = SettingsRegistry.all().stream()
                .map(setting -> setting.name() + "=" + setting.defaultText())
                .toList();

        assertThat(registered).containsExactlyElementsOf(specified());
    }

    @Test
    @DisplayName("CFG-27: exactly these settings are secret")
    void secrets() {
        List<String> secrets = SettingsRegistry.all().stream()
                .filter(Setting::isSecret)
                .map(Setting::name)
                .filter(name -> !name.endsWith("_PROXY_URL"))
                .toList();

        assertThat(secrets)
                .containsExactlyInAnyOrder(
                        "ADMIN_DASHBOARD_PASSWORD",
                        "CONFIGURE_PAGE_PASSWORD",
                        "PUBLIC_API_TOKEN",
                        "PROMETHEUS_AUTH_TOKEN",
                        "DATABASE_URL",
                        "DATABASE_READ_REPLICA_URLS",
                        "TMDB_READ_ACCESS_TOKEN",
                        "INDEXER_MANAGER_API_KEY",
                        "JACKETT_API_KEY",
                        "PROWLARR_API_KEY",
                        "MEDIAFUSION_API_PASSWORD",
                        "AIOSTREAMS_USER_UUID_AND_PASSWORD",
                        "JACKETTIO_URL",
                        "DEBRIDIO_API_KEY",
                        "DEBRIDIO_PROVIDER_KEY",
                        "TORBOX_API_KEY",
                        "PROXY_DEBRID_STREAM_PASSWORD",
                        "PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY",
                        "COMETNET_API_KEY",
                        "COMETNET_KEY_PASSWORD",
                        "COMETNET_NETWORK_PASSWORD",
                        "TRAKT_CLIENT_ID",
                        "TVDB_API_KEY",
                        "STREMTHRU_PROXY_AUTH",
                        "TORZNAB_URL",
                        "DMM_GITHUB_TOKEN");
    }

    @Test
    @DisplayName("CFG-27: every *_PROXY_URL is secret; there is one for each scraper that uses the network")
    void proxiesAreSecret() {
        List<Setting<?>> proxies = SettingsRegistry.all().stream()
                .<Setting<?>>map(setting -> setting)
                .filter(setting -> setting.name().endsWith("_PROXY_URL"))
                .toList();

        assertThat(proxies).hasSize(SourceSettings.all().size() - 1 + 2).allMatch(Setting::isSecret);
        assertThat(SourceSettings.TORRENTIO.proxy().map(Setting::name)).contains("TORRENTIO_PROXY_URL");
        assertThat(SourceSettings.OPENFILMS.proxy()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    @DisplayName("CFG-66: a setting explains itself in a sentence and names its document")
    void isDocumented(Setting<?> setting) {
        assertThat(setting.summary()).isNotBlank().endsWith(".").doesNotContain("\n");
        assertThat(setting.document()).endsWith(".md");
        assertThat(setting.type().traits().word()).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    @DisplayName("CFG-66: the default is a text of the setting's own type")
    <T> void defaultCanBeWritten(Setting<T> setting) {
        String text = setting.defaultText();
        boolean readable = !text.isEmpty() && setting.effect() != Effect.NEVER;

        Reading<T> reading = readable ? setting.type().read(text) : Reading.of(setting.defaultValue());

        assertThat(reading).isEqualTo(Reading.of(setting.defaultValue()));
    }

    @Test
    @DisplayName("CFG-32: every secret can come from a file, but for the two with a file setting of their own")
    void companions() {
        Set<String> without = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Setting<?> setting : SettingsRegistry.all()) {
            names.add(setting.name());
            if (setting.isSecret() && setting.fileName().isEmpty()) {
                without.add(setting.name());
            }
        }

        assertThat(without).containsExactlyInAnyOrder("PUBLIC_API_TOKEN", "PROMETHEUS_AUTH_TOKEN");
        assertThat(SettingsRegistry.all().stream().flatMap(setting -> setting.fileName().stream()))
                .as("no companion takes the name of a setting")
                .doesNotContainAnyElementsOf(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fastapi_port", "FASTAPI_PORT", "FastApi_Port"})
    @DisplayName("CFG-02: names are found in any case")
    void find(String name) {
        assertThat(SettingsRegistry.find(name)).contains(ServerSettings.FASTAPI_PORT);
    }

    static Stream<Setting<?>> settings() {
        return SettingsRegistry.all().stream();
    }

    private static List<String> specified() throws IOException {
        try (InputStream table = SettingsRegistryTest.class.getResourceAsStream("settings.txt")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), UTF_8);
            List<String> lines = new ArrayList<>(text.lines().toList());
            lines.removeIf(line -> line.startsWith("#"));
            return lines;
        }
    }
}
