package comet.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.port.SourceException;
import comet.outside.WireXml.Step;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireXmlTest {

    private static WireXml read(byte[] xml) throws SourceException {
        return WireXml.open(new ByteArrayInputStream(xml));
    }

    private static WireXml read(String xml) throws SourceException {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("What the declaration names is the encoding, whichever it is")
    @CsvSource({
        "UTF-8, Gîte • Пристань 港",
        "utf8, Gîte • Пристань 港",
        "UTF-16, Gîte • Пристань 港",
        "ISO-8859-1, Gîte",
        "iso-8859-15, Gîte €",
        "windows-1251, Пристань",
        "windows-1252, Gîte €",
        "KOI8-R, Пристань",
        "Shift_JIS, 港",
        "GB18030, 港 Gîte",
        "US-ASCII, Harbour"
    })
    void encodings(String encoding, String text) throws Exception {
        String xml = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n<r a=\"" + text + "\">" + text + "</r>";

        WireXml reader = read(xml.getBytes(Charset.forName(encoding)));

        assertThat(reader.next()).isEqualTo(Step.BEGIN);
        assertThat(reader.attribute("a")).contains(text);
        assertThat(reader.text()).isEqualTo(text);
        assertThat(reader.next()).isEqualTo(Step.OVER);
    }

    @ParameterizedTest
    @DisplayName("A declaration is not needed; its version, its order of quotes and what stands alone matter to nobody")
    @ValueSource(
            strings = {
                "<r>é</r>",
                "<?xml version='1.0'?><r>é</r>",
                "<?xml version=\"1.1\"?><r>é</r>",
                "<?xml version='1.0' standalone='yes'?><r>é</r>",
                "<?xml version='1.0' encoding='utf-8' standalone='no' ?><!-- a --><?b c?><r>é</r>",
                "<r><![CDATA[é]]></r>",
                "<r>&#233;</r>",
                "<r>&#xE9;</r>"
            })
    void declarations(String xml) throws Exception {
        WireXml reader = read(xml);

        assertThat(reader.next()).isEqualTo(Step.BEGIN);
        assertThat(reader.text()).isEqualTo("é");
    }

    @ParameterizedTest
    @DisplayName("What is broken, in a word of it or in its form, is unreadable, wherever it is come upon")
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\" encoding=\"nonsense-1\"?><r/>",
                "<r>&nbsp;</r>",
                "<r>a",
                "<r a=\"1\" a=\"2\"/>",
                "<r><b></r>",
                "<p:r/>",
                "<r>&#0;</r>",
                "<r a=\"<\"/>",
                "<r a=1/>",
                "<r/><r/>",
                "text"
            })
    void broken(String xml) {
        assertThatThrownBy(() -> {
                    WireXml reader = read(xml);
                    for (Step step = reader.next(); step != Step.OVER; step = reader.next()) {
                        assertThat(step == Step.BEGIN ? reader.text() : "").isNotNull();
                    }
                })
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e -> assertThat(e.failure()).isEqualTo(SourceException.Failure.UNREADABLE));
    }

    @Test
    @DisplayName("Bytes that are no text of their encoding are unreadable")
    void malformed() {
        byte[] latin = "<r>é</r>".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> {
                    WireXml reader = read(latin);
                    Step first = reader.next();
                    assertThat(first).isEqualTo(Step.BEGIN);
                    assertThat(reader.text()).isNotNull();
                })
                .isInstanceOf(SourceException.class);
    }

    @Test
    @DisplayName("Who is interrupted reads no further: a text may be made so that reading it takes for ever")
    void interrupted() throws Exception {
        WireXml reader = read("<r>" + "<a>text</a>".repeat(10_000) + "</r>");
        assertThat(reader.next()).isEqualTo(Step.BEGIN);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> {
                        while (reader.next() != Step.OVER) {
                            assertThat(reader.depth()).isLessThanOrEqualTo(2);
                        }
                    })
                    .isInstanceOf(SourceException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @DisplayName("The text of an element is its own, without that of elements in it, in however many pieces")
    void ownText() throws Exception {
        WireXml reader = read("<r>a<b>x<c>y</c></b><!-- z -->&amp;<![CDATA[<d>]]> e</r>");

        assertThat(reader.next()).isEqualTo(Step.BEGIN);
        assertThat(reader.text()).isEqualTo("a&<d> e");
        assertThat(reader.next()).isEqualTo(Step.OVER);
    }

    @Test
    @DisplayName("Names are local, the namespace and the prefix are asked for where they matter")
    void namespaces() throws Exception {
        WireXml reader = read("<r xmlns:t='urn:t' xmlns='urn:d'><t:a t:b='1' b='2'/></r>");

        assertThat(reader.next()).isEqualTo(Step.BEGIN);
        assertThat(reader.namespace()).isEqualTo("urn:d");
        assertThat(reader.prefix()).isEmpty();
        assertThat(reader.next()).isEqualTo(Step.BEGIN);
        assertThat(reader.name()).isEqualTo("a");
        assertThat(reader.namespace()).isEqualTo("urn:t");
        assertThat(reader.prefix()).isEqualTo("t");
        assertThat(reader.attribute("b")).isPresent();
        assertThat(reader.depth()).isEqualTo(2);
    }
}
