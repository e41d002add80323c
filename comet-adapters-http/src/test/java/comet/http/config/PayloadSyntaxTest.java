package comet.http.config;

import static comet.http.config.ConfigurationVectors.account;
import static comet.http.config.ConfigurationVectors.read;
import static comet.http.config.ConfigurationVectors.segment;
import static org.assertj.core.api.Assertions.assertThat;

import comet.http.config.ConfigReading.Invalid;
import comet.http.config.ConfigReading.Reason;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadSyntaxTest {

    private final UserConfigurationReader reader = new UserConfigurationReader(StreamProxyPolicy.OFF);

    @DisplayName("UCFG-006: white space around the object is allowed")
    @Test
    void givenWhiteSpaceAround_whenRead_thenItIsAccepted() {
        assertThat(read(" \t\r\n{\"cachedOnly\":true} \n").search().cachedOnly())
                .isTrue();
    }

    @DisplayName("UCFG-007: when a key occurs twice the last one counts")
    @Test
    void givenAKeyTwice_whenRead_thenTheLastCounts() {
        assertThat(read("{\"cachedOnly\":\"maybe\",\"cachedOnly\":true}")
                        .search()
                        .cachedOnly())
                .isTrue();
    }

    @DisplayName("UCFG-007: nothing but one JSON object is accepted")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{} {}",
                "{}x",
                "{},",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":-Infinity}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":1}/**/",
                "{\"a\":1}//",
                "#\n{}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\"}",
                "{\"a\":}",
                "{",
                "\u00a0{}",
                "{\u000b}"
            })
    void givenBadJson_whenRead_thenItIsRefused(String json) {
        assertThat(reader.read(segment(json))).isIn(new Invalid(Reason.NOT_JSON), new Invalid(Reason.NOT_AN_OBJECT));
    }

    @DisplayName("UCFG-006: bytes that are no UTF-8 are refused")
    @ParameterizedTest
    @ValueSource(strings = {"7b22c3227d", "7b22eda0802220 7d", "fffe7b007d00", "7b22c0af223a317d"})
    void givenBadUtf8_whenRead_thenItIsRefused(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));

        ConfigReading reading =
                reader.read(new ConfigSegment(Base64.getEncoder().encodeToString(bytes)));

        assertThat(reading).isEqualTo(new Invalid(Reason.NOT_UTF8));
    }

    @DisplayName("UCFG-036: unknown keys are ignored at any level, whatever they hold")
    @Test
    void givenUnknownKeys_whenRead_thenTheyAreIgnored() {
        UserConfiguration configuration = read("""
                {"x":[[{"y":[1e999,null]}]],"rtnSettings":"bad","rtnRanking":7,
                 "debridServices":[{"service":"torbox","apiKey":"k","extra":{}}],
                 "languages":{"x":1},"resolutions":{"r4320p":false},
                 "options":{"remove_all_trash":false,"title_similarity":2}}
                """);

        assertThat(configuration.search().accounts()).containsExactly(account("torbox/k"));
        assertThat(configuration.search().profile())
                .isEqualTo(UserConfiguration.DEFAULT.search().profile());
    }

    @DisplayName("A payload nested deeper than anybody needs is refused")
    @Test
    void givenDeepNesting_whenRead_thenItIsRefused() {
        String deep = "{\"x\":" + "[".repeat(9_000) + "]".repeat(9_000) + "}";

        assertThat(reader.read(segment(deep))).isEqualTo(new Invalid(Reason.NOT_JSON));
    }

    @DisplayName("UCFG-010: 24,576 characters are read, more than a request target holds are not")
    @Test
    void givenALongSegment_whenRead_thenThereIsALimit() {
        String start = "{\"debridServices\":[{\"service\":\"torbox\",\"apiKey\":\"";
        String end = "\"}]}";
        int room = 24_576 / 4 * 3 - start.length() - end.length();
        ConfigSegment longest = segment(start + "k".repeat(room) + end);

        assertThat(longest.text()).hasSize(24_576);
        assertThat(reader.read(longest)).isInstanceOf(ConfigReading.Valid.class);
        assertThat(reader.read(segment(start + "k".repeat(30_000) + end))).isEqualTo(new Invalid(Reason.TOO_LONG));
    }
}
