package comet.debrid.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.Headers;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    /** Everything a wire record may hold. */
    private record ItemJson(
            @Nullable String id,
            @Nullable Long size,
            int progress,
            @Nullable Boolean ready,
            @Nullable InnerJson inner) {}

    private record InnerJson(@Nullable String name) {}

    private static Answer answer(String body) {
        return new Answer(
                new comet.outside.Answer(200, Headers.of("X-Total-Count", "7"), body.getBytes(StandardCharsets.UTF_8)));
    }

    @DisplayName("DBE-07: ids, sizes and flags are read from strings and from numbers")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": 17, \"size\": 12, \"progress\": 100, \"ready\": true}",
                "{\"id\": \"17\", \"size\": \"12\", \"progress\": \"100\", \"ready\": \"true\", \"new\": [{\"a\": 1}]}"
            })
    void givenStringsOrNumbers_whenRead_thenTheyAreTheSame(String json) throws Exception {
        assertThat(answer(json).read(ItemJson.class)).isEqualTo(new ItemJson("17", 12L, 100, true, null));
    }

    private record ListJson(@Nullable List<InnerJson> items) {}

    @DisplayName("DBE-07: what is null in a list is nothing; no list is not an empty one")
    @Test
    void givenNullsInAList_whenRead_thenTheyAreLeftOut() throws Exception {
        assertThat(answer("{\"items\": [null, {\"name\": \"a\"}, null]}").read(ListJson.class))
                .isEqualTo(new ListJson(List.of(new InnerJson("a"))));
        assertThat(answer("{\"items\": []}").read(ListJson.class)).isEqualTo(new ListJson(List.of()));
        assertThat(answer("{\"items\": null}").read(ListJson.class)).isEqualTo(new ListJson(null));
    }

    @DisplayName("DBE-07: null, absent and empty are one")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\": null, \"size\": null, \"progress\": null, \"ready\": null, \"inner\": null}",
                "{\"size\": \"\", \"progress\": \"\", \"ready\": \"\", \"inner\": \"\"}",
                "{\"inner\": []}"
            })
    void givenNothing_whenRead_thenItIsNothing(String json) throws Exception {
        assertThat(answer(json).read(ItemJson.class)).isEqualTo(new ItemJson(null, null, 0, null, null));
    }

    @Test
    @DisplayName("a list is read into an array, a bare string into a string")
    void givenAList_whenRead_thenItIsAnArray() throws Exception {
        assertThat(answer("[{\"id\": \"a\"}, {\"id\": \"b\"}]").read(ItemJson[].class))
                .extracting(ItemJson::id)
                .containsExactly("a", "b");
        assertThat(answer("\"NOAUTH\"").read(String.class)).isEqualTo("NOAUTH");
    }

    @DisplayName("DBE-04: what is not of that form is a PROTOCOL_ERROR without a cause")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "17",
                "{",
                "{\"id\": {}}",
                "{\"size\": \"many\"}",
                "{\"size\": 99999999999999999999}",
                "{\"inner\": [{}, {}]}",
                "{\"id\": 1}}",
                "<!doctype html>"
            })
    void givenAnotherForm_whenRead_thenItIsAProtocolError(String body) {
        assertThat(answer(body).find(ItemJson.class)).isEmpty();
        assertThatThrownBy(() -> answer(body).read(ItemJson.class))
                .hasNoCause()
                .asInstanceOf(InstanceOfAssertFactories.type(DebridException.class))
                .extracting(DebridException::failure)
                .isEqualTo(DebridFailure.of(FailureKind.PROTOCOL_ERROR));
    }

    static String[] hostile() {
        return new String[] {
            "{\"new\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}",
            "{\"new\": " + "[".repeat(65) + "]".repeat(65) + "}",
            "{\"id\": \"" + "x".repeat((1 << 20) + 1) + "\"}",
            "{\"size\": " + "1".repeat(5_000) + "}",
            "{\"" + "k".repeat(100_000) + "\": 1}",
            "{\"new\": [" + "0,".repeat(4_000_000) + "0]}"
        };
    }

    @DisplayName("JSON that is too deep, or has too long or too many parts, is a PROTOCOL_ERROR")
    @ParameterizedTest(name = "[{index}]")
    @MethodSource("hostile")
    void givenHostileJson_whenRead_thenItIsRefused(String body) {
        assertThat(answer(body).find(ItemJson.class)).isEmpty();
    }

    @DisplayName("AD-03: what stands before the first brace can be left out, once")
    @ParameterizedTest
    @ValueSource(strings = {"reconnect{\"id\": 17}", " \n{\"id\": 17}", "a [1] b{\"id\": 17}"})
    void givenTextInFront_whenReadFromTheFirstBrace_thenItIsJson(String body) {
        assertThat(answer(body).fromFirstBrace().flatMap(json -> json.find(ItemJson.class)))
                .contains(new ItemJson("17", null, 0, null, null));
    }

    @DisplayName("AD-03: without a brace, or with nothing before it, there is nothing to leave out")
    @ParameterizedTest
    @ValueSource(strings = {"", "reconnect", "[17]", "{\"id\": 17}"})
    void givenNothingInFront_whenReadFromTheFirstBrace_thenThereIsNoOtherAnswer(String body) {
        assertThat(answer(body).fromFirstBrace()).isEmpty();
    }

    @Test
    @DisplayName("headers are found whatever the case of their names")
    void givenAHeader_whenAskedFor_thenItIsFound() {
        assertThat(answer("").header("x-total-count")).contains("7");
        assertThat(answer("").header("x-other")).isEmpty();
        assertThat(answer("").isEmpty()).isTrue();
        assertThat(answer("{}").isEmpty()).isFalse();
    }

    @DisplayName("DBP-06: the text form shows neither headers nor body")
    @ParameterizedTest
    @CsvSource({"secret, HTTP 200 with 6 bytes"})
    void givenAnAnswer_whenShown_thenItsContentIsNot(String body, String shown) {
        assertThat(answer(body)).hasToString(shown);
    }
}
