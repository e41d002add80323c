package comet.debrid.pikpak;

import comet.core.debrid.Account;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The device that an account is used on, always the same one (PP-03). Its id can be guessed from the key by trying
 * passwords, so it goes to the service and into nothing that is kept (DBP-05).
 *
 * @param id a random-looking UUID of version 4, 32 lower-case hex digits
 */
record Device(String id) {

    private static final int UUID_BYTES = 16;

    static Device of(Account account) {
        byte[] uuid = Arrays.copyOf(Digest.SHA256.bytes(account.key().secret()), UUID_BYTES);
        uuid[6] = (byte) ((uuid[6] & 0x0f) | 0x40);
        uuid[8] = (byte) ((uuid[8] & 0x3f) | 0x80);
        return new Device(HexFormat.of().formatHex(uuid));
    }

    @Override
    public String toString() {
        return "a device";
    }
}
