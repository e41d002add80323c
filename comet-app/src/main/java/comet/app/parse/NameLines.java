package comet.app.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Release names from a stream, one a line, in UTF-8. A line that cannot be read is told by its number, and the next one
 * is read. Not thread-safe.
 */
final class NameLines {

    /** Bytes of a line; longer ones are no names. */
    static final int MAX_LINE = 1_048_576;

    /** Takes what is read. */
    interface Receiver {

        /** A line that is not blank, without its end. */
        void name(String name) throws IOException;

        /** @param line its number, from 1 */
        void unreadable(long line, String why);
    }

    private static final int BUFFER = 65_536;

    private final InputStream in;
    private final Receiver receiver;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private byte[] line = new byte[1024];
    private int length;
    private long number;

    private NameLines(InputStream in, Receiver receiver) {
        this.in = in;
        this.receiver = receiver;
    }

    static void read(InputStream in, Receiver receiver) throws IOException {
        new NameLines(in, receiver).read();
    }

    private void read() throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            int from = 0;
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    append(buffer, from, i);
                    endLine();
                    from = i + 1;
                }
            }
            append(buffer, from, count);
        }
        if (length > 0) {
            endLine();
        }
    }

    /** Keeps one byte more than a line may have, so that a longer one shows. */
    private void append(byte[] buffer, int from, int to) {
        int added = Math.min(to - from, MAX_LINE + 1 - length);
        if (added <= 0) {
            return;
        }
        if (length + added > line.length) {
            line = Arrays.copyOf(line, Math.max(length + added, Math.min(line.length * 2, MAX_LINE + 1)));
        }
        System.arraycopy(buffer, from, line, length, added);
        length += added;
    }

    private void endLine() throws IOException {
        number++;
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        boolean tooLong = length > MAX_LINE;
        length = 0;
        if (tooLong) {
            receiver.unreadable(number, "longer than " + MAX_LINE + " bytes");
            return;
        }
        String name;
        try {
            name = decoder.decode(ByteBuffer.wrap(line, 0, end)).toString();
        } catch (CharacterCodingException e) {
            receiver.unreadable(number, "not UTF-8");
            return;
        }
        if (!name.isBlank()) {
            receiver.name(name);
        }
    }
}
