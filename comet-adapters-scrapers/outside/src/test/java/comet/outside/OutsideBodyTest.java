package comet.outside;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.SourceException.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of an answer, and as what. */
class OutsideBodyTest extends OutsideTestBase {

    @ParameterizedTest(name = "gzip: {0}")
    @CsvSource({"false", "true"})
    @DisplayName("SCR-T09, SCR-D24 a body over the limit is not read to its end, also when it was small on the wire")
    void tooLarge(boolean gzip) throws IOException {
        Buffer body = new Buffer();
        if (gzip) {
            try (var out = Okio.buffer(new GzipSink(body))) {
                for (int i = 0; i < 100; i++) {
                    out.write(new byte[1 << 20]);
                }
            }
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Content-Encoding", "gzip")
                    .body(body)
                    .build());
        } else {
            server.enqueue(new MockResponse.Builder()
                    .chunkedBody(body.write(new byte[3 << 20]), 1 << 16)
                    .build());
        }

        assertThat(failure(() -> send(habits().upTo(1 << 20), call())).failure())
                .isEqualTo(Failure.UNREADABLE);
    }

    @Test
    @DisplayName("SCR-D25, SCR-T10 XML with a DTD or an entity of its own is refused, and nothing is fetched")
    void entities() throws Exception {
        for (String xml : List.of(
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + server.url("/secret") + "\">]><r>&x;</r>",
                "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><r>&b;</r>",
                "<r>&undefined;</r>",
                "<r>".repeat(1000))) {
            Answer answer = answerOf(xml.getBytes(StandardCharsets.UTF_8), Map.of());
            assertThat(failure(() -> {
                                WireXml reader = answer.xml();
                                while (reader.next() != WireXml.Step.OVER) {
                                    assertThat(reader.depth()).isLessThan(100);
                                }
                                return "";
                            })
                            .failure())
                    .isEqualTo(Failure.UNREADABLE);
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    @DisplayName("SCR-D24 a byte order mark is no part of a body, whatever it is read as")
    void byteOrderMark() throws Exception {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        assertThat(answerOf(concat(mark, "[1]"), Map.of()).json(Object[].class)).hasSize(1);
        assertThat(answerOf(concat(mark, "<r/>"), Map.of()).xml().next()).isEqualTo(WireXml.Step.BEGIN);
        assertThat(answerOf(concat(mark, "text"), Map.of()).text()).isEqualTo("text");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"text/html; charset=ISO-8859-1, é", "text/html; charset=nonsense-1, \uFFFD", "text/html, \uFFFD"})
    @DisplayName("Text is read in the charset that the content type names, if there is one of that name")
    void charsets(String type, String expected) {
        assertThat(answerOf(new byte[] {(byte) 0xE9}, Map.of("Content-Type", type))
                        .text())
                .isEqualTo(expected);
    }

    private static byte[] concat(byte[] first, String second) {
        return new Buffer().write(first).writeUtf8(second).readByteArray();
    }

    private static Answer answerOf(byte[] body, Map<String, String> headers) {
        return new Answer(200, okhttp3.Headers.of(headers), body);
    }

    @Test
    @DisplayName("Text forms show neither address nor headers nor body")
    void textForms() {
        assertThat(call().toString()).isEqualTo("GET");
        assertThat(answerOf(concat(new byte[0], KEY), Map.of("X", KEY)).toString())
                .doesNotContain(KEY);
    }
}
