package comet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchWithoutServerTest {

    @Test
    @DisplayName("The program of the embedding page finds a film, also when it runs again on the same database")
    void theProgramRuns(@TempDir Path directory) throws Exception {
        Path database = directory.resolve("films.db");

        assertThat(SearchWithoutServer.streamsOf("tt1254207", database))
                .singleElement()
                .satisfies(stream -> assertThat(stream.release().infoHash().hex())
                        .isEqualTo("dd8255ecdc7ca55fb0bbf81323d87062db1f6d1c"));
        assertThat(SearchWithoutServer.streamsOf("tt1254207", database)).hasSize(1);
        assertThat(SearchWithoutServer.streamsOf("tt0000101", database)).isEmpty();
    }
}
