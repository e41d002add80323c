package comet.http.health;

/** One thing that must be in order before a balancer may send requests here (HLT-07). Thread-safe. */
public interface HealthCheck {

    /** How a check came out. */
    enum State {
        /** In order. */
        OK,
        /** Requests can be served, with less than usual: nothing new is kept, for example. */
        DEGRADED,
        /** Not yet in order, as during the start. */
        PENDING,
        /** Not in order. */
        FAILING
    }

    /** Its name in the answer, such as {@code database}: lower-case letters and {@code _}. Constant. */
    String name();

    /**
     * Looks. May block; what takes longer than two seconds counts as failing, and is interrupted.
     *
     * @throws InterruptedException if interrupted
     */
    State check() throws InterruptedException;
}
