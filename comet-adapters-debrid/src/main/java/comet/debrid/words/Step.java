package comet.debrid.words;

/** What a service was asked for when it answered: some of its words mean another thing at another step. */
public enum Step {
    /** What sort of account it is. */
    VERIFY,
    /** Which torrents are cached. */
    CHECK,
    /** To take a torrent into the account. */
    ADD,
    /** To download certain files of a torrent in the account. */
    SELECT,
    /** Which torrents are in the account. */
    LIST,
    /** How far one torrent of the account is, and what is in it. */
    LOOK,
    /** For what plays: a link to a file, or the links of all files of what is cached. */
    LINK,
    /** To take a torrent out of the account. */
    REMOVE
}
