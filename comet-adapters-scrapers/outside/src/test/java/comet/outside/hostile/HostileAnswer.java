package comet.outside.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;

/**
 * An answer that holds nothing an adapter could use.
 *
 * @param name what it is
 * @param isFailure whether it can only be told as a failure; otherwise it may also pass for an empty answer
 * @param response makes it
 */
record HostileAnswer(String name, boolean isFailure, Supplier<MockResponse.Builder> response) {

    private static final int HUGE = 100 << 20;
    private static final ByteString GZIP_BOMB = zipped();

    static Stream<HostileAnswer> all() {
        return Stream.of(bodies(), statuses(), sockets()).flatMap(each -> each);
    }

    private static Stream<HostileAnswer> bodies() {
        return Stream.of(
                body("HTML", "<!DOCTYPE html><html><body><h1>Welcome</h1></body></html>"),
                body("empty", ""),
                body("JSON null", "null"),
                body("a JSON number", "42"),
                body("a JSON text", "\"no\""),
                body("an empty JSON object", "{}"),
                body("an empty JSON list", "[]"),
                body("JSON of nulls", "[null,null,{}]"),
                body("JSON that breaks off", "{\"streams\":[{\"title\":\"a"),
                body("JSON 100,000 deep", "[".repeat(100_000)),
                body("JSON objects 100,000 deep", "{\"a\":".repeat(100_000)),
                body("a JSON number of a million digits", "[" + "9".repeat(1_000_000) + "]"),
                body("XML that breaks off", "<rss><channel><item><title>a"),
                body("XML 100,000 deep", "<a>".repeat(100_000)),
                body("an XML element of no feed", "<html><body/></html>"),
                body("an XML entity bomb", bomb()),
                body(
                        "an external XML entity",
                        "<!DOCTYPE r [<!ENTITY x SYSTEM \"http://" + HostileSuite.HOST + "/x\">]><rss>&x;</rss>"),
                body("bencode 100,000 deep", "l".repeat(100_000)),
                body("a bencode text longer than the body", "d4:info99999999999:x"),
                body(
                        "UTF-16",
                        new String("{\"streams\":[]}".getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1)),
                new HostileAnswer(
                        "bytes of no meaning",
                        false,
                        () -> new MockResponse.Builder()
                                .body(new Buffer().write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, 2, (byte) 0xC3}))),
                new HostileAnswer("100 MB", true, () -> new MockResponse.Builder().body(new Huge())),
                new HostileAnswer("100 MB in 100 kB of gzip", true, HostileAnswer::gzipBomb));
    }

    private static HostileAnswer body(String name, String body) {
        return new HostileAnswer(name, false, () -> new MockResponse.Builder().body(body));
    }

    private static String bomb() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 20; i++) {
            xml.append("<!ENTITY a").append(i).append(" \"");
            xml.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return xml + "]><rss><channel><item><title>&a19;</title></item></channel></rss>";
    }

    private static Stream<HostileAnswer> statuses() {
        return Stream.of(
                        Stream.of(401, 403, 418, 429, 500, 502, 503, 504)
                                .map(status -> new HostileAnswer(
                                        "status " + status, true, () -> new MockResponse.Builder().code(status))),
                        Stream.of("5", "0", "-1", "99999999999", "soon", "Sat, 01 Mar 2031 12:00:05 GMT", "")
                                .map(wait -> new HostileAnswer(
                                        "429 with Retry-After: " + wait,
                                        true,
                                        () -> new MockResponse.Builder()
                                                .code(429)
                                                .addHeader("Retry-After", wait))),
                        Stream.of(new HostileAnswer("status 404", false, () -> new MockResponse.Builder().code(404))))
                .flatMap(each -> each);
    }

    private static Stream<HostileAnswer> sockets() {
        return Stream.of(
                new HostileAnswer(
                        "a loop of redirects",
                        true,
                        () -> new MockResponse.Builder().code(302).addHeader("Location", "/again")),
                new HostileAnswer(
                        "a redirect to a file",
                        true,
                        () -> new MockResponse.Builder().code(302).addHeader("Location", "file:///etc/passwd")),
                new HostileAnswer("no answer", true, () -> some().onResponseStart(SocketEffect.Stall.INSTANCE)),
                new HostileAnswer("an endless answer", true, () -> some().onResponseBody(SocketEffect.Stall.INSTANCE)),
                new HostileAnswer(
                        "a connection that is reset",
                        true,
                        () -> some().onResponseStart(new SocketEffect.CloseSocket(true, false, false))),
                new HostileAnswer(
                        "a connection that is reset half way",
                        true,
                        () -> some().onResponseBody(new SocketEffect.CloseSocket(true, false, false))));
    }

    private static MockResponse.Builder some() {
        return new MockResponse.Builder().body("{\"streams\":[" + " ".repeat(100_000) + "]}");
    }

    private static MockResponse.Builder gzipBomb() {
        return new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(new Buffer().write(GZIP_BOMB));
    }

    /** Made once: it takes a second, for which no request should wait. */
    private static ByteString zipped() {
        Buffer body = new Buffer();
        try (BufferedSink out = Okio.buffer(new GzipSink(body))) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            out.writeUtf8("[");
            for (int i = 0; i < HUGE >> 20; i++) {
                out.write(blanks);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a buffer takes what it is given", e);
        }
        return body.readByteString();
    }

    /** A body that is made while it is sent. */
    private static final class Huge implements MockResponseBody {
        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            sink.writeUtf8("[");
            for (int i = 0; i < HUGE / blanks.length; i++) {
                sink.write(blanks);
                sink.flush();
            }
        }
    }
}
