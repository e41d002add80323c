package comet.persistence.sweep;

import java.time.Duration;

/**
 * How long rows are kept, and how often those that are too old are looked for.
 *
 * @param interval least time between two sweeps; zero means every time, negative never
 * @param releases how long a release is kept after a source last named it; negative means for ever
 * @param demand how far back demand counts; not negative
 * @param titles how long a title is kept to be served when providers are down (MCA-13); not negative
 * @param libraries how long the snapshot of an account's library is kept (SYNC-50); not negative
 */
public record Retention(Duration interval, Duration releases, Duration demand, Duration titles, Duration libraries) {

    /** The longer of the times for which releases and demand are kept (STOR-30). */
    Duration requests() {
        return releases.compareTo(demand) > 0 ? releases : demand;
    }

    boolean keepsReleasesForEver() {
        return releases.isNegative();
    }
}
