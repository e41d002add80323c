package comet.core.port;

import comet.core.debrid.Availability;
import comet.core.debrid.ServiceId;
import comet.core.media.Scope;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What is known about torrents being ready at services, with the kind and age of each piece of evidence (DBC-03). */
public interface AvailabilityStore {

    /** Where a piece of knowledge comes from, strongest first; the order and validity of each is DBC-03 and DBC-04. */
    enum Evidence {
        /** The service's own cache check said so. */
        CHECK,
        /** A playback ended in a link. */
        RESOLVED,
        /** A playback showed that it is not ready. */
        REFUSED,
        /** The service may not or will not serve it. */
        BLOCKED,
        /** Somebody else says so; used only when nothing else is known. */
        HINT
    }

    /**
     * One piece of evidence.
     *
     * @param infoHash the torrent
     * @param scope the part of a title it is about
     * @param availability what it says
     * @param evidence where it comes from
     * @param observedAt when
     */
    record Observation(
            InfoHash infoHash, Scope scope, Availability availability, Evidence evidence, Instant observedAt) {}

    /** The valid knowledge about each hash at a service; hashes of which nothing is known are left out. */
    Map<InfoHash, Availability> find(ServiceId service, Set<InfoHash> hashes, Scope scope, Instant now)
            throws StoreException;

    /** Remembers observations. All or nothing; of several about one hash and scope the last counts. */
    void save(ServiceId service, Collection<Observation> observations) throws StoreException;
}
