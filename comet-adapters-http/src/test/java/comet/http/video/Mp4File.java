package comet.http.video;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What the tests want to know of an MP4 file, read from its boxes (ISO/IEC 14496-12). */
record Mp4File(List<Box> boxes) {

    /** @param content the bytes after size and type */
    record Box(String type, ByteBuffer content) {

        List<Box> children() {
            return boxesOf(content);
        }

        Box child(String type) {
            return children().stream()
                    .filter(box -> box.type.equals(type))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + type + " in " + this.type));
        }

        String text(int at, int length) {
            byte[] bytes = new byte[length];
            content.get(at, bytes);
            return new String(bytes, ISO_8859_1);
        }
    }

    static Mp4File read(byte[] file) {
        return new Mp4File(boxesOf(ByteBuffer.wrap(file)));
    }

    List<String> types() {
        return boxes.stream().map(Box::type).toList();
    }

    Box movie() {
        return boxes.stream()
                .filter(box -> box.type().equals("moov"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no moov"));
    }

    /** Of the whole movie, from a header of version 0: flags, two dates, time scale, duration. */
    double seconds() {
        ByteBuffer header = movie().child("mvhd").content();
        return (double) header.getInt(16) / header.getInt(12);
    }

    List<Box> tracks() {
        return movie().children().stream()
                .filter(box -> box.type().equals("trak"))
                .toList();
    }

    /** {@code vide} or {@code soun}. */
    static String handler(Box track) {
        return track.child("mdia").child("hdlr").text(8, 4);
    }

    static double seconds(Box track) {
        ByteBuffer header = track.child("mdia").child("mdhd").content();
        return (double) header.getInt(16) / header.getInt(12);
    }

    /** The only sample description: its first four bytes after version, flags, count and size are the codec. */
    static Box description(Box track) {
        Box table = track.child("mdia").child("minf").child("stbl").child("stsd");
        return boxesOf(table.content().slice(8, table.content().limit() - 8)).getFirst();
    }

    static int samples(Box track) {
        return track.child("mdia")
                .child("minf")
                .child("stbl")
                .child("stsz")
                .content()
                .getInt(8);
    }

    private static List<Box> boxesOf(ByteBuffer bytes) {
        List<Box> boxes = new ArrayList<>();
        int at = 0;
        while (at < bytes.limit()) {
            int size = bytes.getInt(at);
            byte[] type = new byte[4];
            bytes.get(at + 4, type);
            boxes.add(new Box(new String(type, ISO_8859_1), bytes.slice(at + 8, size - 8)));
            at += size;
        }
        return boxes;
    }
}
