package comet.app.broken;

import comet.core.testing.Releases;
import comet.core.torrent.InfoHash;

/** Works with what was made for tests: proves that the rule against it can fail. */
public final class UsesAFake {

    /** A hash that no torrent has. */
    public InfoHash forbidden() {
        return Releases.hash(1);
    }
}
