package comet.core.evidence;

import static comet.core.debrid.EvidenceKind.ACCOUNT;

import comet.core.debrid.Block;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EntryId;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind.Audience;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is recorded of one torrent for one account alone (DBC-03): nobody else's business. Its text form shows nothing.
 *
 * @param readyAt when it was ready in the account
 * @param deniedAt when a playback through the account showed that it is not
 * @param tooLargeAt when it was larger than the account's plan allows
 * @param entry the entry that it is
 * @param entryAt when that entry was there; present with {@code entry}
 * @param files all its playable files, as the account showed them
 */
public record AccountRecord(
        Optional<Instant> readyAt,
        Optional<Instant> deniedAt,
        Optional<Instant> tooLargeAt,
        Optional<EntryId> entry,
        Optional<Instant> entryAt,
        Optional<CompleteFileList> files) {

    /** Nothing. */
    public static final AccountRecord EMPTY = new AccountRecord(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if there is an entry without its time, or the reverse */
    public AccountRecord {
        if (entry.isPresent() != entryAt.isPresent()) {
            throw new IllegalArgumentException("an entry was there at some time");
        }
    }

    /** What is recorded after a lesson; lessons about all accounts change nothing here. */
    public AccountRecord after(Lesson lesson) {
        return switch (lesson) {
            case Lesson.Told(Evidence evidence) -> afterEvidence(evidence);
            case Lesson.NotReadyInAccount(Instant at) ->
                new AccountRecord(readyAt, latest(deniedAt, at), tooLargeAt, entry, entryAt, files);
            case Lesson.IsEntry(EntryId id, Instant at) ->
                entryAt.filter(at::isBefore).isPresent()
                        ? this
                        : new AccountRecord(readyAt, deniedAt, tooLargeAt, Optional.of(id), Optional.of(at), files);
            case Lesson.EntryGone(EntryId id, Instant at) -> withoutEntry(id, at);
            case Lesson.Accepted ignored -> this;
            case Lesson.RefusedInDoubt ignored -> this;
            case Lesson.NotReady ignored -> this;
            case Lesson.FileServed ignored -> this;
        };
    }

    private AccountRecord afterEvidence(Evidence evidence) {
        Instant at = evidence.observedAt();
        if (evidence.kind() == ACCOUNT) {
            return new AccountRecord(
                    latest(readyAt, at),
                    deniedAt,
                    tooLargeAt,
                    entry,
                    entryAt,
                    evidence.files().map(list -> FileLists.merged(files, list)).or(() -> files));
        }
        boolean isTooLarge = evidence.block()
                .map(Block::reason)
                .filter(reason -> reason.audience() == Audience.OWN_KEY)
                .isPresent();
        return isTooLarge ? new AccountRecord(readyAt, deniedAt, latest(tooLargeAt, at), entry, entryAt, files) : this;
    }

    private AccountRecord withoutEntry(EntryId id, Instant at) {
        boolean isIt = entry.filter(id::equals).isPresent()
                && entryAt.filter(seen -> !seen.isAfter(at)).isPresent();
        return isIt
                ? new AccountRecord(
                        readyAt, latest(deniedAt, at), tooLargeAt, Optional.empty(), Optional.empty(), files)
                : this;
    }

    /** Whether there is nothing in it. */
    boolean isEmpty() {
        return equals(EMPTY);
    }

    /** From when on nothing in it is of use. */
    public Instant usefulUntil(Lifetimes lifetimes) {
        return Stream.of(
                        readyAt.map(at -> at.plus(lifetimes.account())),
                        deniedAt.map(at -> at.plus(lifetimes.account())),
                        entryAt.map(at -> at.plus(lifetimes.account())),
                        tooLargeAt.map(at -> at.plus(Lifetimes.of(Block.Reason.TOO_LARGE))))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Optional<Instant> latest(Optional<Instant> known, Instant other) {
        return known.filter(at -> at.isAfter(other)).or(() -> Optional.of(other));
    }

    @Override
    public String toString() {
        return "a torrent as one account knows it";
    }
}
