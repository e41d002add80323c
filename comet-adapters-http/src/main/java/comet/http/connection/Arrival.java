package comet.http.connection;

import comet.http.message.Call;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A request whose body is still coming. Copies it out of the connection's buffers as it comes: those are much larger
 * than what is in them, and a sender who stops in the middle would hold them. Used by the connection's own thread.
 */
final class Arrival {

    private final HttpRequest request;
    private final Call call;
    private final UnfinishedBodies.Held held;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean awaited;

    Arrival(HttpRequest request, Call call, UnfinishedBodies.Held held) {
        this.request = request;
        this.call = call;
        this.held = held;
    }

    HttpRequest request() {
        return request;
    }

    /** The request without its body. */
    Call header() {
        return call;
    }

    /** The request with what has come of its body. */
    Call whole() {
        return new Call(
                call.method(),
                call.target(),
                call.headers(),
                call.peer(),
                call.local(),
                call.secure(),
                body::toByteArray);
    }

    UnfinishedBodies.Held held() {
        return held;
    }

    /** Takes the next piece, or says why not. */
    Optional<Refusal> add(ByteBuf piece) {
        int size = piece.readableBytes();
        if (body.size() + size > Intake.MAX_BODY) {
            return Optional.of(Refusal.BODY_TOO_LARGE);
        }
        if (!held.add(size)) {
            return Optional.of(Refusal.TOO_MANY);
        }
        try {
            piece.readBytes(body, size);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return Optional.empty();
    }

    /** Waits for the rest. True when the waiting begins. */
    boolean startsWaiting() {
        boolean first = !awaited;
        awaited = true;
        return first;
    }
}
