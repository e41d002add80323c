package comet.core.debrid;

/** Placeholder until the status video branch is merged. */
public enum FailureKind {
    UNSUPPORTED,
    INVALID_CREDENTIALS
}
