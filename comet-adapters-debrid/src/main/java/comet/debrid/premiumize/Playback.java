package comet.debrid.premiumize;

import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.TORRENT_FAILED;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import comet.core.debrid.Availability;
import comet.core.debrid.CacheState;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.Link;
import comet.core.debrid.MadeLink;
import comet.core.debrid.TorrentState;
import comet.core.file.FileChoice;
import comet.core.file.FileSelector;
import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.operation.resolve.Entry;
import comet.debrid.operation.resolve.Resolve;
import comet.debrid.operation.resolve.ThroughEntries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order of calls for a link (PM-30 to PM-35): what is cached plays directly and leaves nothing in the account; what
 * is not, through a transfer.
 */
final class Playback {

    /** How long an answer of the cache check is believed without asking again (PM-30). */
    private static final Duration CHECK_GOOD_FOR = Duration.ofMinutes(10);

    private final PremiumizeApi api;
    private final TransferEntries transfers;
    private final ThroughEntries entries;
    private final FileSelector files;
    private final InstantSource time;

    Playback(PremiumizeApi api, Transfers transfers, FileSelector files, InstantSource time) {
        this.api = api;
        this.transfers = new TransferEntries(api, transfers);
        this.entries = new ThroughEntries(this.transfers);
        this.files = files;
        this.time = time;
    }

    MadeLink go(Resolve play) throws DebridException, InterruptedException {
        if (mayBeCached(play)) {
            Optional<List<ListedFile<String>>> direct = directly(play);
            if (direct.isPresent()) {
                return linked(play, play.choose(files, direct.get()));
            }
        }
        return entries.link(play, entry -> through(play, entry));
    }

    /** PM-30. Where the check does not tell, the direct download will. */
    private boolean mayBeCached(Resolve play) throws DebridException, InterruptedException {
        if (wasCachedLately(play.request().known().evidence())) {
            return true;
        }
        List<InfoHash> asked = List.of(play.hash());
        Map<InfoHash, Availability> answer =
                Mapping.availability(api.check(play.account(), asked, play.deadline()), asked, time.instant());
        CacheState state =
                answer.getOrDefault(play.hash(), Availability.UNKNOWN).state();
        switch (state) {
            case CACHED -> play.checkedCached(Optional.empty());
            case NOT_CACHED -> play.checkedNotCached();
            case UNKNOWN -> {}
        }
        return state != CacheState.NOT_CACHED;
    }

    /** What was refused since then, or denied, is asked about again. */
    private boolean wasCachedLately(List<Evidence> known) {
        Instant earliest = time.instant().minus(CHECK_GOOD_FOR);
        return known.stream()
                .filter(evidence -> evidence.kind() == EvidenceKind.CHECK || evidence.kind() == EvidenceKind.REFUSED)
                .max(Comparator.comparing(Evidence::observedAt))
                .filter(newest -> newest.state() == CacheState.CACHED)
                .filter(newest -> newest.observedAt().isAfter(earliest))
                .isPresent();
    }

    /** PM-31; empty when the cache has lost it (PM-34). */
    private Optional<List<ListedFile<String>>> directly(Resolve play) throws DebridException, InterruptedException {
        try {
            return Optional.of(FileMapping.files(api.direct(play.request(), play.deadline())));
        } catch (DebridException e) {
            if (e.failure().kind() != TORRENT_NOT_FOUND) {
                throw e;
            }
            play.refused();
            return Optional.empty();
        }
    }

    /** PM-32, PM-35. What was just made is waited for. */
    private MadeLink through(Resolve play, Entry entry) throws DebridException, InterruptedException {
        if (entry.isNew()) {
            throw play.notReady();
        }
        Transfer transfer = transfers.find(play, entry);
        if (transfer.item().state() == TorrentState.FAILED) {
            throw failed(play, entry, transfer);
        }
        play.requireReady(transfer.item().state());
        TransferFiles read = TransferFiles.read(transfer, play.account(), api, play.deadline());
        if (!read.isLinked()) {
            throw play.notReady();
        }
        return read.complete() ? linked(play, play.choose(files, read.files())) : linkedOfPart(play, read.files());
    }

    /** What is banned is not made again; what failed otherwise is, once (DBM-06). */
    private DebridException failed(Resolve play, Entry entry, Transfer transfer)
            throws DebridException, InterruptedException {
        transfers.removeIfMadeLongAgo(play, entry, transfer);
        if (transfer.banned()) {
            play.giveUp(entry);
            return new DebridException(DebridFailure.of(LEGAL_BLOCK));
        }
        return new DebridException(DebridFailure.of(TORRENT_FAILED));
    }

    private static MadeLink linked(Resolve play, FileChoice.Chosen<String> chosen) throws DebridException {
        Link link = play.playable(chosen.handle());
        return play.made(link, chosen, Optional.empty());
    }

    /** A part of a list proves nothing of what is not in it. */
    private MadeLink linkedOfPart(Resolve play, List<ListedFile<String>> listed) throws DebridException {
        return switch (files.choose(listed, play.request())) {
            case FileChoice.Chosen<String> chosen ->
                linked(play, new FileChoice.Chosen<>(chosen.handle(), chosen.file(), Optional.empty()));
            case FileChoice.Refused<String> refused -> throw new DebridException(refused.failure());
        };
    }
}
