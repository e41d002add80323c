package comet.app.settings;

import static comet.app.settings.Loading.environment;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CFG-66: documents generated from the registry")
class SettingsDocumentsTest {
    /** Run with {@code -Dcomet.regenerate=true} to write the documents instead of comparing them. */
    private static final boolean REGENERATE = Boolean.getBoolean("comet.regenerate");

    private static final Path DOCUMENTS =
            Path.of(System.getProperty("basedir", ""), "..", "docs", "operate").normalize();

    @ParameterizedTest
    @ValueSource(strings = {"settings.md", "sample.env"})
    @DisplayName("CFG-66: the documents in docs/operate are what the registry says")
    void checkedIn(String name) throws IOException {
        Path file = DOCUMENTS.resolve(name);
        String generated = name.endsWith(".md") ? SettingsDocuments.reference() : SettingsDocuments.sample();
        if (REGENERATE) {
            Files.createDirectories(DOCUMENTS);
            Files.writeString(file, generated);
        }

        assertThat(Files.readString(file))
                .as("docs/operate/%s is out of date: run SettingsDocumentsTest with -Dcomet.regenerate=true", name)
                .isEqualTo(generated);
    }

    @Test
    @DisplayName("SET-S13: the sample copied as .env starts, with a real database address in the environment")
    void sampleAsItIs(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve(".env"), SettingsDocuments.sample());

        LoadResult.Loaded loaded = load(directory, "DATABASE_URL=comet:real@db.example.com/comet");

        assertThat(loaded.warnings()).isEmpty();
        Settings settings = loaded.settings();
        assertThat(SettingsRegistry.all().stream()
                        .filter(settings::isSet)
                        .map(Setting::name)
                        .toList())
                .containsExactly("DATABASE_URL");
    }

    @Test
    @DisplayName("SET-S13: with every line of the sample switched on, only placeholders are warned about")
    void sampleSwitchedOn(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve(".env"), SettingsDocuments.sample().replaceAll("(?m)^#(?=[A-Z0-9_]+=)", ""));

        LoadResult.Loaded loaded =
                load(directory, "DATABASE_TYPE=postgresql", "DATABASE_URL=comet:real@db.example.com/comet");

        assertThat(loaded.warnings())
                .extracting(ConfigLine::line)
                .containsExactly("config warning: ADMIN_DASHBOARD_PASSWORD: is the published sample value; change it");
        assertThat(loaded.settings().withoutEffectYet())
                .as("the sample holds the defaults")
                .isEmpty();
    }

    @Test
    @DisplayName("SET-S13: an old file with every setting of another runtime and every placeholder starts")
    void oldFile(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve(".env"), """
            FASTAPI_WORKERS=1
            USE_GUNICORN=True
            EXECUTOR_MAX_WORKERS=None
            DATABASE_URL=username:password@hostname:port
            PUBLIC_BASE_URL=
            METADATA_CACHE_TTL=
            JACKETT_INDEXERS=
            SCRAPER_TIMEOUT_OVERRIDES=
            CUSTOM_HEADER_HTML=None
            ADMIN_DASHBOARD_PASSWORD=CHANGE_ME
            JACKETT_API_KEY=XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX
            AIOSTREAMS_URL=https://aio.example.com
            AIOSTREAMS_USER_UUID_AND_PASSWORD=user_uuid:password
            JACKETTIO_URL=https://jackettio.example.com
            PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY=CHANGE_ME
            """);

        LoadResult.Loaded loaded = load(
                directory, "DATABASE_TYPE=postgresql", "DATABASE_URL=postgresql://comet:real@db.example.com/comet");

        assertThat(loaded.warnings())
                .extracting(ConfigLine::name)
                .containsExactly(
                        "ADMIN_DASHBOARD_PASSWORD",
                        "JACKETT_API_KEY",
                        "AIOSTREAMS_URL",
                        "AIOSTREAMS_USER_UUID_AND_PASSWORD",
                        "JACKETTIO_URL",
                        "PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY");
        assertThat(loaded.notices()).hasSize(1);
    }

    @Test
    @DisplayName("CFG-66: the sample names every setting that can ever do something; nothing in it is active")
    void sampleIsComplete() {
        List<String> names = SettingsDocuments.sample()
                .lines()
                .filter(line -> line.matches("#[A-Z0-9_]+=.*"))
                .map(line -> line.substring(1, line.indexOf('=')))
                .toList();

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(SettingsRegistry.all().stream()
                        .filter(setting -> setting.effect() != Effect.NEVER)
                        .map(Setting::name)
                        .toList());
        assertThat(SettingsDocuments.sample().lines()).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    @Test
    @DisplayName("CFG-66: the reference has one row of five cells for every setting")
    void referenceIsComplete() {
        List<String> rows = SettingsDocuments.reference()
                .lines()
                .filter(line -> line.matches("\\| `[A-Z0-9_]+` \\|.*"))
                .toList();

        assertThat(rows).hasSameSizeAs(SettingsRegistry.all()).allMatch(row -> row.split("(?<!\\\\)\\|").length == 6);
    }

    private static LoadResult.Loaded load(Path directory, String... lines) {
        return switch (SettingsLoader.load(environment(lines), directory)) {
            case LoadResult.Loaded loaded -> loaded;
            case LoadResult.Rejected rejected -> throw new AssertionError(rejected.lines());
        };
    }
}
