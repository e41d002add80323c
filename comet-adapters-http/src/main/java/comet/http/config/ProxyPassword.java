package comet.http.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The password that lets a configuration have its videos relayed by this server. A secret: its text form shows nothing.
 *
 * @param secret not empty (UCFG-062)
 */
public record ProxyPassword(String secret) {

    /** @throws IllegalArgumentException if it is empty: everybody would know it */
    public ProxyPassword {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("a proxy password is not empty");
        }
    }

    /** Whether this is it; takes as long for a near miss as for a far one (UCFG-062). */
    boolean matches(String given) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
