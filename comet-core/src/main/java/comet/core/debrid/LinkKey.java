package comet.core.debrid;

import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.torrent.InfoHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * For what a link was made: two plays share one exactly if all of this is equal (DBW-02, DB-31, DB-32). Holds no key of
 * an account.
 *
 * @param account through which account
 * @param infoHash of which torrent
 * @param media which title, where the address told it
 * @param type film or series, where the address told it
 * @param season the season asked for
 * @param episode the episode asked for
 * @param fileIndex the file chosen while searching
 * @param delivery who fetches it
 * @param address for which address, where the service binds its links
 */
public record LinkKey(
        AccountIdentity account,
        InfoHash infoHash,
        Optional<MediaId> media,
        Optional<MediaType> type,
        OptionalInt season,
        OptionalInt episode,
        OptionalInt fileIndex,
        Delivery delivery,
        AddressClass address) {

    private static final int NONE = -1;

    /** A new array of 32 bytes that stand for all of it: equal for equal keys, on every instance and in every version. */
    public byte[] digest() {
        String text = String.join(
                "\n",
                account.service().key(),
                account.keyedHash(),
                infoHash.hex(),
                media.map(id -> id.provider() + ":" + id.external()).orElse(""),
                type.map(MediaType::word).orElse(""),
                Integer.toString(season.orElse(NONE)),
                Integer.toString(episode.orElse(NONE)),
                Integer.toString(fileIndex.orElse(NONE)),
                delivery.word(),
                address.digest());
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
