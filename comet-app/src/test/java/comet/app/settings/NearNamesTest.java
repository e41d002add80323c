package comet.app.settings;

import static comet.app.settings.Loading.loaded;
import static comet.app.settings.Loading.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CFG-03: names that are nearly ours are named, all others are ignored")
class NearNamesTest extends SettingsFiles {

    private final NearNames names = new NearNames();

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "FASTAPI_PROT,                FASTAPI_PORT",
        "SCRAPE_JACKET,               SCRAPE_JACKETT",
        "SCRAPE_TORENTIO,             SCRAPE_TORRENTIO",
        "ADON_NAME,                   ADDON_NAME",
        "DATABASE_URLS,               DATABASE_URL",
        "JACKETT_APIKEY,              JACKETT_API_KEY",
        "FAST_API_PORT,               FASTAPI_PORT",
        "PROMETHEUS_ENABLE,           PROMETHEUS_ENABLED",
        "TORRENTIO_PROXY_UTL,         TORRENTIO_PROXY_URL",
        "CONFIGURE_PAGE_PASWORD_FILE, CONFIGURE_PAGE_PASSWORD_FILE",
        "GUNICORN_PRELOAD_APPS,       GUNICORN_PRELOAD_APP"
    })
    @DisplayName("A slip of the pen is recognised, in the file and in the environment")
    void slips(String written, String meant) {
        assertThat(names.inFile(written)).contains(meant);
        assertThat(names.inEnvironment(written)).contains(meant);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"FSATAPI_PROT, FASTAPI_PORT", "SCRAPER_JACKET, SCRAPE_JACKETT", "DATABASE_PAHTS, DATABASE_PATH"})
    @DisplayName("Two slips in a name of twelve letters: in our own file still, in the environment no more")
    void stricterInTheEnvironment(String written, String meant) {
        assertThat(names.inFile(written)).contains(meant);
        assertThat(names.inEnvironment(written)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "PATH",
                "HOME",
                "HOST",
                "PORT",
                "LANG",
                "LC_ALL",
                "PWD",
                "USER",
                "SHLVL",
                "TERM",
                "HOSTNAME",
                "LOGNAME",
                "EDITOR",
                "TZ",
                "JAVA_HOME",
                "JAVA_TOOL_OPTIONS",
                "LD_PRELOAD",
                "LD_LIBRARY_PATH",
                "PYTHONPATH",
                "HTTP_PROXY",
                "HTTPS_PROXY",
                "NO_PROXY",
                "POSTGRES_USER",
                "POSTGRES_PASSWORD",
                "POSTGRES_DB",
                "POSTGRES_HOST",
                "PGPASSWORD",
                "DATABASE_HOST",
                "DATABASE_PORT",
                "DATABASE_NAME",
                "DATABASE_USER",
                "GRAFANA_PORT",
                "GRAFANA_ADMIN_PASSWORD",
                "COMPOSE_PROJECT_NAME",
                "DOCKER_HOST",
                "KUBERNETES_SERVICE_HOST",
                "COMET_SERVICE_HOST",
                "COMET_PORT_8000_TCP",
                "COMET_COMMIT_HASH",
                "OTEL_SERVICE_NAME",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "XDG_RUNTIME_DIR",
                "SSH_AUTH_SOCK",
                "NO_SUCH_PROXY_URL",
                "NEW_SETTING_OF_A_LATER_VERSION"
            })
    @DisplayName("Names of other programs are not taken for ours")
    void innocent(String name) {
        assertThat(names.inFile(name)).isEmpty();
        assertThat(names.inEnvironment(name)).isEmpty();
    }

    @Test
    @DisplayName("No name of ours, old and useless ones included, is taken for another one")
    void ours() {
        List<String> all = SettingsRegistry.all().stream().map(Setting::name).toList();

        assertThat(all).allMatch(name -> names.inFile(name).isEmpty());
        assertThat(names.inFile("TORBOX_API_KEY_FILE")).isEmpty();
    }

    @Test
    @DisplayName("It is a warning without the value, and the server runs")
    void warned() throws IOException {
        write(".env", "SCRAPE_JACKET=hunter2\nfastapi_port=7020\n");

        assertThat(warningsHere("FASTAPI_PROT=hunter2"))
                .containsExactly(
                        "config warning: SCRAPE_JACKET: is no setting and does nothing; the nearest name is"
                                + " SCRAPE_JACKETT",
                        "config warning: FASTAPI_PROT: is no setting and does nothing; the nearest name is"
                                + " FASTAPI_PORT");
        assertThat(warnings("fastapi_prot=1")).hasSize(1);
        assertThat(loaded("HOME=/root").warnings()).isEmpty();
    }
}
