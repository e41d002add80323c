package comet.debrid.torbox;

import comet.core.debrid.Account;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.file.FileSelector;
import comet.core.media.RequestedMedia;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.ServiceCalls;
import comet.debrid.call.Written;
import comet.debrid.operation.CheckedTorrent;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What TorBox has cached (TB-11, TB-21). Thread-safe. */
final class CacheCheck {

    /** Fewer than this are not asked for in halves: then it is not their number that makes the answer large. */
    private static final int FEWEST = 50;

    private final TorBoxApi api;
    private final FileSelector selector;
    private final InstantSource time;

    CacheCheck(TorBoxApi api, FileSelector selector, InstantSource time) {
        this.api = api;
        this.selector = selector;
        this.time = time;
    }

    /**
     * Asks about one batch, and about its halves where the answer would be too large (TB-11).
     *
     * @return those that are cached or whose half was not answered; the rest is not cached
     * @throws DebridException if nothing was answered
     */
    Map<InfoHash, Availability> ask(AvailabilityRequest request, List<InfoHash> batch, Deadline deadline)
            throws DebridException, InterruptedException {
        try {
            return ask(request.account(), batch, request.media(), deadline);
        } catch (DebridException e) {
            if (!e.failure().equals(ServiceCalls.TOO_LARGE) || batch.size() <= FEWEST) {
                throw e;
            }
        }
        int middle = batch.size() / 2;
        return askHalves(request, batch.subList(0, middle), batch.subList(middle, batch.size()), deadline);
    }

    private Map<InfoHash, Availability> askHalves(
            AvailabilityRequest request, List<InfoHash> first, List<InfoHash> second, Deadline deadline)
            throws DebridException, InterruptedException {
        Map<InfoHash, Availability> found = new HashMap<>();
        boolean answered = true;
        try {
            found.putAll(ask(request, first, deadline));
        } catch (DebridException e) {
            answered = false;
            first.forEach(hash -> found.put(hash, Availability.UNKNOWN));
        }
        try {
            found.putAll(ask(request, second, deadline));
        } catch (DebridException e) {
            if (!answered) {
                throw e;
            }
            second.forEach(hash -> found.put(hash, Availability.UNKNOWN));
        }
        return found;
    }

    private Map<InfoHash, Availability> ask(
            Account account, List<InfoHash> hashes, RequestedMedia media, Deadline deadline)
            throws DebridException, InterruptedException {
        Set<InfoHash> asked = new HashSet<>(hashes);
        Map<InfoHash, Availability> found = new HashMap<>();
        for (CachedJson cached : api.check(account, hashes, deadline)) {
            Mapping.hash(cached.hash())
                    .filter(asked::contains)
                    .ifPresent(hash -> found.put(hash, availability(account, hash, cached, media)));
        }
        return found;
    }

    private Availability availability(Account account, InfoHash hash, CachedJson cached, RequestedMedia media) {
        CheckedTorrent<Long> torrent = new CheckedTorrent<>(hash, true, Mapping.files(cached.files()));
        return selector.availability(
                torrent.evidence(account.service(), selector, time.instant()),
                media,
                Mapping.name(cached),
                Written.bytes(cached.size()));
    }
}
