package comet.persistence.library;

import comet.core.debrid.EntryId;
import comet.core.debrid.TorrentState;
import comet.core.library.LibraryTorrent;
import comet.core.library.NameFacts;
import comet.core.torrent.InfoHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Torrents as bytes, before they are sealed. The first byte says which form they have: what an older
 * or newer version wrote in another one is as if it were not there, and comes back with the next sync.
 */
final class LibraryBytes {

    private static final int FORM = 1;

    /** No size and no year is negative. */
    private static final int NONE = -1;

    private static final long NO_DATE = Long.MIN_VALUE;

    private LibraryBytes() {}

    private interface Writer {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reader<T> {
        T from(DataInputStream in) throws IOException;
    }

    static byte[] of(LibraryTorrent torrent) {
        return written(out -> {
            out.writeUTF(torrent.id().text());
            out.write(torrent.infoHash().bytes());
            out.writeUTF(torrent.name());
            out.writeLong(torrent.size().orElse(NONE));
            out.writeUTF(torrent.state().name());
            out.writeLong(torrent.addedAt().toEpochMilli());
            write(torrent.facts(), out);
        });
    }

    private static void write(NameFacts facts, DataOutputStream out) throws IOException {
        out.writeUTF(facts.title());
        out.writeInt(facts.year().orElse(NONE));
        write(facts.seasons(), out);
        write(facts.episodes(), out);
        writeDate(facts.date(), out);
        out.writeBoolean(facts.complete());
    }

    private static void write(List<Integer> numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.size());
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static void writeDate(Optional<LocalDate> date, DataOutputStream out) throws IOException {
        out.writeLong(date.map(LocalDate::toEpochDay).orElse(NO_DATE));
    }

    /** Empty when they have another form. */
    static Optional<LibraryTorrent> torrent(byte[] bytes) {
        return read(
                bytes,
                in -> new LibraryTorrent(
                        new EntryId(in.readUTF()),
                        new InfoHash(HexFormat.of().formatHex(in.readNBytes(20))),
                        in.readUTF(),
                        optional(in.readLong()),
                        TorrentState.valueOf(in.readUTF()),
                        Instant.ofEpochMilli(in.readLong()),
                        new NameFacts(
                                in.readUTF(),
                                optional(in.readInt()),
                                numbers(in),
                                numbers(in),
                                date(in.readLong()),
                                in.readBoolean())));
    }

    private static List<Integer> numbers(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(in.readInt());
        }
        return numbers;
    }

    private static OptionalInt optional(int value) {
        return value == NONE ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static OptionalLong optional(long value) {
        return value == NONE ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Optional<LocalDate> date(long day) {
        return day == NO_DATE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private static byte[] written(Writer writer) {
        var bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            writer.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return bytes.toByteArray();
    }

    private static <T> Optional<T> read(byte[] bytes, Reader<T> reader) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return in.readByte() == FORM ? Optional.of(reader.from(in)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
