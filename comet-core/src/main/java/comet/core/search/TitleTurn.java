package comet.core.search;

import comet.core.media.MediaId;
import comet.core.port.Locks;
import comet.core.port.Pause;
import comet.core.port.StoreException;
import java.time.Duration;
import java.util.Optional;

/** Sees to it that of several instances on one database one asks for a title (MCA-15). Thread-safe. */
final class TitleTurn {

    /** How long an instance may keep others from asking. */
    static final Duration LONGEST = Duration.ofSeconds(15);

    /** How long another instance is waited for. */
    static final Duration WAIT = Duration.ofSeconds(3);

    static final Duration LOOK = Duration.ofMillis(200);

    /** Whether what was to be asked for is there meanwhile. */
    @FunctionalInterface
    interface Told {
        boolean isTold() throws InterruptedException;
    }

    private final Locks locks;
    private final StoreCalls calls;
    private final Pause pause;

    TitleTurn(Locks locks, StoreCalls calls, Pause pause) {
        this.locks = locks;
        this.calls = calls;
        this.pause = pause;
    }

    /**
     * Waits for the turn of this instance; gives up when it has waited long enough, and when the locks are away.
     *
     * @param told whether what was to be asked for is there meanwhile
     * @return what is to be closed at the end; empty when somebody else may be asking as well, or has asked
     */
    Optional<Locks.Lease> await(MediaId id, Told told) throws InterruptedException {
        String key = "title:" + id.provider() + ":" + id.external();
        Duration waited = Duration.ZERO;
        while (true) {
            try {
                Optional<Locks.Lease> lease = calls.within(
                        StoreCalls.NOTE,
                        "taking a lock",
                        () -> locks.tryAcquire(key, LONGEST),
                        unwanted -> unwanted.ifPresent(Locks.Lease::close));
                if (lease.isPresent()) {
                    return lease;
                }
            } catch (StoreException e) {
                return Optional.empty();
            }
            if (waited.compareTo(WAIT) >= 0 || told.isTold()) {
                return Optional.empty();
            }
            pause.pause(LOOK);
            waited = waited.plus(LOOK);
        }
    }
}
