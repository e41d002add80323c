package comet.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JSON of services is read leniently")
class WireJsonTest {

    record StreamJson(
            @Nullable String title,
            @Nullable Long size,
            @Nullable Boolean ready,
            List<String> sources) {}

    record StreamsJson(List<StreamJson> streams, @Nullable StreamJson best) {}

    private static <T> Optional<T> read(String json, Class<T> type) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return WireJson.read(bytes, 0, bytes.length, type);
    }

    private static StreamJson stream(String json) {
        return read(json, StreamJson.class).orElseThrow();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            quoteCharacter = '\'',
            nullValues = "null",
            value = {
                "1471026298, 1471026298",
                "537133056.0, 537133056",
                "1.5e3, 1500",
                "'\"1471026298\"', 1471026298",
                "'\" 12 \"', 12",
                "-1, null",
                "1.5, null",
                "9e99, null",
                "true, null",
                "'\"1.37 GB\"', null",
                "'\"\"', null",
                "'[1]', null",
                "'{\"a\":1}', null",
                "null, null",
                "99999999999999999999, null"
            })
    @DisplayName("SCR-04 numbers are whole, not negative, and may be text")
    void numbers(@Nullable String written, @Nullable Long expected) {
        assertThat(stream("{\"size\":" + written + ",\"title\":\"after\"}"))
                .isEqualTo(new StreamJson("after", expected, null, List.of()));
    }

    @Test
    @DisplayName("MDA-44 a wrong type costs its own field only")
    void wrongTypes() {
        assertThat(stream("{\"title\":[\"x\"],\"ready\":\"yes\",\"sources\":42,\"size\":7}"))
                .isEqualTo(new StreamJson(null, 7L, null, List.of()));
    }

    @Test
    @DisplayName("SCR-05, SCR-T02 what is no object is left out of a list; its siblings stay")
    void elements() {
        StreamsJson read = read(
                        "{\"streams\":[null,1,\"x\",[],{\"title\":\"one\"},{\"title\":{}, \"sources\":[null,1,\"a\"]}],\"best\":3}",
                        StreamsJson.class)
                .orElseThrow();
        assertThat(read.streams())
                .containsExactly(
                        new StreamJson("one", null, null, List.of()), new StreamJson(null, null, null, List.of("a")));
        assertThat(read.best()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "<html></html>", "{\"streams\":[", "[]", "[{}]", "42", "{} trailing", "\"text\""})
    @DisplayName("SCR-T01 what is no object as a whole is unreadable")
    void unreadable(String body) {
        assertThat(read(body, StreamsJson.class)).isEmpty();
    }

    @Test
    @DisplayName("A list at the top is read into an array, without what is no object")
    void arrays() {
        assertThat(read("[{\"title\":\"a\"},null,7]", StreamJson[].class).orElseThrow())
                .filteredOn(each -> each != null)
                .extracting(StreamJson::title)
                .containsExactly("a");
        assertThat(read("{}", StreamJson[].class)).isEmpty();
    }

    @Test
    @DisplayName("What is deeper than real answers is unreadable")
    void depth() {
        assertThat(read("{\"streams\":" + "[".repeat(5000), StreamsJson.class)).isEmpty();
    }
}
