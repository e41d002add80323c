package comet.app;

import static org.assertj.core.api.Assertions.assertThat;

import comet.app.settings.ApiPrefix;
import comet.app.settings.LoadResult;
import comet.app.settings.Secret;
import comet.app.settings.Settings;
import comet.app.settings.SettingsLoader;
import comet.app.settings.TokenSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartMessageTest {

    private static final ApiPrefix OPEN = new ApiPrefix(Optional.empty(), TokenSource.DISABLED);

    @ParameterizedTest(name = "host {0}, base {1} -> {2}")
    @CsvSource(textBlock = """
        0.0.0.0,      ,                              http://127.0.0.1:8000
        192.168.1.7,  ,                              http://192.168.1.7:8000
        ::1,          ,                              http://[::1]:8000
        0.0.0.0,      https://comet.example.com/x/,  https://comet.example.com/x
        """)
    @DisplayName("A person is told the three addresses to open, as this machine or the world reaches them")
    void givenWhereItListens_whenStarted_thenTheAddressesAreTold(String host, String base, String address) {
        Settings settings = settings(
                base == null ? Map.of("FASTAPI_HOST", host) : Map.of("FASTAPI_HOST", host, "PUBLIC_BASE_URL", base));
        String withoutScheme = address.substring(address.indexOf("://") + 3);

        assertThat(StartMessage.lines(settings, OPEN, 8000))
                .map(String::strip)
                .contains(
                        "Configure page   " + address + "/configure",
                        "Manifest         " + address + "/manifest.json",
                        "Install link     stremio://" + withoutScheme + "/manifest.json");
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

    private static Settings settings(Map<String, String> environment) {
        return ((LoadResult.Loaded) SettingsLoader.load(environment, Path.of("nowhere"))).settings();
    }
}
