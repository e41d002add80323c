package comet.outside;

import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What a service answered, read to its end. Immutable. Its text form shows neither headers nor body. Bodies are read by
 * what they are, not by what their content type says, and a byte order mark is no part of them (SCR-D24).
 */
public final class Answer {

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9._:-]{1,40})");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final int status;
    private final Headers headers;
    private final byte[] body;

    /** @param body not copied */
    public Answer(int status, Headers headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the status is 2xx. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The last value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** How many seconds or until when the service asks to wait, by {@code Retry-After}; empty if it does not. */
    public Optional<Duration> retryAfter(Instant now) {
        return RetryAfter.of(this, now);
    }

    /** The body; a new array. */
    public byte[] bytes() {
        return body.clone();
    }

    /** Bytes of the body. */
    public int length() {
        return body.length;
    }

    /** The body as text, in the charset its content type names, else UTF-8. */
    public String text() {
        int begin = beginOfText();
        return new String(body, begin, body.length - begin, charset());
    }

    /**
     * Reads JSON into a wire record, leniently: what has a wrong type is as if it were not there, and costs neither its
     * siblings nor the rest (MDA-44, SCR-05). See {@link WireJson}.
     *
     * @throws SourceException {@code UNREADABLE} if it is not JSON, is cut off, or is of another shape as a whole
     */
    public <T> T json(Class<T> type) throws SourceException {
        int begin = beginOfText();
        return WireJson.read(body, begin, body.length - begin, type)
                .orElseThrow(() -> new SourceException(Failure.UNREADABLE));
    }

    /**
     * Opens XML for reading: no DTD, no entity but the five of XML, nothing fetched (SCR-D25).
     *
     * @throws SourceException {@code UNREADABLE} if it does not begin as XML
     */
    public WireXml xml() throws SourceException {
        int begin = beginOfText();
        return WireXml.open(new ByteArrayInputStream(body, begin, body.length - begin));
    }

    /** Reads HTML as browsers do; anything at all is some document (SCR-D25). */
    public Document html() {
        return Jsoup.parse(text());
    }

    private int beginOfText() {
        boolean marked = body.length >= BYTE_ORDER_MARK.length;
        for (int i = 0; marked && i < BYTE_ORDER_MARK.length; i++) {
            marked = body[i] == BYTE_ORDER_MARK[i];
        }
        return marked ? BYTE_ORDER_MARK.length : 0;
    }

    private Charset charset() {
        Matcher named = CHARSET.matcher(header("Content-Type").orElse(""));
        if (!named.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(named.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    @Override
    public String toString() {
        return "HTTP " + status + " with " + body.length + " bytes";
    }
}
