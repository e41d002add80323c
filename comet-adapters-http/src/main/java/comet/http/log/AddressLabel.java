package comet.http.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a client address is written to the log (LOG-15): as it is, or as a keyed hash that changes every day, so that one
 * visitor can be followed through a day of log and no further. Thread-safe.
 */
public final class AddressLabel {

    private static final int DIGITS = 16;

    private final boolean plain;
    private final byte[] key = new byte[32];
    private final InstantSource time;

    /**
     * @param plain whether addresses may be shown ({@code LOG_CLIENT_ADDRESSES})
     * @param random makes the key, which lives as long as this object
     */
    public AddressLabel(boolean plain, InstantSource time, RandomGenerator random) {
        this.plain = plain;
        this.time = time;
        random.nextBytes(key);
    }

    /** The text to log. */
    public String of(String address) {
        if (plain) {
            return address;
        }
        long day = time.instant().getEpochSecond() / Duration.ofDays(1).toSeconds();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(day).flip());
            byte[] hash = mac.doFinal(address.getBytes(StandardCharsets.UTF_8));
            return "client-" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
