package comet.app.settings;

import static comet.app.settings.Loading.environment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("HTTP-050 to HTTP-061: the protected prefix")
class ApiPrefixTest {
    private static final String DEFAULT_FILE = "data/public_api_token.txt";

    private final SecretGenerator generator = new SecretGenerator(new Random(7));

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"CONFIGURE_PAGE_PASSWORD=", "CONFIGURE_PAGE_PASSWORD= none ", "PUBLIC_API_TOKEN=NONE"})
    @DisplayName("HTTP-050, HTTP-051: without password and token there is no prefix, and the file is not touched")
    void disabled(String line) throws Exception {
        ApiPrefix prefix = resolve(line);

        assertThat(prefix).isEqualTo(new ApiPrefix(Optional.empty(), TokenSource.DISABLED));
        assertThat(prefix.path()).isEmpty();
        assertThat(prefix.isProtected()).isFalse();
        assertThat(directory.resolve(DEFAULT_FILE)).doesNotExist();
    }

    @Test
    @DisplayName("HTTP-052 step 1: a configured token is used as it is, and wins over the file")
    void configured() throws Exception {
        writeToken("other");

        ApiPrefix prefix = resolve("PUBLIC_API_TOKEN=k3y", "CONFIGURE_PAGE_PASSWORD=secret");

        assertThat(prefix.path()).isEqualTo("/s/k3y");
        assertThat(prefix.source()).isEqualTo(TokenSource.ENV);
        assertThat(prefix).hasToString("/s/***");
    }

    @Test
    @DisplayName("HTTP-052 step 2: the trimmed content of the file")
    void fromFile() throws Exception {
        writeToken(" k3y\n");

        ApiPrefix prefix = resolve("CONFIGURE_PAGE_PASSWORD=secret");

        assertThat(prefix).isEqualTo(new ApiPrefix(Optional.of(new Secret("k3y")), TokenSource.FILE));
    }

    @ParameterizedTest(name = "PUBLIC_API_TOKEN_FILE={0}")
    @ValueSource(strings = {"", "none"})
    @DisplayName("HTTP-052 step 3: without a file the token lives in memory only")
    void inMemory(String file) throws Exception {
        ApiPrefix prefix = resolve("CONFIGURE_PAGE_PASSWORD=secret", "PUBLIC_API_TOKEN_FILE=" + file);

        assertThat(prefix.source()).isEqualTo(TokenSource.GENERATED_MEMORY);
        assertThat(prefix.path()).matches("/s/[A-Za-z0-9_-]{43}");
    }

    @Test
    @DisplayName("SET-S09, HTTP-052 step 4, HTTP-053: a generated token of 43 characters outlives a restart; mode 0600")
    void scenario9() throws Exception {
        ApiPrefix first = resolve("CONFIGURE_PAGE_PASSWORD=secret");
        ApiPrefix second = resolve("CONFIGURE_PAGE_PASSWORD=secret");

        assertThat(first.source()).isEqualTo(TokenSource.GENERATED_FILE);
        assertThat(second.source()).isEqualTo(TokenSource.FILE);
        assertThat(first.path()).matches("/s/[A-Za-z0-9_-]{43}").isEqualTo(second.path());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(DEFAULT_FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("HTTP-061: a blank file is replaced by a generated token")
    void blankFile() throws Exception {
        writeToken("");

        assertThat(resolve("CONFIGURE_PAGE_PASSWORD=secret").source()).isEqualTo(TokenSource.GENERATED_FILE);
    }

    @Test
    @DisplayName("HTTP-060: a file with an unusable token fails the start and does not show it")
    void unusableToken() throws IOException {
        writeToken("hunter2/..");

        assertThatThrownBy(() -> resolve("CONFIGURE_PAGE_PASSWORD=secret"))
                .isInstanceOf(SecretFileException.class)
                .hasMessageContaining("public_api_token.txt must be 1 to 128 characters")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    @DisplayName("HTTP-054: a file that cannot be written fails the start")
    void unwritableFile() throws IOException {
        Files.writeString(directory.resolve("data"), "");

        assertThatThrownBy(() -> resolve("CONFIGURE_PAGE_PASSWORD=secret")).isInstanceOf(SecretFileException.class);
    }

    private ApiPrefix resolve(String... lines) throws SecretFileException, InterruptedException {
        return ApiPrefix.resolve(settings(lines), generator, span -> {});
    }

    private Settings settings(String... lines) {
        return switch (SettingsLoader.load(environment(lines), directory)) {
            case LoadResult.Loaded loaded -> loaded.settings();
            case LoadResult.Rejected rejected -> throw new AssertionError(rejected.lines());
        };
    }

    private void writeToken(String text) throws IOException {
        Path file = directory.resolve(DEFAULT_FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
