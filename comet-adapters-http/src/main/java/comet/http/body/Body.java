package comet.http.body;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** The body of an answer. Immutable, but for what a {@link Stream} reads. */
public sealed interface Body {

    /** Octets that are to be sent; empty when nobody knows. */
    OptionalLong length();

    /** Lets go of a body that will not be sent. */
    default void discard() {
        // Only a stream holds anything.
    }

    /** No body at all. */
    static Body nothing() {
        return new Nothing();
    }

    /** These bytes, which nobody changes any more. */
    static Body of(ByteBuffer content) {
        return content.hasRemaining() ? new Bytes(content) : nothing();
    }

    /**
     * What {@code HEAD} gets where nobody knows how long the answer to {@code GET} would be, or where its headers say so
     * already (DB-30). It is never sent.
     */
    static Body unsent() {
        return new Stream(OptionalLong.empty(), new UnsentSource());
    }

    /** No body. */
    record Nothing() implements Body {
        @Override
        public OptionalLong length() {
            return OptionalLong.of(0);
        }
    }

    /**
     * Bytes that are there.
     *
     * @param content from its position to its limit, at least one. Not copied, so that the same bytes can be sent to
     *     many; each call gives a read-only buffer with a position of its own
     * @param compressed the same in fewer bytes
     */
    record Bytes(ByteBuffer content, Compressed compressed) implements Body {
        public Bytes {
            content = content.asReadOnlyBuffer();
        }

        /** Bytes of which no smaller form is known yet. */
        Bytes(ByteBuffer content) {
            this(content, new Compressed(content));
        }

        @Override
        public ByteBuffer content() {
            return content.duplicate();
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(content.remaining());
        }
    }

    /**
     * Bytes that come later.
     *
     * @param length not negative; empty when it is not known: the body then ends where its source does
     * @param source belongs to the answer, and is closed with it
     */
    record Stream(OptionalLong length, BodySource source) implements Body {
        public Stream {
            if (length.isPresent() && length.getAsLong() < 0) {
                throw new IllegalArgumentException("a body has no negative length");
            }
        }

        @Override
        public void discard() {
            source.close();
        }
    }
}
