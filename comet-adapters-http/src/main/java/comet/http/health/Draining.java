package comet.http.health;

/** Whether the server is going down (HLT-08). Thread-safe. */
@FunctionalInterface
public interface Draining {

    /** From the first moment on it stays true. */
    boolean isDraining();
}
