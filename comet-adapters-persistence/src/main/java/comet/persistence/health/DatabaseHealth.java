package comet.persistence.health;

/** Whether the database answers (HLT-07). */
public enum DatabaseHealth {
    OK,
    /** It answers and keeps nothing new: its disk is full, or it has become read-only. */
    READ_ONLY,
    FAILING
}
