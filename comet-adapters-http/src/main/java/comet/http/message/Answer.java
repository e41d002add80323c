package comet.http.message;

import comet.http.body.Body;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent back: status, headers, body. Immutable; each {@code with…} gives a new one.
 *
 * @param status three digits
 * @param headers names and values in the order to send; a name may occur several times
 * @param body the whole body; a stream in it belongs to the answer, and whoever does not send the answer discards it
 */
public record Answer(int status, List<Map.Entry<String, String>> headers, Body body) {

    public Answer {
        headers = List.copyOf(headers);
    }

    /**
     * A copy of the body.
     *
     * @throws IllegalStateException if it is not there yet: a stream
     */
    public byte[] bytes() {
        return switch (body) {
            case Body.Nothing nothing -> new byte[0];
            case Body.Bytes known -> {
                ByteBuffer content = known.content();
                byte[] bytes = new byte[content.remaining()];
                content.get(bytes);
                yield bytes;
            }
            case Body.Stream stream -> throw new IllegalStateException("a stream is not there to be copied");
        };
    }

    /** An answer without a body. */
    public static Answer empty(int status) {
        return new Answer(status, List.of(), Body.nothing());
    }

    /** An answer with a body, which nobody changes any more. */
    public static Answer of(int status, String contentType, byte[] body) {
        return of(status, contentType, ByteBuffer.wrap(body));
    }

    /** An answer with a body. */
    public static Answer of(int status, String contentType, ByteBuffer body) {
        return new Answer(status, List.of(Map.entry("Content-Type", contentType)), Body.of(body));
    }

    /** Compact JSON that is written already (HTTP-023). */
    public static Answer json(int status, byte[] body) {
        return of(status, "application/json", body);
    }

    /** The same where the body is there as such. */
    public static Answer json(int status, Body body) {
        return new Answer(status, List.of(Map.entry("Content-Type", "application/json")), body);
    }

    /** Plain text. */
    public static Answer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The error shape of all JSON routes (NET-07).
     *
     * @param detail a fixed text of ours that needs no escaping in JSON
     */
    public static Answer error(int status, String detail) {
        return json(status, ("{\"detail\":\"" + detail + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the client elsewhere. */
    public static Answer redirect(int status, String location) {
        return empty(status).with("Location", location);
    }

    /** The same with one more header. */
    public Answer with(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new Answer(status, more, body);
    }

    /** The same with more headers. */
    public Answer with(List<Map.Entry<String, String>> more) {
        List<Map.Entry<String, String>> all = new ArrayList<>(headers);
        all.addAll(more);
        return new Answer(status, all, body);
    }

    /** The same without a header. */
    public Answer without(String name) {
        List<Map.Entry<String, String>> rest = headers.stream()
                .filter(header -> !header.getKey().equalsIgnoreCase(name))
                .toList();
        return new Answer(status, rest, body);
    }

    /** The same with one value for a header that may be there already. */
    public Answer replacing(String name, String value) {
        return without(name).with(name, value);
    }

    /** The same with another body. */
    public Answer with(Body other) {
        return new Answer(status, headers, other);
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public String toString() {
        return "answer " + status;
    }
}
