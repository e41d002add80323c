package comet.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizedTitleTest {

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("SRCH-52, PARSE-120: lower case, no marks, & as and, dots and underscores as blanks, no punctuation")
    @CsvSource(quoteCharacter = '"', textBlock = """
            Big Buck Bunny,              big buck bunny
            Big.Buck_Bunny,              big buck bunny
            "  Big   Buck \t Bunny ",    big buck bunny
            Laurel & Hardy,              laurel and hardy
            Laurel&Hardy,                laurelandhardy
            Häxan,                       haxan
            Ha\u0308xan,                 haxan
            Spider-Man,                  spiderman
            D.O.A.,                      d o a
            Dr. No,                      dr no
            Dr.No,                       dr no
            200% Wolf,                   200 wolf
            "What? Yes! A: b; c, d's",   what yes a b c ds
            ﬁlm,                         film
            Ⅳ,                           iv
            ＡＢＣ１２３,                abc123
            Łódź,                        lodz
            Smørrebrød,                  smorrebrod
            Đorđe,                       dorde
            Straße,                      strasse
            STRAẞE,                      strasse
            Œuvre,                       oeuvre
            Æon Flux,                    aeon flux
            Kırmızı,                     kirmizi
            İstanbul,                    istanbul
            Əli,                         eli
            ƒilm,                        film
            星空の彼方,                  星空の彼方
            Викинги,                     викинги
            ΟΔΥΣΣΕΥΣ,                    οδυσσευς
            "...",                       ""
            "!?★",                       ""
            """)
    void aTitleIsNormalised(String title, String normalised) {
        assertThat(NormalizedTitle.of(title).text()).isEqualTo(normalised);
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
        NormalizedTitle first = NormalizedTitle.of(one);
        NormalizedTitle second = NormalizedTitle.of(other);

        assertThat(first.similarity(second)).isCloseTo(similarity, within(0.0005));
        assertThat(second.similarity(first)).isEqualTo(first.similarity(second));
        assertThat(first.agreesWith(second)).isEqualTo(agree);
        assertThat(second.agreesWith(first)).isEqualTo(agree);
    }

    @Test
    @DisplayName("PARSE-121: distance is counted in characters as people see them, not in halves of them")
    void distanceIsCountedInCodePoints() {
        NormalizedTitle one = NormalizedTitle.of("𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇");
        NormalizedTitle other = NormalizedTitle.of("𠀀𠀁𠀂𠀃𠀄𠀅𠀆x");

        assertThat(one.similarity(other)).isCloseTo(0.875, within(0.0005));
        assertThat(one.agreesWith(other)).isTrue();
    }

    @Test
    @DisplayName("a title of any length, and of characters that normalising multiplies, costs little")
    void longTitlesAreCut() {
        assertThat(NormalizedTitle.of("\ufdfa".repeat(1_000_000)).text()).hasSizeLessThanOrEqualTo(512);
        assertThat(NormalizedTitle.of("x".repeat(511) + "\ud83d\udc07").text()).isEqualTo("x".repeat(511));
    }
}
