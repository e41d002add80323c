package comet.persistence.library;

import comet.core.debrid.AccountIdentity;
import comet.core.debrid.EntryId;
import comet.core.release.NormalizedTitle;
import comet.core.torrent.InfoHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys under which the rows of one account are found: keyed hashes, so that whoever has the table alone can neither
 * try out titles and hashes nor tell that two accounts have the same. Not thread-safe.
 */
final class LibraryKeys {

    private static final String MAC = "HmacSHA256";
    private static final int LENGTH = 16;

    private final Mac mac;

    private LibraryKeys(Mac mac) {
        this.mac = mac;
    }

    /** The keys of an account. */
    static LibraryKeys of(AccountIdentity account, byte[] installationSecret) {
        Mac own = mac(installationSecret);
        own.update(bytes("libraries:" + account.service().key() + ":" + account.keyedHash()));
        return new LibraryKeys(mac(own.doFinal()));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }

    byte[] entry(EntryId id) {
        return key('e', bytes(id.text()));
    }

    byte[] torrent(InfoHash hash) {
        return key('h', hash.bytes());
    }

    byte[] title(NormalizedTitle title) {
        return key('t', bytes(title.text()));
    }

    private byte[] key(char kind, byte[] value) {
        mac.update((byte) kind);
        return Arrays.copyOf(mac.doFinal(value), LENGTH);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
