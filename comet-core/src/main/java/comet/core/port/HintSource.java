package comet.core.port;

import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.ServiceId;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody else who says what services have at hand that cannot be asked themselves (DBC-09). Only the operator's own
 * choice makes one: it may be asked with a viewer's key.
 */
public interface HintSource {

    /** Of which services it says something. Constant for the life of the instance. */
    Set<ServiceId> services();

    /**
     * Asks about the torrents.
     *
     * @param request whose account is of one of {@link #services}
     * @return evidence of the kind {@link EvidenceKind#HINT} about what is said to be at hand, each torrent at most once;
     *     of the others nothing is known. Unmodifiable
     * @throws DebridException if the source does not answer
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    List<Evidence> about(AvailabilityRequest request, Deadline deadline) throws DebridException, InterruptedException;

    /**
     * Until when it has nothing new to say about torrents of which it has just had nothing to say; empty when it may at any
     * moment.
     */
    default Optional<Instant> silentUntil(ServiceId service, Collection<InfoHash> torrents) {
        return Optional.empty();
    }
}
