package comet.outside;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * XML as some services write it, without the control characters that XML forbids and names of releases hold all the same:
 * they become blanks, so that one of them does not cost the whole answer. Text in UTF-16 is left as it is. It ends, broken,
 * for whoever has been interrupted: no text is made so that reading it takes longer than anybody waits.
 */
final class WithoutControls extends FilterInputStream {

    private static final int UNSIGNED = 0xFF;
    private static final int LOWEST_OF_MARKS = 0xFE;

    private boolean begun;
    private boolean wide;

    WithoutControls(InputStream xml) {
        super(xml);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & UNSIGNED;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        int count = super.read(bytes, from, length);
        if (count > 0 && !begun) {
            begun = true;
            // Its first byte is zero, or that of a mark, where a character has two bytes; or else its second is zero.
            int first = bytes[from] & UNSIGNED;
            wide = first == 0 || first >= LOWEST_OF_MARKS || (count > 1 && bytes[from + 1] == 0);
        }
        for (int i = from; !wide && i < from + count; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\t' && bytes[i] != '\n' && bytes[i] != '\r') {
                bytes[i] = ' ';
            }
        }
        return count;
    }
}
