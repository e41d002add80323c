package comet.debrid.debridlink;

import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.EntryId;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.TorrentState;
import comet.core.file.FileSelector;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;

/**
 * Finds out what is cached by adding bare hashes, which succeeds only for what is (DL-12). Each costs one or two calls
 * against a limit that nobody has published, so only as many are tried as the operator wants, one after the other, and
 * none after a failure or while something is played. Used by one thread, for one list of streams.
 *
 * <p>What is added is removed again, unless it was in the account before. Debrid-Link answers an add with the entry that
 * is there, so what is in the account has to be known first (DL-62).
 */
final class Probe {

    private static final System.Logger LOG = System.getLogger(Probe.class.getName());

    /** For one call: a playback may be waiting. */
    private static final Duration CALL = Duration.ofSeconds(5);

    private final DebridLinkApi api;
    private final FileSelector selector;
    private final InstantSource time;
    private final AvailabilityRequest request;
    private final Deadline deadline;
    private final Map<InfoHash, Availability> found = new HashMap<>();

    Probe(
            DebridLinkApi api,
            FileSelector selector,
            InstantSource time,
            AvailabilityRequest request,
            Deadline deadline) {
        this.api = api;
        this.selector = selector;
        this.time = time;
        this.request = request;
        this.deadline = deadline;
    }

    /**
     * Tries the first hashes of the request.
     *
     * @param most how many
     * @param uses held for each of them; when a playback holds it, that was all
     * @param inAccount all torrents of the account
     * @return what was found out, of some or none of them
     */
    Map<InfoHash, Availability> tryFirst(int most, AccountUses uses, List<LibraryItem> inAccount)
            throws InterruptedException {
        Lock lock = uses.probing(request.account());
        List<InfoHash> first =
                request.hashes().subList(0, Math.min(most, request.hashes().size()));
        try {
            for (InfoHash hash : first) {
                if (!lock.tryLock()) {
                    break;
                }
                try {
                    tryOne(hash, inAccount);
                } finally {
                    lock.unlock();
                }
            }
        } catch (DebridException e) {
            LOG.log(
                    Level.DEBUG,
                    "No more torrents are tried at Debrid-Link: {0}",
                    e.failure().kind());
        }
        return Map.copyOf(found);
    }

    private void tryOne(InfoHash hash, List<LibraryItem> inAccount) throws DebridException, InterruptedException {
        Optional<LibraryItem> there = inAccount.stream()
                .filter(item -> item.infoHash().filter(hash::equals).isPresent())
                .findFirst();
        if (there.isPresent()) {
            if (there.get().state() == TorrentState.READY) {
                found.put(hash, availability(cached(hash, EvidenceKind.ACCOUNT, Optional.empty())));
            }
            return;
        }
        Instant start = time.instant();
        Optional<TorrentJson> added = addIfCached(hash);
        if (added.isEmpty()) {
            found.put(hash, Availability.of(notCached(hash)));
            return;
        }
        boolean isNew = Mapping.isMadeSince(added.get(), start);
        if (Mapping.state(added.get()) == TorrentState.READY) {
            EvidenceKind kind = isNew ? EvidenceKind.CHECK : EvidenceKind.ACCOUNT;
            found.put(hash, availability(cached(hash, kind, Optional.of(added.get()))));
        }
        if (isNew) {
            remove(Mapping.id(added.get()));
        }
    }

    private Optional<TorrentJson> addIfCached(InfoHash hash) throws DebridException, InterruptedException {
        try {
            return Optional.of(
                    api.addIfCached(request.account(), hash, request.clientAddress(), deadline.within(CALL, time)));
        } catch (DebridException e) {
            if (Failures.isNotAdded(e.failure())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whatever time is left for the list of streams: what was added must not stay. */
    private void remove(EntryId id) throws DebridException, InterruptedException {
        api.remove(request.account(), id, Deadline.after(CALL, time));
    }

    private Evidence cached(InfoHash hash, EvidenceKind kind, Optional<TorrentJson> torrent) {
        return Evidence.cached(
                request.account().service(),
                hash,
                kind,
                torrent.filter(told -> !Mapping.isArchive(told))
                        .flatMap(told -> selector.complete(Mapping.files(told))),
                time.instant());
    }

    private Evidence notCached(InfoHash hash) {
        return Evidence.notCached(request.account().service(), hash, EvidenceKind.CHECK, time.instant());
    }

    private Availability availability(Evidence evidence) {
        return selector.availability(evidence, request.media(), Optional.empty(), OptionalLong.empty());
    }
}
