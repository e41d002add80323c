package comet.core.debrid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stands for the address that a link was made for: a second member of a household, in another network, gets a link of
 * his own (DBL-02).
 *
 * @param digest SHA-256 of the address as it is sent to services, 64 lower-case hex digits; empty for no address
 */
public record AddressClass(String digest) {

    private static final Pattern DIGEST = Pattern.compile("|[0-9a-f]{64}");

    /** Of links that play everywhere, and of viewers whose address is not known. */
    public static final AddressClass NONE = new AddressClass("");

    /** @throws IllegalArgumentException if the digest is neither empty nor 64 lower-case hex digits */
    public AddressClass {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("a digest has 64 lower-case hex digits");
        }
    }

    /** The class of an address. */
    public static AddressClass of(Optional<String> address) {
        return address.map(text -> new AddressClass(digestOf(text))).orElse(NONE);
    }

    private static String digestOf(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
