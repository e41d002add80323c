package comet.core.availability;

/**
 * The operator's choices about what services have at hand.
 *
 * @param hidesUnknown whether cached-only lists hide what nobody can know ({@code CACHED_ONLY_HIDES_UNKNOWN}, DBC-02)
 * @param refusedNames what becomes of torrents with names that a service refuses
 * @param recheckBelow the share of torrents known to be cached, 0 to 1, below which a service is asked about all of them
 *     again ({@code DEBRID_CACHE_CHECK_RATIO}, SRCH-73); 0 = never
 */
public record AvailabilityRules(boolean hidesUnknown, RefusedNames refusedNames, double recheckBelow) {

    /** What an installation has that sets nothing. */
    public static final AvailabilityRules DEFAULT = new AvailabilityRules(false, RefusedNames.MARK, 0);

    /** @throws IllegalArgumentException if the share is none */
    public AvailabilityRules {
        if (!(recheckBelow >= 0 && recheckBelow <= 1)) {
            throw new IllegalArgumentException("a share is 0 to 1");
        }
    }
}
