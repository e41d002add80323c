package comet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RehearsalTest {

    @TempDir
    private Path directory;

    @Test
    @DisplayName("A rehearsal asks a server for one of everything, ends with status 0 and leaves nothing behind")
    void givenAnEmptyDirectory_whenRehearsed_thenItEndsWell() throws Exception {
        Path home = Files.createDirectory(directory.resolve("home"));

        assertThat(Rehearsal.run(home, InstantSource.system())).isZero();
        assertThat(home).doesNotExist();
    }
}
