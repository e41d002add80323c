package comet.core.torrent;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The identity of a torrent: SHA-1 of its info dictionary, in one spelling (STOR-02), so that equal is equal.
 *
 * @param hex exactly 40 digits {@code 0-9a-f}
 */
public record InfoHash(String hex) implements Comparable<InfoHash> {

    /** Bytes of a hash. */
    public static final int LENGTH = 20;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** By character. */
    private static final boolean[] IS_DIGIT = new boolean['f' + 1];

    static {
        for (char digit : "0123456789abcdef".toCharArray()) {
            IS_DIGIT[digit] = true;
        }
    }

    /** More white space than this around a hash is no hash: nothing of unbounded length is copied. */
    private static final int MAX_TEXT = 200;

    /** @throws IllegalArgumentException if the text is not 40 lower-case hex digits */
    public InfoHash {
        if (!isCanonical(hex)) {
            throw new IllegalArgumentException(
                    "an info hash is 40 lower-case hex digits, not these " + hex.length() + " characters");
        }
    }

    /**
     * Reads a hash that somebody else wrote: white space around it, upper case, the 32 characters of base32, and the 80
     * digits of hex that was hex-encoded again are understood (STOR-02).
     */
    public static Optional<InfoHash> parse(String text) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        String word = text.strip();
        return switch (word.length()) {
            case 40 -> hex(word);
            case 32 -> base32(word);
            case 80 -> doubleHex(word);
            default -> Optional.empty();
        };
    }

    /** @throws IllegalArgumentException if there are not exactly 20 bytes */
    public static InfoHash of(byte[] bytes) {
        return new InfoHash(HexFormat.of().formatHex(bytes));
    }

    /** A new array of the 20 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(InfoHash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }

    private static Optional<InfoHash> hex(String word) {
        String canonical = word.toLowerCase(Locale.ROOT);
        return isCanonical(canonical) ? Optional.of(new InfoHash(canonical)) : Optional.empty();
    }

    /** Thousands are looked at in one search, and no branch foretells a random digit: it is looked up. */
    private static boolean isCanonical(String word) {
        if (word.length() != 2 * LENGTH) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= IS_DIGIT.length || !IS_DIGIT[c]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<InfoHash> base32(String word) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        long bits = 0;
        int count = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            // Only ASCII letters have two cases here: Unicode would also make the Kelvin sign a "k".
            int value = BASE32.indexOf(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
            if (value < 0) {
                return Optional.empty();
            }
            bits = (bits << 5) | value;
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes.put((byte) (bits >> count));
            }
        }
        return Optional.of(of(bytes.array()));
    }

    private static Optional<InfoHash> doubleHex(String word) {
        try {
            return hex(new String(HexFormat.of().parseHex(word), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
