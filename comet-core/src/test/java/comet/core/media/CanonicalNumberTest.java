package comet.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalNumberTest {

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("SRCH-10, PLAY-01: 0, or digits without leading zero")
    @CsvSource({"0, 0", "1, 1", "9, 9", "10, 10", "2024, 2024", "999999999, 999999999"})
    void aCanonicalNumberIsRead(String text, int number) {
        assertThat(CanonicalNumber.parse(text)).hasValue(number);
    }

    @ParameterizedTest(name = "[{0}]")
    @DisplayName(
            "SRCH-10, PLAY-01: no sign, blank, leading zero, other digits, other words, and no number of ten digits")
    @ValueSource(
            strings = {
                "",
                " ",
                "00",
                "01",
                "-1",
                "+2",
                "1 ",
                " 1",
                "1.0",
                "1e3",
                "n",
                "0x1",
                "١",
                "१",
                "１",
                "²",
                "1\u0000",
                "1000000000",
                "2147483648",
                "99999999999999999999"
            })
    void everythingElseIsNoNumber(String text) {
        assertThat(CanonicalNumber.parse(text)).isEmpty();
    }
}
