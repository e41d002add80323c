package comet.persistence.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.Aliases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AliasesJsonTest {

    private static final Aliases ALIASES =
            new Aliases(Map.of("lang:it", List.of("Due"))).and(new Aliases(Map.of("fr", List.of("Un", "\"Deux\""))));

    @Test
    @DisplayName("MDS-12: scopes and titles are written in their order, and read so")
    void theOrderIsKept() {
        String text = "{\"lang:it\":[\"Due\"],\"fr\":[\"Un\",\"\\\"Deux\\\"\"]}";

        assertThat(AliasesJson.write(ALIASES)).isEqualTo(text);
        assertThat(AliasesJson.read(text).orElseThrow().byScope().entrySet())
                .containsExactlyElementsOf(ALIASES.byScope().entrySet());
    }

    @Test
    @DisplayName("MCA-14: what each source said comes back")
    void bySource() {
        Map<String, Aliases> bySource = Map.of("tmdb", ALIASES, "trakt", Aliases.NONE);

        assertThat(AliasesJson.readBySource(AliasesJson.writeBySource(bySource)))
                .contains(bySource);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"", "null", "[]", "{\"ez\":\"text\"}", "{\"ez\":[1]}", "{\"ez\":[\"a\"", "{\"ez\":[[\"a\"]]}"})
    @DisplayName("MCA-04: what somebody else wrote is not known, if it is something else")
    void somethingElseIsNotKnown(String text) {
        assertThat(AliasesJson.read(text)).isEmpty();
        assertThat(AliasesJson.readBySource(text)).isEmpty();
        assertThat(AliasesJson.readBySource("{\"tmdb\":" + text + "}")).isEmpty();
    }
}
