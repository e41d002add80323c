package comet.http.addon;

import comet.http.body.Body;
import comet.http.caching.EntityTag;
import comet.http.presentation.AnswerList;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The bytes of a list, with the tag and the smaller form that follow from them, each made once. Thread-safe. */
final class ReadyBytes {

    private final Body body;
    private final byte[] bytes;
    private final int streams;
    private volatile @Nullable EntityTag tag;

    private ReadyBytes(byte[] bytes, int streams) {
        this.bytes = bytes;
        this.streams = streams;
        this.body = Body.of(ByteBuffer.wrap(bytes));
    }

    static ReadyBytes of(AnswerList list) {
        return new ReadyBytes(list.json(), list.streams());
    }

    Body body() {
        return body;
    }

    EntityTag tag() {
        EntityTag known = tag;
        if (known == null) {
            known = EntityTag.of(bytes);
            tag = known;
        }
        return known;
    }

    /** How many entries of the list can be played. */
    int streams() {
        return streams;
    }

    int length() {
        return bytes.length;
    }
}
