package comet.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AliasesTest {

    @Test
    @DisplayName("ALI-04: sources are merged in their order, and a title is in its group once")
    void sourcesAreMerged() {
        Map<String, List<String>> anime = new LinkedHashMap<>();
        anime.put("original", List.of("Romaji"));
        anime.put("ez", List.of("Main", "Alt"));
        Map<String, List<String>> other = new LinkedHashMap<>();
        other.put("original:ja", List.of("日本"));
        other.put("lang:fr", List.of("Titre"));
        other.put("ez", List.of("Alt", "Extra"));

        Aliases merged = new Aliases(anime).and(new Aliases(other));

        assertThat(merged.byScope())
                .containsExactly(
                        Map.entry("original", List.of("Romaji")),
                        Map.entry("ez", List.of("Main", "Alt", "Extra")),
                        Map.entry("original:ja", List.of("日本")),
                        Map.entry("lang:fr", List.of("Titre")));
        assertThat(Aliases.NONE.and(merged)).isEqualTo(merged);
        assertThat(merged.and(Aliases.NONE)).isSameAs(merged);
    }
}
