package comet.core.embed;

import comet.core.debrid.Account;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.knowledge.TorrentKnowledge;
import comet.core.playback.PlayExperience;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;

/** What plays learn is what lists know, and the other way round (DBC-03). */
record LearnedExperience(TorrentKnowledge knowledge) implements PlayExperience {

    @Override
    public KnownBefore before(Account account, InfoHash torrent) {
        return knowledge.before(account, torrent);
    }

    @Override
    public void played(LinkRequest request, MadeLink made) {
        knowledge.played(request, made);
    }

    @Override
    public void failed(LinkRequest request, DebridException why) {
        knowledge.failed(request, why);
    }
}
