package comet.core.port;

/** Who goes first where there is not enough of something outside for everybody (DBT-09). */
public enum Precedence {
    /** A viewer has pressed play and looks at a black screen. */
    PLAY,
    /** Everything else: lists, libraries, and whatever nobody waits for. It leaves a third to the plays. */
    OTHER
}
