package comet.core.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarityThresholdTest {

    @ParameterizedTest(name = "{0}, {1} characters: {2} edits")
    @DisplayName("PARSE-121, PARSE-123: how many edits titles of a length may be apart")
    @CsvSource(textBlock = """
            0.85,   1,   0
            0.85,   6,   0
            0.85,   7,   1
            0.85,  14,   2
            0.85,  20,   3
            0.85,  40,   6
            0.85, 512,  76
            0.85, 600,  90
            1,      9,   0
            0,      9,   9
            0.5,    9,   4
            0.85,   0,  -1
            0,      0,   0
            """)
    void howManyEditsAreAllowed(double threshold, int length, int edits) {
        assertThat(new SimilarityThreshold(threshold).edits(length)).isEqualTo(edits);
    }

    @ParameterizedTest
    @DisplayName("PARSE-121: the number of edits never contradicts the similarity")
    @ValueSource(doubles = {0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1})
    void editsAndSimilarityAgree(double value) {
        SimilarityThreshold threshold = new SimilarityThreshold(value);

        for (int length = 0; length <= 700; length++) {
            int edits = threshold.edits(length);
            for (int distance = 0; distance <= length; distance++) {
                assertThat(distance <= edits)
                        .isEqualTo(threshold.accepts(SimilarityThreshold.similarity(distance, length)));
            }
        }
    }

    @Test
    @DisplayName("PARSE-121: a threshold outside 0 to 1 is an error of the caller")
    void aThresholdHasBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SimilarityThreshold(-0.01));
        assertThatIllegalArgumentException().isThrownBy(() -> new SimilarityThreshold(1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> new SimilarityThreshold(Double.NaN));
    }
}
