package comet.scrapers.kit.magnet;

/** What is said to all trackers alike. */
final class Announce {

    /** The usual port of BitTorrent: nothing listens there, but a tracker refuses 0. */
    static final int PORT = 6881;

    static final int PEERS_WANTED = 80;

    private Announce() {}
}
