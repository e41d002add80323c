package comet.outside;

/** What becomes of an answer that points elsewhere. */
public enum Redirects {
    /** At most 5, to http and https alone; headers that carry credentials go to the same host only (SCR-D26). */
    FOLLOW,
    /** It is the answer: its {@code Location} is what the caller wants (TOR-20). */
    KEEP
}
