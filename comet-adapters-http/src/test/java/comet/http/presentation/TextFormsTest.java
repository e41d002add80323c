package comet.http.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormsTest {

    @DisplayName("PRES-080: sizes in words, one decimal, ties to even")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
                    0,                   0.0 B
                    1,                   1.0 B
                    1023,                1023.0 B
                    1024,                1.0 KB
                    1280,                1.2 KB
                    1536,                1.5 KB
                    1792,                1.8 KB
                    1048575,             1024.0 KB
                    1048576,             1.0 MB
                    10737418,            10.2 MB
                    734003200,           700.0 MB
                    1073741823,          1024.0 MB
                    1073741824,          1.0 GB
                    2254857830,          2.1 GB
                    48318382080,         45.0 GB
                    1099511627776,       1.0 TB
                    3298534883328,       3.0 TB
                    1125899906842624,    1.0 PB
                    9223372036854775807, 8192.0 PB
                    """)
    void givenBytes_whenWritten_thenTheTextIsThat(long bytes, String expected) {
        assertThat(SizeText.of(bytes)).isEqualTo(expected);
    }

    @DisplayName("PRES-080: the decimal separator is a point in every locale")
    @Test
    void givenAnotherLocale_whenWritten_thenThePointStays() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(SizeText.of(1536)).isEqualTo("1.5 KB");
        } finally {
            Locale.setDefault(before);
        }
    }

    @DisplayName("PRES-115: percent-encoding of names")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Big Buck Bunny (2008) [1080p] | Big%20Buck%20Bunny%20%282008%29%20%5B1080p%5D
                    C'est+la~vie?#%               | C%27est%2Bla~vie%3F%23%25
                    Amélie & Co. / part 1         | Am%C3%A9lie%20%26%20Co.%20/%20part%201
                    日本                           | %E6%97%A5%E6%9C%AC
                    a_b.c-d~e=f;g:h,i             | a_b.c-d~e%3Df%3Bg%3Ah%2Ci
                    🌎                            | %F0%9F%8C%8E
                    """)
    void givenAName_whenEncoded_thenItIsThat(String text, String expected) {
        assertThat(QueryText.encodedButSlashes(text)).isEqualTo(expected);
    }

    @DisplayName("PRES-115: in other values a slash is encoded too")
    @Test
    void givenASlash_whenEncoded_thenItIsEncoded() {
        assertThat(QueryText.encoded("a/b c")).isEqualTo("a%2Fb%20c");
    }

    @DisplayName("PRES-090: 48 languages, each with a flag and a name of its own code")
    @Test
    void theTableIsComplete() {
        assertThat(Languages.ALL).hasSize(48);
        assertThat(Languages.ALL).extracting(Languages.Language::code).doesNotHaveDuplicates();
        assertThat(Languages.ALL).extracting(Languages.Language::name).doesNotHaveDuplicates();
        assertThat(Languages.ALL.stream()
                        .filter(language -> language.flag().equals("🇮🇳"))
                        .map(Languages.Language::name)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo("Gujarati Hindi Kannada Malayalam Marathi Punjabi Tamil Telugu");
        assertThat(Languages.ALL)
                .filteredOn(language ->
                        !language.code().equals("multi") && !language.code().equals("la"))
                .extracting(Languages.Language::flag)
                .allMatch(flag -> flag.matches("[\\x{1F1E6}-\\x{1F1FF}]{2}"));
    }

    @DisplayName("PRES-090: a code is shown as its flag in any case, an unlisted one as itself")
    @ParameterizedTest
    @CsvSource({"en, 🇬🇧", "EN, 🇬🇧", "multi, 🌎", "la, 💃🏻", "xx, xx", "Xx, Xx", "uk, 🇺🇦"})
    void givenACode_whenShown_thenItIsThat(String code, String expected) {
        assertThat(Languages.shown(code)).isEqualTo(expected);
    }

    @DisplayName("HTTP-023: emoji are written as they are, and nothing is written for looks")
    @Test
    void givenEmoji_whenWritten_thenTheyAreUtf8() {
        byte[] json = WireJson.bytes(List.of("🌎", "é/<>&", "\n\u0001"));

        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("[\"🌎\",\"é/<>&\",\"\\n\\u0001\"]");
    }
}
