package comet.scrapers.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeTextTest {

    @DisplayName("SCR-81: units are powers of 1024, fractions are rounded down")
    @ParameterizedTest(name = "<{0}> is {1}")
    @CsvSource({
        "1.37 GB, 1471026298",
        "700.5 MB, 734527488",
        "'1,024.5 MB', 1074266112",
        "20.25 GiB, 21743271936",
        "512 B, 512",
        "512 Bytes, 512",
        "3kB, 3072",
        "' 1.5  tib ', 1649267441664",
        "0 B, ",
        "Unknown, ",
        "2024-05-01 12:34, ",
        "1.5, ",
        "-1 GB, ",
        "99999999999999999999 TB, ",
        "1 GBit, ",
        "1 GB more, ",
    })
    void whole(String text, @Nullable Long bytes) {
        assertThat(SizeText.whole(text)).isEqualTo(bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes));
    }

    @DisplayName("SCR-80: the size that a text begins with")
    @ParameterizedTest(name = "<{0}> is {1}")
    @CsvSource({"'1 GB more', 1073741824", "' 2 MB / 3 MB', 2097152", "x 1 GB, ", "1 GBs, "})
    void leading(String text, @Nullable Long bytes) {
        assertThat(SizeText.leading(text)).isEqualTo(bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes));
    }
}
