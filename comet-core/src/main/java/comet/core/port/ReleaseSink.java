package comet.core.port;

import comet.core.torrent.Release;
import java.util.Collection;
import java.util.List;

/**
 * Takes releases from a source as it finds them (SCR-09). What was handed over stays, whatever becomes of the source.
 * Thread-safe: a source may hand over from several threads at once.
 */
@FunctionalInterface
public interface ReleaseSink {

    /** Most releases that are taken from one invocation; the rest is dropped and counted (SCR-D04). */
    int MAX_RELEASES = 10_000;

    /**
     * Hands over releases, in the source's order. Returns when their names are read: some 20 µs each.
     *
     * @return whether more are wanted; false when the limit is reached or the time is over, so that a source that asks
     *     page by page may stop. Handing over all the same does no harm
     */
    boolean offer(Collection<Release> releases);

    /** Hands over one. */
    default boolean offer(Release release) {
        return offer(List.of(release));
    }
}
