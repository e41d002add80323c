package comet.http.selfcheck;

/** Goes out and comes back in: asks an address as a client would. Thread-safe. */
@FunctionalInterface
public interface Visitor {

    /**
     * Asks, following no redirect, and ends within a few seconds.
     *
     * @param url absolute; not for logs
     * @throws InterruptedException if interrupted
     */
    Visit visit(String url) throws InterruptedException;

    /** What became of it. Closed. */
    sealed interface Visit {

        /** Somebody answered. */
        record Answered(int status) implements Visit {}

        /** Nobody answered. */
        record Failed(Failure failure) implements Visit {}
    }

    /** Why nobody answered. */
    enum Failure {
        NO_SUCH_HOST("the name is unknown"),
        REFUSED("the connection was refused"),
        TIMED_OUT("there was no answer in time"),
        NOT_SECURE("no secure connection could be made"),
        BROKEN("the connection broke");

        private final String words;

        Failure(String words) {
            this.words = words;
        }

        /** The same in a sentence. */
        public String words() {
            return words;
        }
    }
}
