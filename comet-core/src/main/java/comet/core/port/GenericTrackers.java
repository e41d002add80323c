package comet.core.port;

import comet.core.torrent.AnnounceUrls;

/** Public trackers for torrents that name none of their own (TRK-02), renewed behind the scenes. Thread-safe. */
@FunctionalInterface
public interface GenericTrackers {

    /** Those known now; whoever makes an answer asks once, so that all of it sees the same. Never waits. */
    AnnounceUrls current();

    /** None, ever: the operator does not want them. */
    GenericTrackers NONE = () -> AnnounceUrls.NONE;
}
