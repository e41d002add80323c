package comet.core.evidence;

import comet.core.debrid.Availability;
import comet.core.debrid.CacheState;
import comet.core.debrid.Evidence;
import comet.core.debrid.ServedFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of one torrent through one account, for one request, at one moment.
 *
 * @param standing how it stands
 * @param files those of its files that serve what was asked for, the best first; empty when no list is known, or when
 *     none of the list does (then it is not {@code CACHED})
 * @param evidence what decided that; with all its files, if they are known. Empty when nothing did
 * @param needsCheck whether the service's own check is to be asked, if it has one: nothing that it or a playback said is
 *     still valid (SRCH-73)
 * @param until when that may change by itself; empty when only a lesson changes it. Names that are refused may change it
 *     sooner
 */
public record Known(
        Standing standing,
        List<ServedFile> files,
        Optional<Evidence> evidence,
        boolean needsCheck,
        Optional<Instant> until) {

    /** Nothing. */
    public static final Known NOTHING =
            new Known(Standing.UNKNOWN, List.of(), Optional.empty(), true, Optional.empty());

    public Known {
        files = List.copyOf(files);
    }

    /** The same in the words of a service's own check. */
    public Availability availability() {
        return new Availability(state(), files, Optional.empty(), OptionalLong.empty(), evidence);
    }

    private CacheState state() {
        return switch (standing) {
            case CACHED -> CacheState.CACHED;
            case NOT_CACHED, BLOCKED -> CacheState.NOT_CACHED;
            case UNKNOWN, NAME_REFUSED -> CacheState.UNKNOWN;
        };
    }
}
