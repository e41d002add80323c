package comet.core.evidence;

import comet.core.debrid.Block;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is recorded of one torrent at one service, true for all its accounts (DBC-03, DBC-04). Nothing in it names an
 * account.
 *
 * @param word the last word on whether it is cached
 * @param hintedAt when somebody else said last that it is; empty when nobody did, or a playback refuted it
 * @param notReadyAt when a playback answered "not ready" last (DBC-12)
 * @param acceptedAt when an add was accepted or a link was made last (RD-51, DBC-10)
 * @param blocks of the whole torrent and of single files; at most {@value #MAX_BLOCKS}, the latest ends stay
 * @param refusals what may have been refusals, of each account the first; at most {@value #MAX_REFUSALS}
 * @param files all its playable files as the service gave them
 */
public record TorrentRecord(
        Optional<Word> word,
        Optional<Instant> hintedAt,
        Optional<Instant> notReadyAt,
        Optional<Instant> acceptedAt,
        List<TimedBlock> blocks,
        List<DoubtfulRefusal> refusals,
        Optional<CompleteFileList> files) {

    /** More files of one torrent are not refused one by one. */
    public static final int MAX_BLOCKS = 16;

    /** Two are enough to prove something. */
    public static final int MAX_REFUSALS = 8;

    /** Nothing. */
    public static final TorrentRecord EMPTY = new TorrentRecord(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty());

    public TorrentRecord {
        blocks = blocks.stream()
                .sorted(Comparator.comparing(TimedBlock::end).reversed())
                .limit(MAX_BLOCKS)
                .toList();
        refusals = refusals.stream().limit(MAX_REFUSALS).toList();
    }

    /** What is recorded after a lesson; lessons about accounts change nothing here. */
    public TorrentRecord after(Lesson lesson) {
        return switch (lesson) {
            case Lesson.Told(Evidence evidence) -> afterEvidence(evidence);
            case Lesson.Accepted(Instant at) -> accepted(at, block -> block.reason() == Block.Reason.LEGAL);
            case Lesson.RefusedInDoubt(DoubtfulRefusal refusal) -> afterDoubt(refusal);
            case Lesson.NotReady(Instant at) -> withNotReadyAt(at);
            case Lesson.FileServed(String name, Instant at) ->
                withBlocks(without(at, block -> !block.file().equals(Optional.of(name))));
            case Lesson.NotReadyInAccount ignored -> this;
            case Lesson.IsEntry ignored -> this;
            case Lesson.EntryGone ignored -> this;
        };
    }

    private TorrentRecord afterEvidence(Evidence evidence) {
        Instant at = evidence.observedAt();
        return switch (evidence.kind()) {
            case CHECK -> spoken(evidence);
            case RESOLVED -> accepted(at, block -> block.file().isPresent()).spoken(evidence);
            case REFUSED -> spoken(evidence).withoutHintsUntil(at);
            case HINT -> hinted(evidence);
            case BLOCKED -> evidence.block().map(block -> blocked(block, at)).orElse(this);
            case ACCOUNT -> this;
        };
    }

    private TorrentRecord spoken(Evidence evidence) {
        Word said = new Word(evidence.kind(), evidence.state(), evidence.observedAt());
        boolean isLast = word.filter(last -> last.at().isAfter(said.at())).isEmpty();
        return new TorrentRecord(
                isLast ? Optional.of(said) : word,
                hintedAt,
                notReadyAt,
                acceptedAt,
                blocks,
                refusals,
                isLast && evidence.files().isPresent()
                        ? evidence.files().map(list -> FileLists.merged(files, list))
                        : files);
    }

    private TorrentRecord hinted(Evidence hint) {
        Instant at = hint.observedAt();
        boolean isRefuted = word.filter(last ->
                        last.kind() == EvidenceKind.REFUSED && !last.at().isBefore(at))
                .isPresent();
        return isRefuted
                ? this
                : new TorrentRecord(
                        word, latest(hintedAt, at), notReadyAt, acceptedAt, blocks, refusals, files.or(hint::files));
    }

    private TorrentRecord withoutHintsUntil(Instant at) {
        return new TorrentRecord(word, hintedAt.filter(at::isBefore), notReadyAt, acceptedAt, blocks, refusals, files);
    }

    /** Overruled only by a later playback (DBC-04). */
    private TorrentRecord blocked(Block block, Instant at) {
        boolean isOverruled = block.file().isEmpty()
                && word.filter(last -> last.kind() == EvidenceKind.RESOLVED
                                && last.at().isAfter(at))
                        .isPresent();
        if (isOverruled || block.reason().audience() == EvidenceKind.Audience.OWN_KEY) {
            return this;
        }
        TimedBlock told = new TimedBlock(block, at);
        List<TimedBlock> all = new ArrayList<>();
        TimedBlock longest = told;
        for (TimedBlock known : blocks) {
            if (!known.block().file().equals(block.file())) {
                all.add(known);
            } else if (known.end().isAfter(longest.end())) {
                longest = known;
            }
        }
        all.add(longest);
        return withBlocks(all);
    }

    /** @param kept which older blocks of the whole torrent stay; those of files do */
    private TorrentRecord accepted(Instant at, Predicate<Block> kept) {
        return new TorrentRecord(
                word,
                hintedAt,
                notReadyAt,
                latest(acceptedAt, at),
                without(at, block -> block.file().isPresent() || kept.test(block)),
                refusals.stream().filter(refusal -> refusal.at().isAfter(at)).toList(),
                files);
    }

    private List<TimedBlock> without(Instant until, Predicate<Block> kept) {
        return blocks.stream()
                .filter(block -> block.at().isAfter(until) || kept.test(block.block()))
                .toList();
    }

    private TorrentRecord afterDoubt(DoubtfulRefusal refusal) {
        if (acceptedAt.filter(accepted -> !accepted.isBefore(refusal.at())).isPresent()) {
            return this;
        }
        Instant oldest = refusal.at().minus(Lifetimes.STATISTICS);
        List<DoubtfulRefusal> of = new ArrayList<>(
                refusals.stream().filter(known -> known.at().isAfter(oldest)).toList());
        boolean isProof = of.stream().anyMatch(refusal::confirms);
        if (of.stream().noneMatch(known -> known.account().equals(refusal.account()))) {
            of.add(refusal);
        }
        TorrentRecord doubted = new TorrentRecord(word, hintedAt, notReadyAt, acceptedAt, blocks, of, files);
        return isProof ? doubted.blocked(new Block(Block.Reason.INFERRED, Optional.empty()), refusal.at()) : doubted;
    }

    private TorrentRecord withNotReadyAt(Instant at) {
        return new TorrentRecord(word, hintedAt, latest(notReadyAt, at), acceptedAt, blocks, refusals, files);
    }

    private TorrentRecord withBlocks(List<TimedBlock> others) {
        return new TorrentRecord(word, hintedAt, notReadyAt, acceptedAt, others, refusals, files);
    }

    /** The same with the list that is kept elsewhere. */
    public TorrentRecord withFiles(Optional<CompleteFileList> list) {
        return new TorrentRecord(word, hintedAt, notReadyAt, acceptedAt, blocks, refusals, list);
    }

    /** Whether there is nothing in it. */
    boolean isEmpty() {
        return equals(EMPTY);
    }

    /** From when on nothing in it is of use (STOR-30). */
    public Instant usefulUntil(Lifetimes lifetimes) {
        List<Instant> ends = new ArrayList<>();
        word.ifPresent(last -> ends.add(last.at().plus(lifetimes.of(last, false))));
        hintedAt.ifPresent(at -> ends.add(at.plus(lifetimes.ofHint())));
        notReadyAt.ifPresent(at -> ends.add(at.plus(Lifetimes.AWAITED)));
        acceptedAt.ifPresent(at -> ends.add(at.plus(Lifetimes.STATISTICS)));
        blocks.forEach(block -> ends.add(block.end()));
        refusals.forEach(refusal -> ends.add(refusal.at().plus(Lifetimes.STATISTICS)));
        return ends.stream()
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Optional<Instant> latest(Optional<Instant> known, Instant other) {
        return known.filter(at -> at.isAfter(other)).or(() -> Optional.of(other));
    }
}
