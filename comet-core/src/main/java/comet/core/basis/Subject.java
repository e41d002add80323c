package comet.core.basis;

import comet.core.debrid.Account;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.ServiceId;
import comet.core.media.MediaId;
import comet.core.torrent.InfoHash;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Something that answers are made from and that changes. Subjects are told apart by one of {@value #PLACES} places: two
 * that share one are made anew together, which costs a moment and is never wrong. The same subject has the same place in
 * every process, and a place tells nothing of an account.
 *
 * @param place 0 to {@value #PLACES} - 1
 */
public record Subject(int place) {

    /** How many places there are. */
    public static final int PLACES = 1 << 16;

    /** What the lists of anime say. */
    public static final Subject ANIME_LISTS = of("anime", "lists");

    /** @throws IllegalArgumentException if there is no such place */
    public Subject {
        if (place < 0 || place >= PLACES) {
            throw new IllegalArgumentException("places are 0 to " + (PLACES - 1));
        }
    }

    /** What is stored of a title: its releases, names, episodes and release dates. */
    public static Subject title(MediaId id) {
        return title(id.toString());
    }

    /** The same by the text of its id, such as {@code tt1254207} or {@code kitsu:152}. */
    public static Subject title(String id) {
        return of("title", id);
    }

    /**
     * When sources were asked for a part of a title.
     *
     * @param key that of the request
     */
    public static Subject demand(String key) {
        return of("demand", key);
    }

    /** What is stored of a torrent, whatever titles it serves. */
    public static Subject torrent(InfoHash torrent) {
        return of("torrent", torrent.hex());
    }

    /** What is known of a torrent at a service, for everybody and for single accounts. */
    public static Subject torrent(ServiceId service, InfoHash torrent) {
        return of(service.key(), torrent.hex());
    }

    /** Which names a service refuses. */
    public static Subject names(ServiceId service) {
        return of("names", service.key());
    }

    /** What is in the library of an account. */
    public static Subject library(AccountIdentity account) {
        return of(account.service().key(), account.keyedHash());
    }

    /** What a service says of an account. */
    public static Subject status(Account account) {
        return of("status " + account.service().key(), account.key().secret());
    }

    private static Subject of(String kind, String name) {
        CRC32C sum = new CRC32C();
        sum.update(kind.getBytes(StandardCharsets.UTF_8));
        sum.update(' ');
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        long value = sum.getValue();
        return new Subject((int) ((value ^ (value >>> 16)) & (PLACES - 1)));
    }
}
