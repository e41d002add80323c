package comet.core.playback;

import comet.core.debrid.KeptLink;
import comet.core.debrid.LinkKey;
import comet.core.port.Deadline;
import comet.core.port.Locks;
import comet.core.port.Pause;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One instance at a time makes the link for a key; the others take over what it made (DB-44). None waits for long for
 * one that is slow or dead, and without a store none waits at all.
 */
final class InstanceTurns {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** A lock outlives what is done under it by this. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    /** How the waiting ended. */
    sealed interface Turn {

        /** It is this one's turn; @param lease is given back when the link is stored. Empty without a store. */
        record Ours(Optional<Locks.Lease> lease) implements Turn {}

        /** Another instance made the link. */
        record Made(KeptLink link) implements Turn {}
    }

    private sealed interface Attempt {
        record Got(Locks.Lease lease) implements Attempt {}

        record Taken() implements Attempt {}

        record NoStore() implements Attempt {}
    }

    private final BriefReads reads;
    private final InstantSource time;
    private final Pause pause;
    private final Duration timeToLive;

    /** @param limit how long making a link may take */
    InstanceTurns(BriefReads reads, InstantSource time, Pause pause, Duration limit) {
        this.reads = reads;
        this.time = time;
        this.pause = pause;
        this.timeToLive = Duration.ofSeconds(
                        Math.min(limit.toSeconds(), Duration.ofHours(1).toSeconds()))
                .plus(MARGIN);
    }

    /**
     * Waits for the turn.
     *
     * @param wanted whether a stored link will do
     */
    Turn await(LinkKey key, Predicate<KeptLink> wanted, PlaybackStores stores, Deadline deadline)
            throws InterruptedException {
        String lock = "play:" + HexFormat.of().formatHex(key.digest());
        Deadline patience = deadline.within(LONGEST_WAIT, time);
        while (true) {
            switch (attempt(lock, stores)) {
                case Attempt.Got(Locks.Lease lease) -> {
                    return looked(key, wanted, stores, lease);
                }
                case Attempt.NoStore() -> {
                    return new Turn.Ours(Optional.empty());
                }
                case Attempt.Taken() -> {
                    if (patience.left(time).isZero()) {
                        return new Turn.Ours(Optional.empty());
                    }
                }
            }
            pause.pause(BETWEEN_LOOKS);
            Optional<KeptLink> made = find(key, wanted, stores);
            if (made.isPresent()) {
                return new Turn.Made(made.get());
            }
        }
    }

    /** The one before may have stored a link since this one looked. */
    private Turn looked(LinkKey key, Predicate<KeptLink> wanted, PlaybackStores stores, Locks.Lease lease)
            throws InterruptedException {
        boolean kept = false;
        try {
            Optional<KeptLink> made = find(key, wanted, stores);
            kept = made.isEmpty();
            return made.<Turn>map(Turn.Made::new).orElseGet(() -> new Turn.Ours(Optional.of(lease)));
        } finally {
            if (!kept) {
                lease.close();
            }
        }
    }

    /** The stored link, if it may be handed out. */
    Optional<KeptLink> find(LinkKey key, Predicate<KeptLink> wanted, PlaybackStores stores)
            throws InterruptedException {
        return reads.<Optional<KeptLink>>read(
                        Optional.empty(), () -> stores.links().find(key))
                .filter(link -> link.isUsableAt(time.instant()) && wanted.test(link));
    }

    private Attempt attempt(String lock, PlaybackStores stores) throws InterruptedException {
        return reads.<Attempt>read(
                new Attempt.NoStore(),
                () -> stores.locks()
                        .tryAcquire(lock, timeToLive)
                        .<Attempt>map(Attempt.Got::new)
                        .orElseGet(Attempt.Taken::new),
                late -> {
                    if (late instanceof Attempt.Got(Locks.Lease lease)) {
                        lease.close();
                    }
                });
    }
}
