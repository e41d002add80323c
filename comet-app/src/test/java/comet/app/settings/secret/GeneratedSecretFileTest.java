package comet.app.settings.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.app.settings.value.Secret;
import comet.core.port.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("HTTP-054: a file that keeps one generated secret")
class GeneratedSecretFileTest {
    @TempDir
    Path directory;

    private Path file = Path.of("");
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void placeFile() {
        file = directory.resolve("data").resolve("token.txt");
    }

    @Test
    @DisplayName("HTTP-054: created with mode 0600 in a directory made for it, the content without line feed")
    void created() throws Exception {
        GeneratedSecretFile.Kept kept = file("fresh").obtain();

        assertThat(kept).isEqualTo(new GeneratedSecretFile.Kept(new Secret("fresh"), true));
        assertThat(file).hasContent("fresh");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(pauses).isEmpty();
    }

    @Test
    @DisplayName("CFG-33: the next start reads it, trimmed")
    void kept() throws Exception {
        write(" kept \n");

        assertThat(file("fresh").obtain()).isEqualTo(new GeneratedSecretFile.Kept(new Secret("kept"), false));
    }

    @Test
    @DisplayName("HTTP-054: who comes second waits 50 ms and reads what the first one writes")
    void second() throws Exception {
        write("");
        Pause otherWrites = span -> {
            pauses.add(span);
            if (pauses.size() == 2) {
                overwrite("theirs");
            }
        };

        GeneratedSecretFile.Kept kept = new GeneratedSecretFile(file, () -> new Secret("mine"), otherWrites).obtain();

        assertThat(kept).isEqualTo(new GeneratedSecretFile.Kept(new Secret("theirs"), false));
        assertThat(pauses).containsExactly(Duration.ofMillis(50), Duration.ofMillis(50));
    }

    @Test
    @DisplayName("HTTP-061: a file that stays blank is filled, and closed to others")
    void blank() throws Exception {
        write(" \n");

        GeneratedSecretFile.Kept kept = file("fresh").obtain();

        assertThat(kept.created()).isTrue();
        assertThat(file).hasContent("fresh");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(pauses).hasSize(5);
    }

    @Test
    @DisplayName("HTTP-054: what can be neither read nor written fails with a line that names the file")
    void unusable() throws IOException {
        Files.createDirectories(file);

        assertThatThrownBy(() -> file("fresh").obtain())
                .isInstanceOf(SecretFileException.class)
                .hasMessageContaining("token.txt")
                .hasMessageNotContaining("fresh");
    }

    @Test
    @DisplayName("HTTP-054: a parent that is a file fails, too")
    void noDirectory() throws IOException {
        Files.writeString(directory.resolve("data"), "");

        assertThatThrownBy(() -> file("fresh").obtain())
                .isInstanceOf(SecretFileException.class)
                .hasMessageEndingWith("cannot be written");
    }

    @Test
    @DisplayName("HTTP-061: a blank file that somebody else is just filling is theirs to fill")
    void blankAndLocked() throws Exception {
        write("");
        Pause otherWrites = span -> {
            pauses.add(span);
            if (pauses.size() == 7) {
                overwrite("theirs");
            }
        };
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();

            GeneratedSecretFile.Kept kept =
                    new GeneratedSecretFile(file, () -> new Secret("mine"), otherWrites).obtain();

            assertThat(kept).isEqualTo(new GeneratedSecretFile.Kept(new Secret("theirs"), false));
        }
    }

    @Test
    @DisplayName("CFG-30: many that start together agree on one secret")
    void together() throws Exception {
        int starts = 8;
        CyclicBarrier line = new CyclicBarrier(starts);
        CountDownLatch firstIsDone = new CountDownLatch(1);
        Pause untilFirstIsDone =
                span -> assertThat(firstIsDone.await(10, TimeUnit.SECONDS)).isTrue();
        Set<String> secrets = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(starts)) {
            List<Future<GeneratedSecretFile.Kept>> results = new ArrayList<>();
            for (int i = 0; i < starts; i++) {
                Secret own = new Secret("secret-" + i);
                results.add(threads.submit(() -> {
                    line.await();
                    GeneratedSecretFile.Kept kept = new GeneratedSecretFile(file, () -> own, untilFirstIsDone).obtain();
                    firstIsDone.countDown();
                    return kept;
                }));
            }
            for (Future<GeneratedSecretFile.Kept> result : results) {
                secrets.add(result.get().secret().reveal());
            }
        }

        assertThat(secrets).hasSize(1);
    }

    private GeneratedSecretFile file(String generated) {
        return new GeneratedSecretFile(file, () -> new Secret(generated), pauses::add);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void overwrite(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
