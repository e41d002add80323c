package comet.core.port;

import comet.core.playback.Link;
import comet.core.playback.LinkKey;
import java.time.Instant;
import java.util.Optional;

/** Links that were made before and still play (PLAY-10 to PLAY-13). Links are secrets: they are stored encrypted. */
public interface LinkCache {

    /** A link that is not expired at {@code now}. */
    Optional<Link> find(LinkKey key, Instant now) throws StoreException;

    /** Remembers a link until {@code expiresAt}; replaces one of the same key. */
    void save(LinkKey key, Link link, Instant expiresAt) throws StoreException;

    /** Forgets a link that turned out to be dead (DB-35). */
    void remove(LinkKey key) throws StoreException;
}
