package comet.core.knowledge;

import comet.core.debrid.Account;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.media.RequestedMedia;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * "What is known of these torrents through this account?" Its text form shows no name.
 *
 * @param account through which account
 * @param torrents which torrents, each with its name as far as it is known, which may be empty
 * @param media what the viewer wants to see; decides which files of a torrent count
 * @param cacheCheck what the service can say of what it has cached
 * @param ready which torrents a reading of the account's library showed to be ready, and when
 */
public record Question(
        Account account,
        Map<InfoHash, String> torrents,
        RequestedMedia media,
        CacheCheck cacheCheck,
        Map<InfoHash, Instant> ready) {

    public Question {
        torrents = Collections.unmodifiableMap(new LinkedHashMap<>(torrents));
        ready = Map.copyOf(ready);
    }

    /** For an account whose library is not known. */
    public Question(Account account, Map<InfoHash, String> torrents, RequestedMedia media, CacheCheck cacheCheck) {
        this(account, torrents, media, cacheCheck, Map.of());
    }

    @Override
    public String toString() {
        return torrents.size() + " torrents at " + account.service().key();
    }
}
