package comet.core.debrid;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for an account in stored rows and memory keys: the key itself is never stored (DBP-05).
 *
 * @param service the service
 * @param keyedHash HMAC-SHA-256 of the key under the installation secret, 64 lower-case hex digits
 */
public record AccountIdentity(ServiceId service, String keyedHash) {

    private static final int SECRET_BYTES = 32;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the hash is not 64 lower-case hex digits */
    public AccountIdentity {
        if (!HASH.matcher(keyedHash).matches()) {
            throw new IllegalArgumentException("a keyed hash has 64 lower-case hex digits");
        }
    }

    /**
     * The identity of an account.
     *
     * @param installationSecret 32 bytes, the same on every instance of a deployment
     * @throws IllegalArgumentException if the secret has another length
     */
    public static AccountIdentity of(Account account, byte[] installationSecret) {
        if (installationSecret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("an installation secret has " + SECRET_BYTES + " bytes");
        }
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
