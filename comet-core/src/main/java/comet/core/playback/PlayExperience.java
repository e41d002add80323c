package comet.core.playback;

import comet.core.debrid.Account;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.port.DebridException;
import comet.core.port.StoreException;
import comet.core.torrent.InfoHash;

/** What is remembered of torrents at services from one playback to the next (DBC-03). Thread-safe. */
public interface PlayExperience {

    /**
     * What is known of a torrent before its service is asked. Read on the way to a link: it has a moment, and what it
     * cannot say by then is unknown (PLAY-14).
     */
    KnownBefore before(Account account, InfoHash torrent) throws StoreException, InterruptedException;

    /** A service made a link. Called behind the answer, once for each call of a service. */
    void played(LinkRequest request, MadeLink made);

    /** A service made none. Called behind the answer, once for each call of a service. */
    void failed(LinkRequest request, DebridException why);

    /** Remembers nothing. */
    PlayExperience NONE = new PlayExperience() {
        @Override
        public KnownBefore before(Account account, InfoHash torrent) {
            return KnownBefore.NOTHING;
        }

        @Override
        public void played(LinkRequest request, MadeLink made) {
            // Nothing is remembered.
        }

        @Override
        public void failed(LinkRequest request, DebridException why) {
            // Nothing is remembered.
        }
    };
}
