package comet.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyChunkTest {

    @ParameterizedTest(name = "{0} keys: chunks of {1}")
    @DisplayName("Many keys become few statements of few lengths, and none is lost")
    @CsvSource({"0, ''", "1, 1", "3, 4", "512, 512", "513, 512 1", "1200, 512 512 256"})
    void manyKeysBecomeFewStatements(int keys, String lengths) {
        List<Integer> all = IntStream.range(0, keys).boxed().toList();

        List<KeyChunk<Integer>> chunks = KeyChunk.of(all);

        assertThat(chunks.stream().map(chunk -> chunk.keys().size()))
                .map(String::valueOf)
                .isEqualTo(lengths.isEmpty() ? List.of() : List.of(lengths.split(" ")));
        assertThat(chunks.stream().flatMap(chunk -> chunk.keys().stream()).distinct())
                .containsExactlyElementsOf(all);
        assertThat(chunks)
                .allSatisfy(chunk -> assertThat(chunk.placeholders())
                        .containsPattern("^\\(\\?(, \\?)*\\)$")
                        .hasSize(3 * chunk.keys().size()));
    }
}
