package comet.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    @Test
    @DisplayName("ALI-14: of a title white space becomes one blank, and control characters and turns of direction go")
    void titlesAreCleaned() {
        Aliases aliases = new Aliases(
                Map.of("ez", List.of(" a \t\n b ", "c\u0000d", "\u202Eevil\u202C", "\u0007", "\u00a0e\u2003f", "a b")));

        assertThat(aliases.byScope()).containsExactly(Map.entry("ez", List.of("a b", "cd", "evil", "e f")));
    }

    @Test
    @DisplayName("ALI-06: case, accents and punctuation stay")
    void titlesAreNotNormalised() {
        List<String> titles = List.of("Été: L'AMI!", "été: l'ami!", "灯火の港");

        assertThat(new Aliases(Map.of("lang:fr", titles)).byScope()).containsExactly(Map.entry("lang:fr", titles));
    }

    @Test
    @DisplayName("ALI-14: a title has at most 200 characters, and none of them is half")
    void longTitlesAreCut() {
        String half = "x".repeat(199);
        Aliases aliases = new Aliases(Map.of("ez", List.of("y".repeat(1_000_000), half + "\ud83c\udfac")));

        assertThat(aliases.byScope().get("ez")).containsExactly("y".repeat(200), half);
    }

    @Test
    @DisplayName("ALI-14: of more than 200 titles those at the end of ez go first, then those at the end")
    void tooManyTitles() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("original", titles("o", 10));
        all.put("ez", titles("z", 100));
        all.put("lang:fr", titles("f", 150));

        assertThat(new Aliases(all).byScope())
                .containsExactly(
                        Map.entry("original", titles("o", 10)),
                        Map.entry("ez", titles("z", 40)),
                        Map.entry("lang:fr", titles("f", 150)));

        all.put("lang:fr", titles("f", 195));
        assertThat(new Aliases(all).byScope())
                .containsExactly(Map.entry("original", titles("o", 10)), Map.entry("lang:fr", titles("f", 190)));
    }

    private static List<String> titles(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    @Test
    @DisplayName("ALI-12: what is left of titles without those of one source")
    void withoutThoseOfASource() {
        Map<String, List<String>> all = Map.of("ez", List.of("a", "b"), "fr", List.of("c"));

        assertThat(new Aliases(all).without(new Aliases(Map.of("ez", List.of("a", "c"), "fr", List.of("c")))))
                .isEqualTo(new Aliases(Map.of("ez", List.of("b"))));
        assertThat(new Aliases(all).without(Aliases.NONE)).isEqualTo(new Aliases(all));
    }
}
