package comet.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of the specification: what is counted for each, what not, and the decision. */
class WorkedExamplesTest {

    static List<JsonNode> examples() throws IOException {
        return RankingVectors.lines("worked-examples.jsonl");
    }

    private static Appraisal appraise(JsonNode example) {
        return new ReleaseAppraiser(RankingVectors.profile(example)).appraise(RankingVectors.parsed(example));
    }

    @Test
    @DisplayName("There are 34 worked examples")
    void thereAreExamples() throws IOException {
        assertThat(examples()).hasSize(34);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    @DisplayName("RANK-20: every contribution of the worked examples, and what the closed gate leaves out")
    void contributions(JsonNode example) {
        ScoreSheet score = appraise(example).score();
        JsonNode expect = example.get("expect");

        assertThat(score.contributions().stream().map(WorkedExamplesTest::text))
                .containsExactlyInAnyOrderElementsOf(RankingVectors.texts(expect.get("contributions")));
        assertThat(score.leftOut().stream().map(WorkedExamplesTest::text))
                .containsExactlyInAnyOrderElementsOf(RankingVectors.texts(expect.get("left_out")));
        assertThat(score.total()).isEqualTo(expect.get("rank").longValue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    @DisplayName("RANK-11: decision and reasons of the worked examples, in both modes")
    void decisions(JsonNode example) {
        Appraisal appraisal = appraise(example);
        JsonNode expect = example.get("expect");

        assertThat(appraisal.isAcceptable()).isEqualTo(expect.get("fetch").booleanValue());
        assertThat(RankingVectors.texts(appraisal.reasons()))
                .isEqualTo(RankingVectors.texts(expect.get("first_reasons")));
        assertThat(RankingVectors.texts(appraisal.allReasons()))
                .isEqualTo(RankingVectors.texts(expect.get("all_reasons")));
    }

    private static String text(Contribution contribution) {
        String name = switch (contribution.term()) {
            case EXTRAS -> contribution.attribute().orElseThrow().key();
            case PREFERRED_LANGUAGES -> "preferred language";
            case QUALITY, HDR, CHANNELS, AUDIO, CODEC, PREFERRED -> contribution.found();
        };
        return name + " " + contribution.weight();
    }
}
