package comet.scrapers.kit.bencode;

import comet.scrapers.kit.bencode.BencodeException.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A bencoded value: a view of the bytes it was found in, so that reading makes no object for each value in them, and a
 * part can be hashed exactly as it was written (TOR-31). The whole was looked through when it was {@linkplain #of opened};
 * afterwards nothing throws: what is of another type is empty. Immutable as long as nobody changes the bytes.
 */
public final class Bencode {

    /** Lists and dictionaries that may lie in one another (TOR-D3). */
    public static final int MAX_DEPTH = 64;

    private final byte[] bytes;
    private final int begin;
    private final int end;

    private Bencode(byte[] bytes, int begin, int end) {
        this.bytes = bytes;
        this.begin = begin;
        this.end = end;
    }

    /**
     * The value that bytes begin with; what follows it is ignored (TOR-D3).
     *
     * @param bytes kept, not copied: they must not change
     * @throws BencodeException if there is no such value, or it is too deep
     */
    public static Bencode of(byte[] bytes) throws BencodeException {
        int end = BencodeScan.end(bytes, 0, 0);
        if (end == BencodeScan.TOO_DEEP) {
            throw new BencodeException(Fault.TOO_DEEP);
        }
        if (end < 0) {
            throw new BencodeException(Fault.MALFORMED);
        }
        return new Bencode(bytes, 0, end);
    }

    /** Bytes of the value: what lies behind them in the array it was opened from is no part of it. */
    public int length() {
        return end - begin;
    }

    /** The bytes of the value, as they were written; a new array. */
    public byte[] raw() {
        return Arrays.copyOfRange(bytes, begin, end);
    }

    public boolean isDictionary() {
        return bytes[begin] == 'd';
    }

    public boolean isList() {
        return bytes[begin] == 'l';
    }

    /** The number, if it is one. */
    public OptionalLong integer() {
        return bytes[begin] == 'i' ? OptionalLong.of(BencodeScan.integer(bytes, begin + 1)) : OptionalLong.empty();
    }

    /** The bytes of the string, if it is one; a new array. */
    public Optional<byte[]> string() {
        int from = BencodeScan.contentOfString(bytes, begin);
        return from < 0 ? Optional.empty() : Optional.of(Arrays.copyOfRange(bytes, from, end));
    }

    /** How many bytes the string has, if it is one; nothing is copied. */
    public OptionalLong stringLength() {
        int from = BencodeScan.contentOfString(bytes, begin);
        return from < 0 ? OptionalLong.empty() : OptionalLong.of(end - from);
    }

    /** The string as text, if it is one and valid UTF-8. */
    public Optional<String> text() {
        return text(StandardCharsets.UTF_8);
    }

    /** The string as text, if it is one and valid in that charset. */
    public Optional<String> text(Charset charset) {
        int from = BencodeScan.contentOfString(bytes, begin);
        if (from < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, end - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The first value under a key, if this is a dictionary and has one; keys need not be sorted. */
    public Optional<Bencode> get(String key) {
        if (!isDictionary()) {
            return Optional.empty();
        }
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        int at = begin + 1;
        while (bytes[at] != 'e') {
            int keyEnd = BencodeScan.end(bytes, at, 0);
            int keyBegin = BencodeScan.contentOfString(bytes, at);
            int valueEnd = BencodeScan.end(bytes, keyEnd, 0);
            if (Arrays.equals(bytes, keyBegin, keyEnd, wanted, 0, wanted.length)) {
                return Optional.of(new Bencode(bytes, keyEnd, valueEnd));
            }
            at = valueEnd;
        }
        return Optional.empty();
    }

    /** The values of the list in their order; none if this is no list. */
    public Iterable<Bencode> items() {
        return Items::new;
    }

    @Override
    public String toString() {
        return length() + " bencoded bytes";
    }

    private final class Items implements Iterator<Bencode> {
        private int at = isList() ? begin + 1 : end - 1;

        Items() {}

        @Override
        public boolean hasNext() {
            return at < end - 1;
        }

        @Override
        public Bencode next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Bencode item = new Bencode(bytes, at, BencodeScan.end(bytes, at, 0));
            at = item.end;
            return item;
        }
    }
}
