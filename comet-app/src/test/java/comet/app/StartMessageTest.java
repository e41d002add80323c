package comet.app;

import static org.assertj.core.api.Assertions.assertThat;

import comet.app.settings.ApiPrefix;
import comet.app.settings.LoadResult;
import comet.app.settings.Secret;
import comet.app.settings.Settings;
import comet.app.settings.SettingsLoader;
import comet.app.settings.TokenSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartMessageTest {

    private static final ApiPrefix OPEN = new ApiPrefix(Optional.empty(), TokenSource.DISABLED);

    @ParameterizedTest(name = "host {0}, base {1}")
    @CsvSource(textBlock = """
        0.0.0.0,      ,                           http://127.0.0.1:8000
        ::,           ,                           http://[::1]:8000
        192.168.1.7,  ,                           http://192.168.1.7:8000
        ::1,          ,                           http://[::1]:8000
        0.0.0.0,      http://comet.example.com/x/,  http://comet.example.com/x
        0.0.0.0,      https://localhost:8443,     https://localhost:8443
        """)
    @DisplayName("Where Stremio's own links cannot lead, the manifest and Stremio Web come first, and why is said")
    void givenAnAddressForThisMachine_whenStarted_thenStremioWebIsOffered(String host, String base, String address) {
        List<String> lines = StartMessage.lines(settings(host, base), OPEN, 8000);

        assertThat(lines)
                .map(String::strip)
                .containsSubsequence(
                        "Manifest              " + address + "/manifest.json",
                        "Open in Stremio Web   https://web.stremio.com/#/addons?addon="
                                + URLEncoder.encode(address, StandardCharsets.UTF_8) + "%2Fmanifest.json",
                        "Configure page        " + address + "/configure")
                .noneMatch(line -> line.contains("stremio://") && line.contains("manifest.json"));
        assertThat(String.join(" ", lines)).contains("Stremio turns it into https");
    }

    @Test
    @DisplayName("With an https address that others reach, that address is told, and the link that installs")
    void givenAPublicAddress_whenStarted_thenItIsTold() {
        assertThat(StartMessage.lines(settings("0.0.0.0", "https://comet.example.com/x/"), OPEN, 8000))
                .map(String::strip)
                .containsSubsequence(
                        "Configure page        https://comet.example.com/x/configure",
                        "Manifest              https://comet.example.com/x/manifest.json",
                        "Install link          stremio://comet.example.com/x/manifest.json")
                .noneMatch(line -> line.contains("web.stremio.com"));
    }

    @Test
    @DisplayName("HTTP-062: a token is never shown, whoever made it")
    void givenAToken_whenStarted_thenItIsNotShown() {
        for (TokenSource source : new TokenSource[] {TokenSource.ENV, TokenSource.FILE, TokenSource.GENERATED_FILE}) {
            ApiPrefix prefix = new ApiPrefix(Optional.of(new Secret("t0ken")), source);

            assertThat(String.join("\n", StartMessage.lines(settings(Map.of()), prefix, 8000)))
                    .doesNotContain("t0ken")
                    .contains("/configure");
        }
    }

    private static Settings settings(String host, @Nullable String base) {
        return settings(
                base == null ? Map.of("FASTAPI_HOST", host) : Map.of("FASTAPI_HOST", host, "PUBLIC_BASE_URL", base));
    }

    private static Settings settings(Map<String, String> environment) {
        return ((LoadResult.Loaded) SettingsLoader.load(environment, Path.of("nowhere"))).settings();
    }
}
