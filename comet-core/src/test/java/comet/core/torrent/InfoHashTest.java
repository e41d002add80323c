package comet.core.torrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfoHashTest {

    private static final String HEX = "0123456789abcdef0123456789abcdef01234567";

    @ParameterizedTest(name = "{0}")
    @DisplayName("STOR-02: hex of any case, base32 and hex of hex are one and the same hash")
    @CsvSource(textBlock = """
            0123456789abcdef0123456789abcdef01234567
            0123456789ABCDEF0123456789ABCDEF01234567
            '  0123456789abcdef0123456789abcdef01234567 '
            AERUKZ4JVPG66AJDIVTYTK6N54ASGRLH
            aerukz4jvpg66ajdivtytk6n54asgrlh
            30313233343536373839616263646566303132333435363738396162636465663031323334353637
            30313233343536373839414243444546303132333435363738394142434445463031323334353637
            """)
    void aHashIsReadInEveryWayItIsWritten(String text) {
        assertThat(InfoHash.parse(text)).contains(new InfoHash(HEX));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("STOR-02: base32 stands for the same 20 bytes as hex")
    @CsvSource({
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, 0000000000000000000000000000000000000000",
        "77777777777777777777777777777777, ffffffffffffffffffffffffffffffffffffffff",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB, 0000000000000000000000000000000000000001",
        "QAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, 8000000000000000000000000000000000000000"
    })
    void base32IsDecoded(String base32, String hex) {
        assertThat(InfoHash.parse(base32)).map(InfoHash::hex).contains(hex);
    }

    @ParameterizedTest(name = "[{0}]")
    @DisplayName("STOR-02: anything else is no hash")
    @ValueSource(
            strings = {
                "",
                " ",
                "0123456789abcdef0123456789abcdef0123456",
                "0123456789abcdef0123456789abcdef012345678",
                "g123456789abcdef0123456789abcdef01234567",
                "0123456789abcdef 123456789abcdef01234567",
                "０123456789abcdef0123456789abcdef01234567",
                "aerukz4jvpg66ajdivtytk6n54asgrl1",
                "aerukz4jvpg66ajdivtytk6n54asgrl8",
                "aeru\u212Az4jvpg66ajdivtytk6n54asgrlh",
                "AERUKZ4JVPG66AJDIVTYTK6N54ASGRL=",
                "urn:btih:0123456789abcdef0123456789abcdef01234567",
                // Hex of what is no hex itself, or no text at all.
                "67313233343536373839616263646566303132333435363738396162636465663031323334353637",
                "ff313233343536373839616263646566303132333435363738396162636465663031323334353637",
                "zz313233343536373839616263646566303132333435363738396162636465663031323334353637"
            })
    void junkIsNoHash(String text) {
        assertThat(InfoHash.parse(text)).isEmpty();
    }

    @Test
    @DisplayName("a text of any length is answered")
    void aLongTextIsNoHash() {
        assertThat(InfoHash.parse(" ".repeat(1_000_000) + HEX)).isEmpty();
    }

    @Test
    @DisplayName("a hash is its 20 bytes")
    void aHashIsItsBytes() {
        InfoHash hash = new InfoHash(HEX);

        assertThat(hash.bytes()).isEqualTo(HexFormat.of().parseHex(HEX));
        assertThat(InfoHash.of(hash.bytes())).isEqualTo(hash);
        assertThat(hash).hasToString(HEX);
        assertThatThrownBy(() -> InfoHash.of(new byte[19])).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @DisplayName("only the canonical spelling makes a hash; the message repeats no text")
    @ValueSource(strings = {"", "0123456789ABCDEF0123456789ABCDEF01234567", "secret"})
    void onlyTheCanonicalSpellingMakesAHash(String text) {
        assertThatThrownBy(() -> new InfoHash(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text.length() + " characters")
                .hasMessageNotContaining("secret");
    }

    @Test
    @DisplayName("RDB-01: hashes have one order")
    void hashesHaveAnOrder() {
        assertThat(new InfoHash("0".repeat(40))).isLessThan(new InfoHash("f".repeat(40)));
    }
}
