package comet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The project of the embedding page as somebody else builds it: its sources compiled and run with nothing of ours but
 * some modules, and with the libraries of everybody else.
 */
final class EmbeddersProject {

    static final Path PLACE = Pom.HOME.resolve("docs/embed/example");

    private static final long HARD_LIMIT_SECONDS = 60;

    private final Path classes;
    private final String classPath;

    /**
     * @param classes an empty directory
     * @param modules the artifacts of ours that it sees
     */
    EmbeddersProject(Path classes, Set<String> modules) throws Exception {
        Map<String, Pom> ours = Pom.modules();
        this.classes = classes;
        this.classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> isVisible(Path.of(entry), ours, modules))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Of our own modules those that are named, without their tests; of everybody else's libraries, all. */
    private static boolean isVisible(Path entry, Map<String, Pom> ours, Set<String> modules) {
        Path target = entry.getParent();
        Path module = target == null ? null : target.getParent();
        List<String> owner = ours.entrySet().stream()
                .filter(one ->
                        one.getValue().directory().equals(module) || (module != null && module.endsWith(one.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        return owner.isEmpty()
                || (modules.containsAll(owner)
                        && !entry.getFileName().toString().contains("test"));
    }

    /** @return what the compiler complained of */
    String compile(String... sources) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (var files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> paths = Stream.of(sources)
                    .map(source -> PLACE.resolve("src/main/java/example").resolve(source))
                    .toList();
            List<String> options = List.of("--release", "21", "-proc:none", "-cp", classPath, "-d", classes.toString());
            javac.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(paths))
                    .call();
        }
        return said.toString();
    }

    /** @return what the program printed; it ends by itself and without an error */
    String run(String mainClass, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes + File.pathSeparator + classPath,
                mainClass));
        command.addAll(List.of(arguments));
        Path errors = classes.resolve("errors.txt");
        Process program =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(HARD_LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(Files.readString(errors)).isZero();
        return printed;
    }
}
