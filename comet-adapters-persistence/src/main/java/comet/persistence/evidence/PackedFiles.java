package comet.persistence.evidence;

import comet.core.debrid.CompleteFileList;
import comet.core.debrid.FileNumbers;
import comet.core.debrid.ServedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A list of files as bytes, compressed: the names in a pack differ in little. A list that cannot be read is one that is
 * not known.
 */
public final class PackedFiles {

    private static final int VERSION = 1;
    private static final int NONE = -1;

    private PackedFiles() {}

    /** The bytes of a list. */
    public static byte[] pack(CompleteFileList list) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeShort(list.files().size());
            for (ServedFile file : list.files()) {
                write(out, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, ServedFile file) throws IOException {
        out.writeInt(file.index().orElse(NONE));
        out.writeUTF(file.path());
        out.writeLong(file.size().orElse(NONE));
        FileNumbers numbers = file.numbers();
        out.writeInt(numbers.season().orElse(NONE));
        out.writeInt(numbers.episode().orElse(NONE));
        out.writeInt(numbers.lastEpisode().orElse(NONE));
        out.writeInt(numbers.absolute().orElse(NONE));
        out.writeLong(numbers.airDate().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
    }

    /** The list in such bytes. */
    public static Optional<CompleteFileList> unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != VERSION) {
            return Optional.empty();
        }
        ByteArrayInputStream bytes = new ByteArrayInputStream(packed, 1, packed.length - 1);
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(bytes))) {
            int count = in.readUnsignedShort();
            List<ServedFile> files = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                files.add(read(in));
            }
            return Optional.of(new CompleteFileList(files));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ServedFile read(DataInputStream in) throws IOException {
        OptionalInt index = number(in.readInt());
        String path = in.readUTF();
        long size = in.readLong();
        FileNumbers numbers = new FileNumbers(
                number(in.readInt()), number(in.readInt()), number(in.readInt()), number(in.readInt()), day(in));
        return new ServedFile(index, path, size == NONE ? OptionalLong.empty() : OptionalLong.of(size), numbers);
    }

    private static OptionalInt number(int number) {
        return number == NONE ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Optional<LocalDate> day(DataInputStream in) throws IOException {
        long day = in.readLong();
        return day == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
