package comet.scrapers.kit.bencode;

/** Bytes are no bencoded value that is read. Says nothing of what they are. */
public final class BencodeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** What is wrong with them. */
    public enum Fault {
        /** They are no bencoded value, or the value is cut off, or holds a number beyond 64 bits. */
        MALFORMED,
        /** Lists and dictionaries lie in one another deeper than {@value Bencode#MAX_DEPTH}. */
        TOO_DEEP
    }

    BencodeException(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
