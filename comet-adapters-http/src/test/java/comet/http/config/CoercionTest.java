package comet.http.config;

import static comet.http.config.ConfigurationVectors.ignored;
import static comet.http.config.ConfigurationVectors.read;
import static org.assertj.core.api.Assertions.assertThat;

import comet.http.config.ConfigReading.Reason;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoercionTest {

    @DisplayName("UCFG-012: what counts as true")
    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "1.0", "1e0", "\"1\"", "\"t\"", "\"TRUE\"", "\"y\"", "\"Yes\"", "\"ON\""})
    void givenATrueValue_whenRead_thenItIsTrue(String value) {
        assertThat(read("{\"cachedOnly\":" + value + "}").search().cachedOnly()).isTrue();
    }

    @DisplayName("UCFG-012: what counts as false")
    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "0.0", "-0.0", "\"0\"", "\"F\"", "\"false\"", "\"n\"", "\"NO\"", "\"off\""})
    void givenAFalseValue_whenRead_thenItIsFalse(String value) {
        assertThat(read("{\"removeTrash\":" + value + "}")
                        .search()
                        .profile()
                        .options()
                        .removeTrash())
                .isFalse();
    }

    @DisplayName("UCFG-012: any other value of a boolean field is ignored, in every boolean field")
    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "0.5", "\"\"", "\"maybe\"", "\" true\"", "\"ye\u017f\"", "[]", "{}", "[true]"})
    void givenNoBoolean_whenRead_thenItIsIgnored(String value) {
        for (String field : List.of(
                "cachedOnly",
                "sortCachedUncachedTogether",
                "removeTrash",
                "enableTorrent",
                "deduplicateStreams",
                "scrapeDebridAccountTorrents")) {
            assertThat(ignored("{\"" + field + "\":" + value + "}")).containsExactly(field + ": NOT_A_BOOLEAN");
            assertThat(read("{\"" + field + "\":" + value + "}").search())
                    .isEqualTo(UserConfiguration.DEFAULT.search());
        }
    }

    @DisplayName("UCFG-013, UCFG-020: integer fields")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    3,             3
                    2.0,           2
                    3e2,           300
                    true,          1
                    false,         0
                    "3",           3
                    " 3 ",         3
                    "+3",          3
                    "3.0",         3
                    "3.000",       3
                    -4,            0
                    "-4",          0
                    99999999999,   2147483647
                    1e30,          2147483647
                    -1e30,         0
                    1e400,         0
                    "99999999999", 2147483647
                    """)
    void givenAWholeNumber_whenRead_thenItIsThat(String value, int expected) {
        assertThat(read("{\"maxResultsPerResolution\":" + value + "}").search().maxResultsPerResolution())
                .isEqualTo(expected);
    }

    @DisplayName("UCFG-013: other values of an integer field are refused")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.5",
                "\"2.5\"",
                "\"abc\"",
                "\"\"",
                "\" \"",
                "\"3.\"",
                "\"1e2\"",
                "\"0x1\"",
                "\"\u0663\"",
                "[]",
                "{}"
            })
    void givenNoWholeNumber_whenRead_thenItIsIgnored(String value) {
        assertThat(ignored("{\"maxResultsPerResolution\":" + value + "}"))
                .containsExactly("maxResultsPerResolution: NOT_A_WHOLE_NUMBER");
    }

    @DisplayName("UCFG-013, UCFG-021: number fields; nothing and less than nothing are no limit")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    1073741824,   1073741824
                    1.5e3,        1500
                    1500.75,      1500
                    0.5,          0
                    true,         1
                    "1500",       1500
                    " 1.5e3 ",    1500
                    ".5",         0
                    1e30,         9223372036854775807
                    0,
                    -1,
                    false,
                    1e400,
                    -1e400,
                    "1e400",
                    "inf",
                    "-Infinity",
                    "NaN",
                    """)
    void givenANumber_whenRead_thenItIsThat(String value, @Nullable Long expected) {
        OptionalLong limit = expected == null ? OptionalLong.empty() : OptionalLong.of(expected);

        assertThat(read("{\"maxSize\":" + value + "}").search().maxSize()).isEqualTo(limit);
    }

    @DisplayName("UCFG-013: other values of a number field are ignored")
    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"abc\"", "\"1d\"", "\"0x1p3\"", "\"1 2\"", "\".\"", "[]", "{}"})
    void givenNoNumber_whenRead_thenItIsIgnored(String value) {
        assertThat(ignored("{\"maxSize\":" + value + "}")).containsExactly("maxSize: NOT_A_NUMBER");
    }

    @DisplayName("UCFG-014, UCFG-015: text, list and object fields take their own type, or null")
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
                    debridStreamProxyPassword, NOT_TEXT
                    debridService,             NOT_TEXT
                    debridApiKey,              NOT_TEXT
                    resultFormat,              NOT_A_LIST
                    debridServices,            NOT_A_LIST
                    languages,                 NOT_AN_OBJECT
                    resolutions,               NOT_AN_OBJECT
                    options,                   NOT_AN_OBJECT
                    """)
    void givenAnotherType_whenRead_thenItIsIgnored(String field, Reason reason) {
        assertThat(ignored("{\"" + field + "\":7}")).containsExactly(field + ": " + reason);
        assertThat(ignored("{\"" + field + "\":true}")).containsExactly(field + ": " + reason);
        assertThat(read("{\"" + field + "\":null}").search()).isEqualTo(UserConfiguration.DEFAULT.search());
    }
}
