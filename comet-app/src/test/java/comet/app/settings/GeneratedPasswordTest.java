package comet.app.settings;

import static comet.app.settings.Loading.environment;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("CFG-28, CFG-33, CFG-34: passwords the server makes up")
class GeneratedPasswordTest {
    private final SecretGenerator generator = new SecretGenerator(new Random(7));

    @TempDir
    Path directory;

    @Test
    @DisplayName("SET-S11, CFG-33: generated, stored with mode 0600, reused; the log holds no part of it")
    void scenario11() throws Exception {
        PasswordInUse first = obtain(GeneratedPassword.ADMIN_DASHBOARD);
        PasswordInUse second = obtain(GeneratedPassword.ADMIN_DASHBOARD);

        String password = first.secret().reveal();
        Path file = directory.resolve("data").resolve("admin_password.txt");
        assertThat(password).matches("[A-Za-z0-9]{16}");
        assertThat(file).hasContent(password);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(GeneratedPassword.ADMIN_DASHBOARD.logLine(first))
                .contains("admin password generated, see " + Path.of("data", "admin_password.txt"));
        assertThat(GeneratedPassword.ADMIN_DASHBOARD.consoleLine(first)).isEmpty();
        assertThat(second.secret()).isEqualTo(first.secret());
        assertThat(GeneratedPassword.ADMIN_DASHBOARD.logLine(second)).isEmpty();
        assertThat(first.toString()).doesNotContain(password);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
        ADMIN_DASHBOARD, admin_password.txt
        STREAM_PROXY,    proxy_stream_password.txt
        COMETNET,        cometnet_api_key.txt
        """)
    @DisplayName("CFG-34: each has its file")
    void files(GeneratedPassword password, String file) {
        assertThat(password.file()).isEqualTo(Path.of("data", file));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(textBlock = """
        ADMIN_DASHBOARD, ADDON_NAME=x,                          true
        STREAM_PROXY,    PROXY_DEBRID_STREAM=false,             false
        STREAM_PROXY,    PROXY_DEBRID_STREAM=true,              true
        COMETNET,        COMETNET_ENABLED=false,                false
        COMETNET,        COMETNET_ENABLED=true,                 true
        COMETNET,        COMETNET_RELAY_URL=http://relay:8766,  true
        """)
    @DisplayName("CFG-34: only when the feature that needs it is on")
    void needed(GeneratedPassword password, String line, boolean needed) {
        assertThat(password.isNeeded(settings(line))).isEqualTo(needed);
    }

    @Test
    @DisplayName("CFG-28: a password the operator set is used, and no file is written")
    void configured() throws Exception {
        PasswordInUse password = GeneratedPassword.STREAM_PROXY.obtain(
                settings("PROXY_DEBRID_STREAM=true", "PROXY_DEBRID_STREAM_PASSWORD=mine"), generator, span -> {});

        assertThat(password).isEqualTo(new PasswordInUse.Configured(new Secret("mine")));
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("CFG-33: what cannot be stored is shown once on the console, outside of the log")
    void unwritable(GeneratedPassword password) throws Exception {
        blockDataDirectory();

        PasswordInUse inUse = obtain(password);

        String secret = inUse.secret().reveal();
        assertThat(password.consoleLine(inUse))
                .hasValueSatisfying(line -> assertThat(line).endsWith(": " + secret));
        assertThat(password.logLine(inUse))
                .hasValueSatisfying(
                        line -> assertThat(line).contains("cannot be written").doesNotContain(secret));
    }

    private void blockDataDirectory() throws IOException {
        Files.writeString(directory.resolve("data"), "");
    }

    private PasswordInUse obtain(GeneratedPassword password) throws InterruptedException {
        return password.obtain(settings(), generator, span -> {});
    }

    private Settings settings(String... lines) {
        return switch (SettingsLoader.load(environment(lines), directory)) {
            case LoadResult.Loaded loaded -> loaded.settings();
            case LoadResult.Rejected rejected -> throw new AssertionError(rejected.lines());
        };
    }
}
