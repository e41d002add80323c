package comet.http.config;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The path segment of an install URL that holds a viewer's configuration. A secret: it contains API keys, so its text
 * form shows nothing.
 *
 * @param text as the client sent it, after percent-decoding; anything at all
 */
public record ConfigSegment(String text) {

    /**
     * Characters of the longest segment that is looked at. Every one of 24,576 must be (UCFG-010); no request target
     * holds more than this (HTTP-024).
     */
    public static final int MAX_LENGTH = 32_768;

    private static final String STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final char PADDING = '=';
    private static final int NO_DIGIT = -1;
    private static final byte[] DIGITS = digits();

    /** What may stand in a path segment as it is (RFC 3986), beside letters and digits. */
    private static final String LITERAL_IN_PATH = "-._~!$&'()*+,;=:@";

    /**
     * The bytes it stands for: standard and URL-safe base64, also mixed, with any amount of padding or none, white space
     * ignored (UCFG-004, UCFG-005, UCFG-111). Empty for everything else.
     */
    public Optional<byte[]> decode() {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        byte[] bytes = new byte[text.length() * 3 / 4];
        int length = 0;
        int digits = 0;
        int bits = 0;
        boolean padded = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isAsciiWhiteSpace(c)) {
                continue;
            }
            if (c == PADDING) {
                padded = true;
                continue;
            }
            int digit = c < DIGITS.length ? DIGITS[c] : NO_DIGIT;
            if (digit == NO_DIGIT || padded) {
                return Optional.empty();
            }
            bits = (bits << 6) | digit;
            digits++;
            // Each digit but the first of four completes a byte; what it has too many bits starts the next one.
            int left = (digits * 6) % 8;
            if (digits % 4 != 1) {
                bytes[length++] = (byte) (bits >> left);
            }
        }
        return digits % 4 == 1 ? Optional.empty() : Optional.of(Arrays.copyOf(bytes, length));
    }

    /** Stands for the text where the text itself must not be kept (UCFG-113): its SHA-256. */
    public ByteBuffer digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * As a segment of a URL path: the same text, percent-encoded only where a path demands it, so that {@code =} and
     * {@code +} stay and {@code /} becomes {@code %2F} (PRES-110).
     */
    public String inPath() {
        StringBuilder path = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean literal = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || LITERAL_IN_PATH.indexOf(c) >= 0;
            if (literal) {
                path.append(c);
            } else {
                path.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return path.toString();
    }

    @Override
    public String toString() {
        return "***";
    }

    private static boolean isAsciiWhiteSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static byte[] digits() {
        byte[] digits = new byte[128];
        Arrays.fill(digits, (byte) NO_DIGIT);
        for (int i = 0; i < STANDARD.length(); i++) {
            digits[STANDARD.charAt(i)] = (byte) i;
        }
        digits['-'] = digits['+'];
        digits['_'] = digits['/'];
        return digits;
    }
}
