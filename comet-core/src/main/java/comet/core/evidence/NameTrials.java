package comet.core.evidence;

/**
 * How torrents with names of one shape fared when they were added (DBC-10).
 *
 * @param refused how many were refused for legal reasons, not negative
 * @param served how many were accepted, not negative
 */
public record NameTrials(int refused, int served) {

    /** None yet. */
    public static final NameTrials NONE = new NameTrials(0, 0);

    /** So many tell something. */
    private static final int ENOUGH = 20;

    private static final double MOST = 0.8;

    /** @throws IllegalArgumentException if a number is negative */
    public NameTrials {
        if (refused < 0 || served < 0) {
            throw new IllegalArgumentException("trials are not negative");
        }
    }

    /** Both. */
    public NameTrials plus(NameTrials others) {
        return new NameTrials(refused + others.refused, served + others.served);
    }

    /**
     * Whether the service refuses such names.
     *
     * @param isStart whether that is known from the start: then trials that are missing count as refused
     */
    boolean isRefused(boolean isStart) {
        int all = refused + served;
        int assumed = isStart ? Math.max(0, ENOUGH - all) : 0;
        return all + assumed >= ENOUGH && refused + assumed >= MOST * (all + assumed);
    }
}
