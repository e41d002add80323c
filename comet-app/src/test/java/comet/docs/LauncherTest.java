package comet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher on a machine that lacks something, seen from a copy that has never been built. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(60)
class LauncherTest {

    private static final Path LAUNCHER =
            Path.of(System.getProperty("basedir", ""), "..", "comet").normalize();

    @TempDir
    private Path home;

    /** What every machine has, and neither Java nor Maven. */
    private Path tools;

    private record Run(int status, List<String> said) {}

    @BeforeEach
    void copy() throws IOException {
        Files.copy(LAUNCHER, home.resolve("comet"));
        tools = Files.createDirectory(home.resolve("tools"));
        for (String tool :
                List.of("bash", "cat", "dirname", "find", "grep", "mkdir", "readlink", "rm", "sed", "tail")) {
            Files.createSymbolicLink(tools.resolve(tool), found(tool));
        }
    }

    private static Path found(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private Run run(String command, String... variables) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "/usr/bin/env", "bash", home.resolve("comet").toString(), command)
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        for (String variable : variables) {
            String[] nameAndValue = variable.split("=", 2);
            builder.environment().put(nameAndValue[0], nameAndValue[1]);
        }
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), said.lines().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "build", "test", "format", "print-config", "health", "bench", "metadata-export"})
    @DisplayName("Without Maven every command that builds says in one line what to install, and leaves nothing behind")
    void givenNoMaven_whenRun_thenOneLineSaysSo(String command) throws Exception {
        Run run = run(command, "JAVA_HOME=" + System.getProperty("java.home"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said()).singleElement().asString().startsWith("comet: Maven is not installed: install it");
        assertThat(home.resolve("comet-app")).doesNotExist();
    }

    @Test
    @DisplayName("An unknown command is answered by the list of commands and status 1")
    void givenAnUnknownCommand_whenRun_thenTheListIsShown() throws Exception {
        Run run = run("fly");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said()).first().asString().startsWith("Usage: ./comet");
        assertThat(run.said()).last().isEqualTo("comet: there is no command 'fly'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "-h", "--help"})
    @DisplayName("The list of commands needs neither a JDK nor Maven")
    void givenNothing_whenHelpIsAskedFor_thenItIsShown(String command) throws Exception {
        Run run = run(command);

        assertThat(run.status()).isZero();
        assertThat(run.said())
                .anyMatch(line -> line.startsWith("  run "))
                .anyMatch(line -> line.startsWith("  test "))
                .anyMatch(line -> line.startsWith("  bench startup "))
                .anyMatch(line -> line.startsWith("  bench sources "))
                .anyMatch(line -> line.startsWith("  bench playback "))
                .anyMatch(line -> line.startsWith("  metadata-export FILE"))
                .anyMatch(line -> line.startsWith("  metadata-import FILE"))
                .anyMatch(line -> line.startsWith("  print-config "))
                .anyMatch(line -> line.startsWith("  health "));
    }
}
