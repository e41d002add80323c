package comet.app.settings;

import static comet.app.settings.Loading.settings;
import static comet.app.settings.Loading.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Secrets in files of their own (CFG-29, CFG-32)")
class SecretFilesTest extends SettingsFiles {
    @Test
    @DisplayName("CFG-32: X_FILE names a file whose trimmed content is the value of the secret X")
    void secretFile() throws IOException {
        write("password.txt", "  hunter2\n");

        Settings settings = loadedHere("CONFIGURE_PAGE_PASSWORD_FILE=password.txt");

        assertThat(settings.get(SecuritySettings.CONFIGURE_PAGE_PASSWORD)).contains(new Secret("hunter2"));
        assertThat(settings.source(SecuritySettings.CONFIGURE_PAGE_PASSWORD).label())
                .isEqualTo("secret-file:password.txt");
    }

    @Test
    @DisplayName("CFG-32: X wins over X_FILE, with a warning")
    void secretWinsOverFile() {
        assertThat(warnings("CONFIGURE_PAGE_PASSWORD=hunter2", "CONFIGURE_PAGE_PASSWORD_FILE=nowhere"))
                .containsExactly("config warning: CONFIGURE_PAGE_PASSWORD: is set, so CONFIGURE_PAGE_PASSWORD_FILE"
                        + " is not read");
    }

    @Test
    @DisplayName("CFG-32: a named file that is missing or empty fails the start")
    void badSecretFile() throws IOException {
        write("empty.txt", " \n");

        assertThat(errorsHere("CONFIGURE_PAGE_PASSWORD_FILE=empty.txt", "TORBOX_API_KEY_FILE=nowhere"))
                .containsExactly(
                        "config error: CONFIGURE_PAGE_PASSWORD_FILE: must not name an empty file; got \"empty.txt\"",
                        "config error: TORBOX_API_KEY_FILE: cannot read file; got \"nowhere\"");
    }

    @Test
    @DisplayName("CFG-32: a file that is no UTF-8 text fails the start: its password could never be entered")
    void binarySecretFile() throws IOException {
        Files.write(directory.resolve("key.bin"), new byte[] {'k', (byte) 0xE9, 'y'});

        assertThat(errorsHere("CONFIGURE_PAGE_PASSWORD_FILE=key.bin"))
                .containsExactly("config error: CONFIGURE_PAGE_PASSWORD_FILE: must name a file of UTF-8 text; got"
                        + " \"key.bin\"");
    }

    @Test
    @Timeout(10) // what it must not do is wait
    @DisplayName("CFG-32: a pipe into which nobody writes fails the start, and does not hold it")
    void pipeAsSecretFile() throws Exception {
        Process mkfifo = new ProcessBuilder("mkfifo", directory.resolve("pipe").toString()).start();
        assertThat(mkfifo.waitFor()).isZero();

        assertThat(errorsHere("CONFIGURE_PAGE_PASSWORD_FILE=pipe"))
                .containsExactly("config error: CONFIGURE_PAGE_PASSWORD_FILE: must be a regular file; got \"pipe\"");
    }

    @Test
    @DisplayName("CFG-32: a link to a file is that file, as orchestrators mount secrets")
    void linkAsSecretFile() throws IOException {
        write("password.txt", "hunter2");
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("password.txt"));

        assertThat(loadedHere("CONFIGURE_PAGE_PASSWORD_FILE=link").get(SecuritySettings.CONFIGURE_PAGE_PASSWORD))
                .contains(new Secret("hunter2"));
    }

    @Test
    @DisplayName("CFG-32: what a file holds is checked like a value, and never shown")
    void wrongSecretInFile() throws IOException {
        write("proxy.txt", "hunter2");

        assertThat(errorsHere("GLOBAL_PROXY_URL_FILE=proxy.txt"))
                .containsExactly("config error: GLOBAL_PROXY_URL: must be an http, https, socks5 or socks5h URL with"
                        + " a host; got ***");
    }

    @Test
    @DisplayName("SET-S10, CFG-29: metrics that are on and whose token file is empty fail the start")
    void scenario10() throws IOException {
        write("token", "\n");

        assertThat(errorsHere("PROMETHEUS_ENABLED=true", "PROMETHEUS_AUTH_TOKEN_FILE=token"))
                .containsExactly(
                        "config error: PROMETHEUS_AUTH_TOKEN_FILE: must not name an empty file; got \"token\"");
        assertThat(errorsHere("PROMETHEUS_ENABLED=true", "PROMETHEUS_AUTH_TOKEN_FILE=nowhere"))
                .containsExactly("config error: PROMETHEUS_AUTH_TOKEN_FILE: cannot read file; got \"nowhere\"");
        assertThat(warningsHere("PROMETHEUS_AUTH_TOKEN_FILE=nowhere"))
                .containsExactly("config warning: PROMETHEUS_AUTH_TOKEN_FILE: cannot read file; ignored while"
                        + " PROMETHEUS_ENABLED is off");
    }

    @Test
    @DisplayName("CFG-29: the token is read from its file, trimmed; PROMETHEUS_AUTH_TOKEN wins")
    void prometheusToken() throws IOException {
        write("token", " bearer1\n");

        assertThat(loadedHere("PROMETHEUS_ENABLED=true", "PROMETHEUS_AUTH_TOKEN_FILE=token")
                        .get(ObservabilitySettings.PROMETHEUS_AUTH_TOKEN))
                .contains(new Secret("bearer1"));
        assertThat(loadedHere("PROMETHEUS_AUTH_TOKEN=bearer2", "PROMETHEUS_AUTH_TOKEN_FILE=nowhere")
                        .get(ObservabilitySettings.PROMETHEUS_AUTH_TOKEN))
                .contains(new Secret("bearer2"));
    }
}
