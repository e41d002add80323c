package comet.core.debrid;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for an account in stored rows and memory keys: the key itself is never stored (DBP-05).
 *
 * @param service the service
 * @param keyedHash HMAC-SHA-256 of the key under the installation secret, 64 lower-case hex digits
 */
public record AccountIdentity(ServiceId service, String keyedHash) {

    private static final int HASH_DIGITS = 64;

    /** @throws IllegalArgumentException if the hash has another length */
    public AccountIdentity {
        if (keyedHash.length() != HASH_DIGITS) {
            throw new IllegalArgumentException("a keyed hash has 64 hex digits");
        }
    }

    /**
     * The identity of an account.
     *
     * @param installationSecret 32 bytes, the same on every instance of a deployment
     */
    public static AccountIdentity of(Account account, byte[] installationSecret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(installationSecret, "HmacSHA256"));
            byte[] hash = mac.doFinal(account.key().secret().getBytes(StandardCharsets.UTF_8));
            return new AccountIdentity(account.service(), HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
