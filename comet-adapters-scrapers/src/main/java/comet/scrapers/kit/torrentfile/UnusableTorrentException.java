package comet.scrapers.kit.torrentfile;

/** Bytes are no torrent that can be used. Says nothing of what they are. */
public final class UnusableTorrentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why it cannot be used. */
    public enum Reason {
        /** It is not bencoded, is cut off, or has no info dictionary (TOR-30). */
        MALFORMED,
        /** It has more bytes than any real one (TOR-D3). */
        TOO_LARGE,
        /** Its values lie in one another too deep (TOR-D3). */
        TOO_DEEP,
        /** It lists more files than any real one (TOR-D3). */
        TOO_MANY_FILES,
        /** It is of version 2 alone (TOR-D2). */
        NO_V1_HASH
    }

    UnusableTorrentException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
