package comet.scrapers.kit.bencode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes bencoded bytes for tests: maps in their own order, lists, whole numbers, texts and bytes. */
public final class Bencoded {

    private Bencoded() {}

    public static byte[] of(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(value, out);
        return out.toByteArray();
    }

    private static void write(Object value, ByteArrayOutputStream out) {
        switch (value) {
            case Map<?, ?> map -> {
                out.write('d');
                map.forEach((key, each) -> {
                    write(key, out);
                    write(each, out);
                });
                out.write('e');
            }
            case List<?> list -> {
                out.write('l');
                list.forEach(each -> write(each, out));
                out.write('e');
            }
            case Number number -> out.writeBytes(("i" + number + "e").getBytes(StandardCharsets.US_ASCII));
            case byte[] bytes -> {
                out.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                out.writeBytes(bytes);
            }
            case String text -> write(text.getBytes(StandardCharsets.UTF_8), out);
            default -> throw new IllegalArgumentException("no bencoded type: " + value.getClass());
        }
    }
}
