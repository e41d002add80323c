package comet.core.report;

/**
 * A fault of ours: something broke its contract. Its text form names the kind of fault and no more, because messages of
 * unchecked exceptions may quote anything.
 *
 * @param cause the unchecked exception, or one that has it as its cause; for a log, never for a viewer
 */
public record Fault(Throwable cause) {

    @Override
    public String toString() {
        return cause.getClass().getSimpleName();
    }
}
