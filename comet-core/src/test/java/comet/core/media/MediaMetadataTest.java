package comet.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MediaMetadataTest {

    private static MediaMetadata titled(String title, Map<String, List<String>> aliases) {
        return new MediaMetadata(title, OptionalInt.empty(), OptionalInt.empty(), aliases);
    }

    @Test
    @DisplayName("SRCH-51: aliases are trimmed; blank scopes, blank titles and repetitions go")
    void aliasesAreCleaned() {
        MediaMetadata metadata = titled(
                " The Example ", Map.of("jp", List.of(" 例 ", "", "例", "  "), "ez", List.of(""), " ", List.of("lost")));

        assertThat(metadata.title()).isEqualTo("The Example");
        assertThat(metadata.aliases()).containsExactly(Map.entry("jp", List.of("例")));
    }

    @Test
    @DisplayName("SRCH-45: titles come in the order given, the canonical one first, each once")
    void titlesKeepTheirOrder() {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        aliases.put("original", List.of("L'Exemple", "The Example"));
        aliases.put("lang:it", List.of("L'Esempio"));
        aliases.put("jp", List.of("例", "L'Exemple"));
        aliases.put("de", List.of("Das Beispiel"));

        assertThat(titled("The Example", aliases).allTitles())
                .containsExactly("The Example", "L'Exemple", "L'Esempio", "例", "Das Beispiel");
    }

    @Test
    @DisplayName("aliases are a copy that nobody changes")
    void aliasesAreACopy() {
        Map<String, List<String>> given = new LinkedHashMap<>(Map.of("ez", List.of("Sample")));
        MediaMetadata metadata = titled("The Example", given);

        given.clear();

        assertThat(metadata.aliases()).containsKey("ez");
        assertThatThrownBy(() -> metadata.aliases().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("a title is not blank, and a last year does not precede the first")
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> titled(" ", Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MediaMetadata("The Example", OptionalInt.of(2003), OptionalInt.of(1999), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MediaMetadata("The Example", OptionalInt.empty(), OptionalInt.of(1999), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
