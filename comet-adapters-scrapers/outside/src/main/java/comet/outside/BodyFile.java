package comet.outside;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import okio.BufferedSource;

/**
 * A file into which one body is written. Once abandoned it is never written again, although its exchange may still be
 * coming to its end: the file can be used for another try at once.
 */
final class BodyFile {

    private static final int PIECE = 64 << 10;

    private final Path place;
    private boolean abandoned;

    BodyFile(Path place) {
        this.place = place;
    }

    /**
     * Writes a body to its end.
     *
     * @return whether it was not larger than allowed
     * @throws IOException if it broke off, could not be written, or was abandoned
     */
    boolean write(BufferedSource body, long longest) throws IOException {
        try (OutputStream out = open()) {
            byte[] piece = new byte[PIECE];
            long written = 0;
            for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
                written += length;
                if (written > longest) {
                    return false;
                }
                write(out, piece, length);
            }
            return true;
        }
    }

    private synchronized OutputStream open() throws IOException {
        requireWanted();
        return Files.newOutputStream(place);
    }

    private synchronized void write(OutputStream out, byte[] piece, int length) throws IOException {
        requireWanted();
        out.write(piece, 0, length);
    }

    private void requireWanted() throws IOException {
        if (abandoned) {
            throw new IOException("nobody waits for it any more");
        }
    }

    /** Ends the writing; returns when nothing is written any more. */
    synchronized void abandon() {
        abandoned = true;
    }
}
