package comet.scrapers.kit.bencode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import comet.scrapers.kit.bencode.BencodeException.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BencodeTest {

    @Test
    @DisplayName("TOR-30: integers, strings, lists and dictionaries are read")
    void valuesAreRead() throws Exception {
        Bencode value = read("d4:listli1e3:two0:e5:numbai-7e4:textd3:key3:vale1:z2:\u00e9e");

        assertThat(value.isDictionary()).isTrue();
        assertThat(StreamSupport.stream(value.get("list").orElseThrow().items().spliterator(), false)
                        .map(item -> item.integer().isPresent()
                                ? "" + item.integer().getAsLong()
                                : item.text().orElseThrow()))
                .containsExactly("1", "two", "");
        assertThat(value.get("numba").orElseThrow().integer()).hasValue(-7);
        assertThat(value.get("text").flatMap(inner -> inner.get("key")).flatMap(Bencode::text))
                .contains("val");
        assertThat(value.get("z").flatMap(Bencode::text)).contains("\u00e9");
        assertThat(value.get("none")).isEmpty();
    }

    @Test
    @DisplayName("what is of another type is empty")
    void anotherTypeIsEmpty() throws Exception {
        Bencode number = read("i1e");
        Bencode text = read("1:a");

        assertThat(number.text()).isEmpty();
        assertThat(number.string()).isEmpty();
        assertThat(number.get("a")).isEmpty();
        assertThat(number.items()).isEmpty();
        assertThat(text.integer()).isEmpty();
        assertThat(text.isList()).isFalse();
        assertThat(read("d1:a1:be").items()).isEmpty();
    }

    @Test
    @DisplayName(
            "TOR-31: keys need not be sorted, the first of two equal ones counts, and a value gives back its own bytes")
    void bytesAreKept() throws Exception {
        Bencode value = read("d1:zi1e1:ad1:yi2e1:bi3ee1:ai9ee");

        assertThat(new String(value.get("a").orElseThrow().raw(), StandardCharsets.US_ASCII))
                .isEqualTo("d1:yi2e1:bi3ee");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("TOR-D3: bytes after the value are ignored")
    @CsvSource({"i1egarbage, 3", "3:abcd, 5", "lexx, 2", "deee, 2"})
    void whatFollowsIsIgnored(String text, int length) throws Exception {
        assertThat(read(text).length()).isEqualTo(length);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("TOR-30: what is no bencoded value is malformed")
    @ValueSource(
            strings = {
                "",
                "x",
                "e",
                "i",
                "ie",
                "i-e",
                "i1",
                "i1.5e",
                "i e",
                "i+1e",
                "1",
                "1:",
                "5:abcd",
                ":a",
                "-1:a",
                "1a",
                "l",
                "li1e",
                "lx",
                "d",
                "d1:a",
                "d1:ae",
                "di1ei2ee",
                "d1:ai1e",
                "d1:a1:b1:c",
                "99999999999:a",
                "2147483647:a",
                "2147483648:a",
                "4294967297:a",
                "18446744073709551617:a",
                "00x"
            })
    void malformed(String text) {
        assertThatExceptionOfType(BencodeException.class)
                .isThrownBy(() -> read(text))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.MALFORMED));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("TOR-D3: integers have at most 64 bits")
    @CsvSource({
        "i9223372036854775807e, 9223372036854775807",
        "i-9223372036854775808e, -9223372036854775808",
        "i9223372036854775808e,",
        "i-9223372036854775809e,",
        "i99999999999999999999999999999999999e,",
        "i0e, 0",
        "i-0e, 0",
        "i0007e, 7",
        "i00000000000000000000000000000001e, 1"
    })
    void integersHaveLimits(String text, @Nullable Long value) throws Exception {
        if (value == null) {
            assertThatExceptionOfType(BencodeException.class).isThrownBy(() -> read(text));
        } else {
            assertThat(read(text).integer()).hasValue(value);
        }
    }

    @Test
    @DisplayName("TOR-D3: lists and dictionaries lie at most 64 deep in one another")
    void depthIsLimited() throws Exception {
        assertThat(read("l".repeat(64) + "e".repeat(64)).isList()).isTrue();
        assertThat(read("d1:a".repeat(63) + "de" + "e".repeat(63)).isDictionary())
                .isTrue();
        for (String bomb : List.of(
                "l".repeat(65) + "e".repeat(65), "l".repeat(5_000_000), "d1:a".repeat(1_000_000), "ld1:a".repeat(40))) {
            assertThatExceptionOfType(BencodeException.class)
                    .isThrownBy(() -> read(bomb))
                    .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.TOO_DEEP));
        }
    }

    @Test
    @DisplayName("millions of values are looked through without an object for each")
    void manyValuesTakeNoRoom() throws Exception {
        assertThat(read("l" + "le".repeat(5_000_000) + "e").length()).isEqualTo(10_000_002);
    }

    @Test
    @DisplayName("what the writer of the tests writes is read")
    void theWriterIsRead() throws Exception {
        byte[] bytes = Bencoded.of(Map.of("key", List.of(1, "two", new byte[] {-1})));

        assertThat(Bencode.of(bytes).length()).isEqualTo(bytes.length);
    }

    private static Bencode read(String text) throws BencodeException {
        return Bencode.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
