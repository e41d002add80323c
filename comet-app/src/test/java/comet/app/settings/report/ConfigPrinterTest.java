package comet.app.settings.report;

import static comet.app.settings.Loading.load;
import static org.assertj.core.api.Assertions.assertThat;

import comet.app.settings.LoadResult;
import comet.app.settings.SettingsRegistry;
import comet.app.settings.Theme;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CFG-09: print-config")
class ConfigPrinterTest {

    @Test
    @DisplayName("CFG-09: every setting as NAME = value (source), secrets as ***, status 0")
    void valid() throws IOException {
        Output output = print(load(
                "FASTAPI_PORT=7020",
                "CONFIGURE_PAGE_PASSWORD=hunter2",
                "DATABASE_URL=u:hunter2@db.example.com/comet",
                "PROXY_DEBRID_STREAM=true",
                "TORRENTIO_URL=https://torrentio.strem.fun/realdebrid=hunter2",
                "JACKETT_URL=http://user:hunter2@jackett:9117",
                "NYAA_PROXY_URL=http://proxy:hunter2@p:1",
                "MEDIAFUSION_API_PASSWORD=hunter2"));

        assertThat(output.status).isZero();
        assertThat(output.lines.stream().filter(line -> line.matches("[A-Z0-9_]+ = .*\\(.+\\)")))
                .hasSize(SettingsRegistry.all().size());
        assertThat(output.lines)
                .contains(
                        "FASTAPI_PORT = 7020 (env)",
                        "ADDON_NAME = Comet (default)",
                        "PUBLIC_BASE_URL = (default)",
                        "CONFIGURE_PAGE_PASSWORD = *** (env)",
                        "DATABASE_URL = *** (env)",
                        "PROXY_DEBRID_STREAM_PASSWORD = *** (generated)",
                        "TORRENTIO_URL = https://torrentio.strem.fun/*** (env)",
                        "JACKETT_URL = *** (env)",
                        "NYAA_PROXY_URL = *** (env)",
                        "MEDIAFUSION_API_PASSWORD = *** (env)",
                        "TRUSTED_PROXIES = [\"loopback\",\"private\"] (default)",
                        "LIVE_TORRENT_CACHE_TTL = 604800 (default)",
                        "SCRAPE_OPENFILMS = both (default)");
        assertThat(output.lines).noneMatch(line -> line.contains("hunter"));
        assertThat(output.errors).noneMatch(line -> line.contains("hunter"));
    }

    @Test
    @DisplayName("CFG-09: status 78 when one is invalid; it is marked, and the problem is told")
    void invalid() throws IOException {
        Output output =
                print(load("FASTAPI_PORT=0", "JACKETT_INDEXERS=[1]", "TORBOX_API_KEY_FILE=nowhere", "ADDON_NAME=Mine"));

        assertThat(output.status).isEqualTo(78);
        assertThat(output.lines)
                .contains(
                        "FASTAPI_PORT = (invalid)",
                        "JACKETT_INDEXERS = (invalid)",
                        "TORBOX_API_KEY = (invalid)",
                        "ADDON_NAME = Mine (env)");
        assertThat(output.errors).hasSize(4).last().isEqualTo("3 configuration errors; not started");
    }

    @Test
    @DisplayName("CFG-09: settings stand under the heading of their theme; a heading is a comment")
    void grouped() throws IOException {
        List<String> lines = print(load()).lines;

        assertThat(lines.stream().filter(line -> !line.contains(" = ") && !line.isEmpty()))
                .containsExactlyElementsOf(Stream.of(Theme.values())
                        .map(theme -> "# " + theme.title())
                        .toList());
        assertThat(lines.indexOf("NYAA_URL = https://nyaa.si (default)"))
                .isBetween(lines.indexOf("# " + Theme.SOURCES.title()), lines.indexOf("# " + Theme.NETWORK.title()));
    }

    private static Output print(LoadResult result) throws IOException {
        StringBuilder output = new StringBuilder();
        StringBuilder errors = new StringBuilder();
        int status = ConfigPrinter.print(result, output, errors);
        return new Output(status, lines(output), lines(errors));
    }

    private static List<String> lines(StringBuilder text) {
        Stream<String> lines = text.toString().lines();
        return lines.toList();
    }

    private record Output(int status, List<String> lines, List<String> errors) {}
}
