package comet.titles.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The years of a title")
class YearsTest {

    @ParameterizedTest(name = "{0} is {1} to {2}")
    @DisplayName("MDA-30, MDA-31, MDA-32: one year, and a range")
    @CsvSource(quoteCharacter = '\'', nullValues = "-", textBlock = """
            1922,                          1922, -
            '"1922"',                      1922, -
            '"1915–1916"',                 1915, 1916
            '"2019-"',                     2019, -
            '"2022-2019"',                 2022, -
            '"2019 to 2022, again 2025"',  2019, 2022
            '"1968-10-01T00:00:00.000Z"',  1968, -
            '"c. 1899"',                   1899, -
            '"12000"',                     -,    -
            '"20191"',                     -,    -
            '"12000 or 2001"',             2001, -
            '"1799"',                      -,    -
            '"2100"',                      -,    -
            '"n/a"',                       -,    -
            '""',                          -,    -
            null,                          -,    -
            '["2010"]',                    -,    -
            '{"y":2010}',                  -,    -
            true,                          -,    -
            1849,                          -,    -
            1850,                          1850, -
            2100,                          2100, -
            2101,                          -,    -
            12000,                         -,    -
            -2010,                         -,    -
            2010.5,                        -,    -
            99999999999999999999,          -,    -
            """)
    void table(String written, @Nullable Integer first, @Nullable Integer last) throws Exception {
        JsonNode node = new ObjectMapper().readTree(written);

        assertThat(Years.range(node)).isEqualTo(new Years(optional(first), optional(last)));
        assertThat(Years.single(node)).isEqualTo(optional(first));
    }

    @Test
    @DisplayName("MDA-30: what is not there has no year")
    void absent() {
        assertThat(Years.range((JsonNode) null)).isEqualTo(Years.NONE);
        assertThat(Years.single((String) null)).isEmpty();
    }

    @Test
    @DisplayName("MDA-31: an end without a start, or before it, is dropped")
    void ends() {
        assertThat(new Years(OptionalInt.empty(), OptionalInt.of(2020))).isEqualTo(Years.NONE);
        assertThat(Years.range("2020").until(OptionalInt.of(2019)).last()).isEmpty();
        assertThat(Years.range("2020").until(OptionalInt.of(2020)).last()).hasValue(2020);
    }

    @Test
    @DisplayName("MDC-03: other years count when there is no start")
    void others() {
        assertThat(Years.range("soon").or(Years.range("2019-2020"))).isEqualTo(Years.range("2019-2020"));
        assertThat(Years.range("2018").or(Years.range("2019-2020"))).isEqualTo(Years.range("2018"));
    }

    private static OptionalInt optional(@Nullable Integer year) {
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }
}
