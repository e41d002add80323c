package comet.http.video;

/**
 * A part of a file.
 *
 * @param first position of the first byte, from 0
 * @param last position of the last byte, which belongs to the part; not before the first
 */
record ByteRange(long first, long last) {

    ByteRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("no range from " + first + " to " + last);
        }
    }

    /** The whole of a file of at least one byte. */
    static ByteRange whole(long size) {
        return new ByteRange(0, size - 1);
    }

    long length() {
        return last - first + 1;
    }
}
