package comet.debrid.words;

/**
 * When a service said something.
 *
 * @param step what it was asked for
 * @param status the HTTP status of its answer
 */
public record Occasion(Step step, int status) {

    private static final int FIRST_FAULT_OF_SERVER = 500;

    boolean isFaultOfServer() {
        return status >= FIRST_FAULT_OF_SERVER;
    }
}
