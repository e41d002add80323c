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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher on a machine that lacks something, seen from a copy that has never been built. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(60)
class LauncherTest {

    private static final Path PROJECT =
            Path.of(System.getProperty("basedir", ""), "..").normalize();
    private static final Path PACKAGED = Path.of("comet-app", "src", "main", "launcher", "comet");

    @TempDir
    private Path home;

    /** What every machine has, and neither Java nor Maven. */
    private Path tools;

    private record Run(int status, List<String> said) {}

    @BeforeEach
    void copy() throws IOException {
        Files.copy(PROJECT.resolve("comet"), home.resolve("comet"));
        Files.createDirectories(home.resolve(PACKAGED).getParent());
        Files.copy(PROJECT.resolve(PACKAGED), home.resolve(PACKAGED));
        tools = Files.createDirectory(home.resolve("tools"));
        for (String tool :
                List.of("awk", "bash", "cat", "dirname", "find", "grep", "mkdir", "readlink", "rm", "sed", "tail")) {
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
        return run(home.resolve("comet"), command, variables);
    }

    private Run run(Path script, String command, String... variables) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("/usr/bin/env", "bash", script.toString(), command).redirectErrorStream(true);
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
    @ValueSource(
            strings = {"run", "build", "install", "test", "format", "print-config", "health", "bench", "metadata-export"
            })
    @DisplayName("Without Maven every command that builds says in one line what to install, and leaves nothing behind")
    void givenNoMaven_whenRun_thenOneLineSaysSo(String command) throws Exception {
        Run run = run(command, "JAVA_HOME=" + System.getProperty("java.home"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said()).singleElement().asString().startsWith("comet: Maven is not installed: install it");
        assertThat(home.resolve("comet-app/target")).doesNotExist();
    }

    @Test
    @DisplayName("A build says line by line what it does, also where there is no terminal, and what comes of it")
    void givenALongBuild_whenBuilt_thenEachStageIsSeen() throws Exception {
        Path jdk = jdk("25");
        maven("""
            echo 'Downloaded from somewhere: library.jar (1 kB at 1 kB/s)'
            echo '[INFO] Building Comet: core 2.0.0-SNAPSHOT   [2/8]'
            echo '[INFO] Building Comet: application 2.0.0-SNAPSHOT   [8/8]'
            echo 'and much more'
            """);

        Run run = run("build", "JAVA_HOME=" + jdk);

        assertThat(run.status()).isZero();
        assertThat(run.said().stream().map(line -> line.replaceAll("[0-9]+ s", "N s")))
                .containsExactly(
                        "comet: building with JDK 25 in " + jdk,
                        "comet: fetching libraries, only the first time (N s)",
                        "comet: compiling: core (2/8, N s)",
                        "comet: compiling: application (8/8, N s)",
                        "comet: making the start faster (N s)",
                        "comet: built in N s");
        assertThat(home.resolve("comet-app/target/server/build.log")).content().contains("and much more");
    }

    @Test
    @DisplayName("The build of the server runs no check and no test, which are for ./comet test")
    void givenABuild_whenMavenIsCalled_thenTheChecksAreOff() throws Exception {
        maven("echo \"$*\" >>calls");

        run("build", "JAVA_HOME=" + jdk("25"));
        run("test", "JAVA_HOME=" + jdk("25"));

        List<String> calls = Files.readAllLines(home.resolve("calls"));
        assertThat(calls).hasSize(2);
        assertThat(calls.getFirst())
                .contains("-Dunchecked", "-Dmaven.test.skip=true")
                .endsWith(" package");
        assertThat(calls.getLast()).isEqualTo("-B -ntp test");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        [ERROR] Could not transfer artifact a:b:pom:1 from/to x: Connection refused | libraries could not be fetched: check the network
        [ERROR] Non-resolvable import POM: no such host                             | libraries could not be fetched: check the network
        java.io.IOException: No space left on device                                | the disk is full: make room
        java.lang.OutOfMemoryError: Java heap space                                 | too little memory: stop something else
        [ERROR] COMPILATION ERROR :                                                 | the sources do not compile: mend the lines
        [ERROR] something else                                                      | the build failed: the lines above say where
        """)
    @DisplayName("A build that fails shows what it said last, and says what to do")
    void givenABuildThatFails_whenBuilt_thenTheRemedyIsTold(String word, String remedy) throws Exception {
        maven("echo '" + word + "'\nexit 1");

        Run run = run("build", "JAVA_HOME=" + jdk("25"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said()).contains(word).last().asString().startsWith("comet: " + remedy);
        assertThat(home.resolve("comet-app/target/server/.built")).doesNotExist();
    }

    @Test
    @DisplayName("Without a cache the build says so and the server works")
    void givenAJavaThatMakesNoCache_whenBuilt_thenItSaysSo() throws Exception {
        Path jdk = jdk("25");
        Files.writeString(jdk.resolve("bin/java"), "#!/usr/bin/env bash\nexit 1\n");
        maven("true");

        Run run = run("build", "JAVA_HOME=" + jdk);

        assertThat(run.status()).isZero();
        assertThat(run.said()).anyMatch(line -> line.startsWith("comet: no start-up cache could be made (see "));
    }

    @ParameterizedTest(name = "Java {0}")
    @CsvSource({"21, false", "25, true"})
    @DisplayName("The packaged launcher starts the jar beside it with any Java from 21 on, with the options it knows")
    void givenAPackage_whenRun_thenTheJarIsStarted(String version, boolean compact) throws Exception {
        Path packaged = Files.copy(home.resolve(PACKAGED), home.resolve("packaged"));

        Run run = run(packaged, "print-config", "JAVA_HOME=" + jdk(version));

        assertThat(run.status()).isZero();
        assertThat(run.said())
                .singleElement()
                .asString()
                .endsWith("-jar " + home.resolve("comet-app.jar") + " print-config");
        assertThat(run.said().getFirst().contains("UseCompactObjectHeaders")).isEqualTo(compact);
    }

    @ParameterizedTest(name = "Java {0}")
    @CsvSource({"21, false", "25, true"})
    @DisplayName("A cache of a newer Java is left aside by an older one, which would not start with its options")
    void givenACacheOfJava25_whenRun_thenOnlySuchAJavaTakesIt(String version, boolean taken) throws Exception {
        Path packaged = Files.copy(home.resolve(PACKAGED), home.resolve("packaged"));
        Files.createFile(home.resolve("comet.aot"));

        Run run = run(packaged, "print-config", "JAVA_HOME=" + jdk(version));

        assertThat(run.said().getFirst().contains("-XX:AOTCache=")).isEqualTo(taken);
        assertThat(run.said().getFirst().contains("-Xlog:aot")).isEqualTo(taken);
    }

    @Test
    @DisplayName("The packaged launcher knows the commands of the server and none that builds")
    void givenAPackage_whenAskedForHelp_thenItsCommandsAreShown() throws Exception {
        Path packaged = Files.copy(home.resolve(PACKAGED), home.resolve("packaged"));

        assertThat(run(packaged, "help").said())
                .anyMatch(line -> line.startsWith("  run "))
                .anyMatch(line -> line.startsWith("  warm-up "))
                .noneMatch(line -> line.startsWith("  test "));
        assertThat(run(packaged, "test").said()).last().isEqualTo("comet: there is no command 'test'");
    }

    @Test
    @DisplayName("Without a Java that is new enough one line says what to install")
    void givenAnOldJava_whenRun_thenOneLineSaysSo() throws Exception {
        Path packaged = Files.copy(home.resolve(PACKAGED), home.resolve("packaged"));
        // Whatever the machine has besides is not looked for.
        Files.writeString(
                packaged, Files.readString(packaged).replace("  for place in /usr/lib/jvm/*", "  for place in"));
        Files.writeString(
                packaged, Files.readString(packaged).replaceAll("(?s)  for place in.*?; do\n", "  for place in; do\n"));

        Run run = run(packaged, "run", "JAVA_HOME=" + jdk("17"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said()).singleElement().asString().startsWith("comet: no Java 21 or newer found: install one");
    }

    /** A JDK that says how it is called, and keeps what it is told to keep. */
    @Test
    @DisplayName(
            "Too few file handles to start with are one line that says what to allow; a command that needs few runs")
    void givenFewFileHandles_whenRun_thenOneLineSaysSo() throws Exception {
        Files.copy(home.resolve(PACKAGED), home.resolve("packaged"));
        Path few = home.resolve("few");
        script(few, "ulimit -n 100; . " + home.resolve("packaged") + "; jar=any.jar; find_java; java_app \"$1\"");

        Run run = run(few, "run", "JAVA_HOME=" + jdk("25"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said()).singleElement().asString().startsWith("comet: only 100 open files are allowed here");
        assertThat(run(few, "print-config", "JAVA_HOME=" + jdk("25")).status()).isZero();
    }

    @Test
    @DisplayName("The heap is at most 512 MiB, unless the operator says otherwise, whose word comes last")
    void givenAHeapOfTheOperators_whenRun_thenItComesLast() throws Exception {
        Path packaged = Files.copy(home.resolve(PACKAGED), home.resolve("packaged"));

        Run run = run(packaged, "print-config", "JAVA_HOME=" + jdk("25"), "COMET_JAVA_OPTS=-Xmx2g");

        assertThat(run.said()).singleElement().asString().containsPattern("-Xmx[1-5][0-9]{2}m .*-Xmx2g .*print-config");
    }

    private Path jdk(String version) throws IOException {
        Path jdk = home.resolve("jdk" + version);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
        script(jdk.resolve("bin/javac"), "true");
        script(jdk.resolve("bin/java"), """
            for option in "$@"; do
              case $option in -XX:AOTCacheOutput=*) : >"${option#*=}" ;; esac
            done
            echo "$*"
            """);
        return jdk;
    }

    private void maven(String body) throws IOException {
        script(tools.resolve("mvn"), body);
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/usr/bin/env bash\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
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
                .anyMatch(line -> line.startsWith("  install "))
                .anyMatch(line -> line.startsWith("  bench startup "))
                .anyMatch(line -> line.startsWith("  bench sources "))
                .anyMatch(line -> line.startsWith("  bench playback "))
                .anyMatch(line -> line.startsWith("  metadata-export FILE"))
                .anyMatch(line -> line.startsWith("  metadata-import FILE"))
                .anyMatch(line -> line.startsWith("  print-config "))
                .anyMatch(line -> line.startsWith("  health "));
    }
}
