package comet.http.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigSegmentTest {

    @DisplayName("UCFG-004, UCFG-005: both alphabets, any padding and white space are understood")
    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(textBlock = """
                    'e30=',            '{}'
                    'e30',             '{}'
                    'e30==',           '{}'
                    'e30=======',      '{}'
                    'e3 0=',           '{}'
                    ' e30= ',          '{}'
                    'Pz8/Pj4+',        '???>>>'
                    'Pz8_Pj4-',        '???>>>'
                    'Pz8/Pj4-',        '???>>>'
                    'YQ',              'a'
                    'YQ=',             'a'
                    'YQ==',            'a'
                    'YWI',             'ab'
                    'YWJj',            'abc'
                    'YR==',            'a'
                    """)
    void givenText_whenDecoded_thenItIsThat(String text, String expected) {
        assertThat(decoded(text)).contains(expected);
    }

    @DisplayName("UCFG-004: ASCII white space inside is ignored")
    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\u000b", "\f", "\r", " ", "\r\n "})
    void givenWhiteSpace_whenDecoded_thenItIsIgnored(String blank) {
        assertThat(decoded("e3" + blank + "0=" + blank)).contains("{}");
    }

    @DisplayName("UCFG-004: other characters, data after padding and impossible lengths are refused")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "e30=xx",
                "=e30",
                "e3=0",
                "e",
                "e30=e",
                "AAAAA",
                "e30%3D",
                "e3.0",
                "e3\u00000",
                "e3\u001f0",
                "é",
                "e30é",
                "e3\u00a00",
                "e3\u20280",
                "e3,0",
                "e3\u0141"
            })
    void givenAnythingElse_whenDecoded_thenItIsRefused(String text) {
        assertThat(new ConfigSegment(text).decode()).isEmpty();
    }

    @DisplayName("UCFG-010: 24,576 characters are decoded, more than any request target holds are not")
    @Test
    void givenLongText_whenDecoded_thenThereIsALimit() {
        assertThat(new ConfigSegment("A".repeat(24_576)).decode().map(bytes -> bytes.length))
                .contains(18_432);
        assertThat(new ConfigSegment("A".repeat(ConfigSegment.MAX_LENGTH)).decode())
                .isPresent();
        assertThat(new ConfigSegment("A".repeat(ConfigSegment.MAX_LENGTH + 4)).decode())
                .isEmpty();
    }

    @DisplayName("PRES-110: only what a path segment requires is encoded")
    @ParameterizedTest
    @CsvSource(textBlock = """
                    'eyJhIjoxfQ==',  'eyJhIjoxfQ=='
                    'a+b=',          'a+b='
                    'a/b+c',         'a%2Fb+c'
                    'a-b_c',         'a-b_c'
                    'a b',           'a%20b'
                    'a%b?#é',        'a%25b%3F%23%C3%A9'
                    """)
    void givenASegment_whenWrittenIntoAPath_thenLittleIsEncoded(String text, String expected) {
        assertThat(new ConfigSegment(text).inPath()).isEqualTo(expected);
    }

    @DisplayName("UCFG-113: the text form shows nothing")
    @Test
    void givenASegment_whenPrinted_thenNothingIsShown() {
        assertThat(new ConfigSegment("eyJhIjoxfQ==")).hasToString("***");
    }

    private static Optional<String> decoded(String text) {
        return new ConfigSegment(text).decode().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
