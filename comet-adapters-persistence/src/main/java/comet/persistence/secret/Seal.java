package comet.persistence.secret;

import comet.core.port.InstallationSecret;
import comet.core.port.StoreException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes bytes unreadable for whoever has not the installation secret (DB-87): AES-256-GCM under a key that is derived from
 * it for one purpose. Thread-safe.
 */
public final class Seal {

    private static final String MAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final InstallationSecret secret;
    private final String purpose;
    private final SecureRandom random;

    /**
     * A seal of its own for a purpose: what is sealed for one is not opened for another.
     *
     * @param random makes a new nonce for each sealing
     */
    public Seal(InstallationSecret secret, String purpose, SecureRandom random) {
        this.secret = secret;
        this.purpose = purpose;
        this.random = random;
    }

    /**
     * Seals.
     *
     * @param owner what the bytes belong to; they are opened for that alone
     */
    public byte[] close(byte[] open, byte[] owner) throws StoreException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(open);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
            System.arraycopy(closed, 0, sealed, NONCE_BYTES, closed.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw everyJdkHas(e);
        }
    }

    /** Opens what was sealed for that owner; empty when it was not, or under another secret. */
    public Optional<byte[]> open(byte[] sealed, byte[] owner) throws StoreException {
        if (sealed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, owner);
            return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw everyJdkHas(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] owner) throws GeneralSecurityException, StoreException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(secret.bytes(), MAC));
        byte[] key = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner);
        return cipher;
    }

    private static IllegalStateException everyJdkHas(GeneralSecurityException e) {
        return new IllegalStateException("every JDK has " + CIPHER + " and " + MAC, e);
    }
}
