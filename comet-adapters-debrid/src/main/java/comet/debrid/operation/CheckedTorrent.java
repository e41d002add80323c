package comet.debrid.operation;

import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.ServiceId;
import comet.core.file.FileSelector;
import comet.core.file.ListedFile;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a cache check that lists files says of one torrent (DBC-06).
 *
 * @param torrent which
 * @param cached whether the service says that it has it
 * @param name how the service calls it, which may say what the names of its files leave open
 * @param files all of its files as the service lists them; empty when it tells none
 * @param <F> what the service's adapter needs to make a link to a file
 */
public record CheckedTorrent<F>(InfoHash torrent, boolean cached, Optional<String> name, List<ListedFile<F>> files) {

    public CheckedTorrent {
        files = List.copyOf(files);
    }

    /** A torrent whose name the service does not tell. */
    public CheckedTorrent(InfoHash torrent, boolean cached, List<ListedFile<F>> files) {
        this(torrent, cached, Optional.empty(), files);
    }

    /** The evidence of it. A torrent that is there without anything to play is not cached for anybody. */
    public Evidence evidence(ServiceId service, FileSelector selector, Instant now) {
        boolean plays = cached && (files.isEmpty() || !selector.playable(files).isEmpty());
        return plays
                ? Evidence.cached(service, torrent, EvidenceKind.CHECK, selector.complete(files), now)
                : Evidence.notCached(service, torrent, EvidenceKind.CHECK, now);
    }

    /** What it means for what is asked for. */
    public Availability availability(AvailabilityRequest request, FileSelector selector, Instant now) {
        return selector.availability(
                evidence(request.account().service(), selector, now), request.media(), name, OptionalLong.empty());
    }
}
