package comet.http.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * The password of a page. A secret: its text form shows nothing.
 *
 * @param text not blank
 */
public record PagePassword(String text) {

    /** @throws IllegalArgumentException if it is blank: then there is no password at all */
    public PagePassword {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a blank password is none");
        }
    }

    /** Compares in constant time, as UTF-8 octets (HTTP-150, ADM-08). */
    public boolean matches(String attempt) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), attempt.getBytes(StandardCharsets.UTF_8));
    }

    /** The key that signs sessions: equal on every replica, another one when the password changes (HTTP-146). */
    byte[] sessionKey(Door door) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((door.keyText() + ":" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
