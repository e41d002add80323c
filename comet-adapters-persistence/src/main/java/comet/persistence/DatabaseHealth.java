package comet.persistence;

/** Whether the database answers (HLT-07). */
public enum DatabaseHealth {
    OK,
    FAILING
}
