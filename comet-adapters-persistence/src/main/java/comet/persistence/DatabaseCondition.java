package comet.persistence;

/**
 * How a database is for somebody who looks without opening it for use. Closed. Texts are halves of a sentence in words of
 * ours; none holds a user or a password.
 */
public sealed interface DatabaseCondition {

    /** There is none yet, and the next start makes it. */
    record Absent() implements DatabaseCondition {}

    /**
     * It cannot be used.
     *
     * @param reason what is wrong and what to do, such as {@code the disk is full or failing; make room}
     */
    record Unusable(String reason) implements DatabaseCondition {}

    /**
     * It answers.
     *
     * @param version of its tables; 0 if there are none
     * @param newest the version that this program makes of them
     * @param isWritable whether a transaction that writes can begin
     * @param integrity whether its pages are whole
     */
    record Answering(int version, int newest, boolean isWritable, Integrity integrity) implements DatabaseCondition {}

    /** Whether the pages of a database are whole. */
    enum Integrity {
        WHOLE,
        DAMAGED,
        /** It is too large to be read in passing, or a server that sees to it. */
        NOT_LOOKED_AT
    }
}
