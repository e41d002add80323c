package comet.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
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
            Ｓｕｐｅｒ＆Ｃｏ,            superandco
            Sign™,                       signtm
            "a\u200bb\u202ec",           abc
            "a\u00a0\u3000b",            a b
            "\ud83d a \udc07",            a
            हिन्दी,                       हनद
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

    @Test
    @DisplayName("PARSE-120: a title is normalised the same way whether or not it holds other characters than ASCII")
    void asciiIsNoExceptionToTheRules() {
        Random random = new Random(120);
        for (int run = 0; run < 5_000; run++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(24);
            for (int i = 0; i < length; i++) {
                text.append((char) random.nextInt(128));
            }
            String title = text.toString();

            // A star says nothing, but is no ASCII.
            assertThat(NormalizedTitle.of(title)).isEqualTo(NormalizedTitle.of(title + "★"));
        }
    }

    @Test
    @DisplayName("a title of any length, and of characters that normalising multiplies, costs little")
    void longTitlesAreCut() {
        assertThat(NormalizedTitle.of("\ufdfa".repeat(1_000_000)).text()).hasSizeLessThanOrEqualTo(512);
        assertThat(NormalizedTitle.of("&".repeat(1_000_000)).text())
                .hasSize(512)
                .startsWith("andandand");
        assertThat(NormalizedTitle.of("x".repeat(511) + " y").text()).isEqualTo("x".repeat(511));
        assertThat(NormalizedTitle.of("x".repeat(511) + "\ud83d\udc07").text()).isEqualTo("x".repeat(511));
        assertThat(NormalizedTitle.of("&" + "\ud840\udc00".repeat(300)).text())
                .isEqualTo("and" + "\ud840\udc00".repeat(254));
    }
}
