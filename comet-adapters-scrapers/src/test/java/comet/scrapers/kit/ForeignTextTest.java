package comet.scrapers.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignTextTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("what a service says of its failure is logged without addresses and keys")
    @CsvSource(delimiter = ';', textBlock = """
            The remote server answered 503                                 ; The remote server answered 503
            Error for https://x.example.org/api?passkey=SECRET: timed out  ; Error for … timed out
            No connection to tracker.example.org:443                       ; No connection to …
            No connection to 203.0.113.7:9117 (refused)                    ; No connection to … (refused)
            No connection to [2001:db8::7]:80                              ; No connection to …
            apikey=SECRET is wrong                                         ; … is wrong
            Key 0123456789abcdef0123456789abcdef refused                   ; Key … refused
            """)
    void addressesAndKeysAreLeftOut(String said, String logged) {
        assertThat(ForeignText.forLog(said)).isEqualTo(logged);
    }

    @Test
    @DisplayName("it is one line, and short")
    void itIsOneShortLine() {
        assertThat(ForeignText.forLog("a\r\nFAKE LINE")).isEqualTo("a  FAKE LINE");
        assertThat(ForeignText.forLog("word ".repeat(100_000)).length()).isLessThan(250);
    }
}
