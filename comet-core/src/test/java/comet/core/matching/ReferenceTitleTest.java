package comet.core.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import comet.core.release.NormalizedTitle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTitleTest {

    private static final SimilarityThreshold THRESHOLD = SimilarityThreshold.DEFAULT;

    private static void assertSimilar(String one, String other, double similarity, boolean agree) {
        NormalizedTitle first = NormalizedTitle.of(one);
        NormalizedTitle second = NormalizedTitle.of(other);

        assertThat(new ReferenceTitle(first).similarity(second)).isCloseTo(similarity, within(0.0005));
        assertThat(new ReferenceTitle(second).similarity(first)).isCloseTo(similarity, within(0.0005));
        assertThat(new ReferenceTitle(first).agreesWith(second, THRESHOLD)).isEqualTo(agree);
        assertThat(new ReferenceTitle(second).agreesWith(first, THRESHOLD)).isEqualTo(agree);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}, {3}")
    @DisplayName(
            "PARSE-121, PARSE-122: similarity is one minus edit distance by the longer length, and agrees from 0.85")
    @CsvSource(textBlock = """
            Big Buck Bunny,           Big Buck Bunny,                1.000, true
            Big Buck Bunny,           The Big Buck Bunny,            0.778, false
            Night of the Living Dead, Night of Living Dead,          0.833, false
            Night of the Living Dead, Night of the Living Dead 1968, 0.828, false
            The Glass Harbor,         Glass Harbor,                  0.750, false
            The Glass Harbor,         The Glass Harbour,             0.941, true
            Kestrel Point 2,          Kestrel Point 3,               0.933, true
            Sintel,                   Sintl,                         0.833, false
            Häxan,                    Haxan,                         1.000, true
            Laurel & Hardy,           Laurel and Hardy,              1.000, true
            Spider-Man,               Spiderman,                     1.000, true
            Spider-Man,               Spider Man,                    0.900, true
            D.O.A.,                   D O A,                         1.000, true
            D.O.A.,                   DOA,                           0.600, false
            200% Wolf,                200 Wolf,                      1.000, true
            M,                        N,                             0.000, false
            The Lost World,           The Last World,                0.929, true
            Dr. No,                   Dr.No,                         1.000, true
            abcdefghijklmnopqrst,     abcdefghijklmnopqxyz,          0.850, true
            abcdefghijklmnopqrst,     abcdefghijklmnopwxyz,          0.800, false
            𝄞,                        Sintel,                        0.000, false
            !,                        ?,                             0.000, false
            """)
    void titlesAreCompared(String one, String other, double similarity, boolean agree) {
        assertSimilar(one, other, similarity, agree);
    }

    @Test
    @DisplayName("PARSE-121: distance is counted in characters as people see them, not in halves of them")
    void distanceIsCountedInCodePoints() {
        assertSimilar("𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇", "𠀀𠀁𠀂𠀃𠀄𠀅𠀆x", 0.875, true);
    }

    @Test
    @DisplayName("PARSE-121: long titles are compared to the end")
    void longTitlesAreCompared() {
        String title = "a long title of many words ".repeat(12);

        assertSimilar(title, title + "and more", 323 / 332.0, true);
        assertSimilar(title, title.replace("many", "few"), 1 - 48 / 323.0, true);
        assertSimilar(title, title.replace("many", "several"), 1 - 84 / 359.0, false);
    }

    @Test
    @DisplayName("PARSE-121: two empty titles share nothing")
    void emptyTitlesShareNothing() {
        assertSimilar("", "", 0, false);
        assertSimilar("", "M", 0, false);
    }
}
