package comet.titles.anime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts as UTF-8 in pieces of one megabyte, so that growing copies nothing. Each entry has one block, found by its
 * address: the number of texts, then each with its length in front.
 */
final class TextPool {

    private static final int PIECE_BITS = 20;
    private static final int PIECE = 1 << PIECE_BITS;

    /** Of one entry, in bytes; what is beyond is dropped. */
    private static final int LONGEST_BLOCK = 1 << 16;

    private final List<byte[]> pieces = new ArrayList<>();
    private int used = PIECE;

    /** Keeps the texts of an entry, and tells their address. */
    int add(List<String> texts) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        int count = 0;
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (block.size() + bytes.length + 2 * Integer.BYTES > LONGEST_BLOCK) {
                break;
            }
            writeNumber(block, bytes.length);
            block.writeBytes(bytes);
            count++;
        }
        return store(count, block.toByteArray());
    }

    private int store(int count, byte[] texts) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        writeNumber(head, count);
        if (used + head.size() + texts.length > PIECE) {
            pieces.add(new byte[PIECE]);
            used = 0;
        }
        int address = (pieces.size() - 1) << PIECE_BITS | used;
        copy(head.toByteArray());
        copy(texts);
        return address;
    }

    private void copy(byte[] bytes) {
        System.arraycopy(bytes, 0, pieces.getLast(), used, bytes.length);
        used += bytes.length;
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private static void writeNumber(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest > 0x7F) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /** The texts at an address, in their order. */
    List<String> get(int address) {
        Cursor cursor = new Cursor(pieces.get(address >>> PIECE_BITS), address & (PIECE - 1));
        int count = cursor.number();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(cursor.text());
        }
        return texts;
    }

    private static final class Cursor {
        private final byte[] piece;
        private int at;

        Cursor(byte[] piece, int at) {
            this.piece = piece;
            this.at = at;
        }

        int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = piece[at++];
                number |= (part & 0x7F) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }

        String text() {
            int length = number();
            String text = new String(piece, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }
    }

    long bytes() {
        return (long) pieces.size() * PIECE;
    }
}
