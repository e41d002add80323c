package comet.core.debrid;

import java.util.OptionalInt;

/**
 * What is known of one torrent at one service.
 *
 * @param state whether it is ready
 * @param fileIndex the service's own index of the file that would be played; empty when unknown
 */
public record Availability(CacheState state, OptionalInt fileIndex) {

    /** Nothing is known. */
    public static final Availability UNKNOWN = new Availability(CacheState.UNKNOWN, OptionalInt.empty());
}
