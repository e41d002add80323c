package comet.core.port;

import comet.core.debrid.KeptLink;
import comet.core.debrid.LinkKey;
import java.util.Optional;

/**
 * Links that were made, shared by all instances on one database (PLAY-10 to PLAY-13). A link plays on the viewer's
 * account: whoever keeps it where others read encrypts it, so that it opens for its own key alone. A lost one costs a
 * call. Thread-safe.
 */
public interface LinkStore {

    /** The link for a key; empty when none is kept, when it may not be handed out any more, or can be read no more. */
    Optional<KeptLink> find(LinkKey key) throws StoreException;

    /** Keeps a link from now on, instead of another one for the same key. */
    void keep(LinkKey key, KeptLink link) throws StoreException;

    /** Forgets a link that does not play (DBL-03); one that was made for the same key at another moment stays. */
    void discard(LinkKey key, KeptLink link) throws StoreException;
}
