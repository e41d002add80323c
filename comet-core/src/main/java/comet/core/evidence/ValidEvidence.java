package comet.core.evidence;

import comet.core.debrid.Block;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.ServiceId;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the things recorded of a torrent are still valid at one moment (DBC-03, DBC-12).
 *
 * @param service whose torrents
 * @param canBeAsked whether the service has a check of its own
 * @param lifetimes how long what was learned is believed
 * @param now the moment
 */
public record ValidEvidence(ServiceId service, boolean canBeAsked, Lifetimes lifetimes, Instant now) {

    /**
     * One of them.
     *
     * @param until when it ceases to be valid
     */
    record Timed(Evidence evidence, Instant until) {}

    /** All of it, the one that counts most first; one piece of a kind. */
    public List<Evidence> of(InfoHash torrent, TorrentRecord shared, AccountRecord own) {
        return Stream.of(
                        block(torrent, shared),
                        inAccount(torrent, shared, own),
                        spoken(torrent, shared),
                        hinted(torrent, shared))
                .flatMap(Optional::stream)
                .map(Timed::evidence)
                .toList();
    }

    /** That the whole torrent is blocked for everybody. */
    Optional<Timed> block(InfoHash torrent, TorrentRecord shared) {
        return shared.blocks().stream()
                .filter(block -> block.isOfWholeTorrent() && now.isBefore(block.end()))
                .map(block -> of(torrent, block))
                .findFirst();
    }

    /** The blocks of single files. */
    List<TimedBlock> fileBlocks(TorrentRecord shared) {
        return shared.blocks().stream()
                .filter(block -> !block.isOfWholeTorrent() && now.isBefore(block.end()))
                .toList();
    }

    Timed of(InfoHash torrent, TimedBlock block) {
        return new Timed(Evidence.blocked(service, torrent, block.block(), block.at()), block.end());
    }

    /** What is true of this account alone: the newest of ready, not ready and too large. */
    Optional<Timed> inAccount(InfoHash torrent, TorrentRecord shared, AccountRecord own) {
        Optional<Instant> ready = valid(own.readyAt(), lifetimes.account())
                .filter(at ->
                        own.deniedAt().filter(denied -> !denied.isBefore(at)).isEmpty());
        Duration life = Lifetimes.of(Block.Reason.TOO_LARGE);
        Optional<Instant> tooLarge = valid(own.tooLargeAt(), life)
                .filter(at -> ready.filter(at::isBefore).isEmpty());
        Block block = new Block(Block.Reason.TOO_LARGE, Optional.empty());
        return tooLarge.map(at -> new Timed(Evidence.blocked(service, torrent, block, at), at.plus(life)))
                .or(() -> ready.map(at -> new Timed(
                        Evidence.cached(
                                service,
                                torrent,
                                EvidenceKind.ACCOUNT,
                                own.files().or(shared::files),
                                at),
                        at.plus(lifetimes.account()))));
    }

    /** The last word for everybody. */
    Optional<Timed> spoken(InfoHash torrent, TorrentRecord shared) {
        return shared.word()
                .map(word -> new Timed(
                        new Evidence(
                                service,
                                torrent,
                                word.kind(),
                                word.state(),
                                word.isCached() ? shared.files() : Optional.empty(),
                                Optional.empty(),
                                word.at()),
                        word.at().plus(lifetimes.of(word, isAwaited(shared)))))
                .filter(timed -> now.isBefore(timed.until()));
    }

    /** What cannot be asked again stays denied for as long as any other (DBC-02, DBC-12). */
    private boolean isAwaited(TorrentRecord shared) {
        return canBeAsked && valid(shared.notReadyAt(), Lifetimes.AWAITED).isPresent();
    }

    Optional<Timed> hinted(InfoHash torrent, TorrentRecord shared) {
        Duration life = lifetimes.ofHint();
        return valid(shared.hintedAt(), life)
                .map(at -> new Timed(
                        Evidence.cached(service, torrent, EvidenceKind.HINT, shared.files(), at), at.plus(life)));
    }

    /** Whether the service took the torrent lately, whatever its name looks like (DBC-10). */
    boolean wasAccepted(TorrentRecord shared) {
        return valid(shared.acceptedAt(), Lifetimes.STATISTICS).isPresent();
    }

    /**
     * The next moment at which anything recorded begins or ceases to be valid, or may be believed for another time; empty
     * when time alone changes nothing any more.
     */
    public Optional<Instant> nextEnd(TorrentRecord shared, AccountRecord own) {
        Stream<Instant> word = shared.word().stream()
                .flatMap(said -> Stream.of(true, false).map(awaited -> said.at().plus(lifetimes.of(said, awaited))));
        Stream<Instant> blocks = shared.blocks().stream().map(TimedBlock::end);
        Stream<Instant> others = Stream.of(
                        shared.notReadyAt().map(at -> at.plus(Lifetimes.AWAITED)),
                        shared.hintedAt().map(at -> at.plus(lifetimes.ofHint())),
                        shared.acceptedAt().map(at -> at.plus(Lifetimes.STATISTICS)),
                        own.readyAt().map(at -> at.plus(lifetimes.account())),
                        own.tooLargeAt().map(at -> at.plus(Lifetimes.of(Block.Reason.TOO_LARGE))))
                .flatMap(Optional::stream);
        return Stream.of(word, blocks, others)
                .flatMap(all -> all)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> valid(Optional<Instant> learned, Duration life) {
        return learned.filter(at -> now.isBefore(at.plus(life)));
    }
}
