package comet.app;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/**
 * The signals that end the server: the first asks it to stop and lets it exit with status 0, a second one ends it at once
 * (HLT-08). The JVM's own shutdown hooks can do neither: they run for status 130 and 143, and ignore a second signal.
 */
@SuppressWarnings("sunapi") // the JDK has no other way to hear signals, and has kept this one since its beginnings
final class StopSignals {

    /** Who asked. */
    enum Kind {
        /** A person, with Ctrl-C. */
        BY_HAND("INT", 130),
        /** A program: a container runtime or an init system. */
        BY_PROGRAM("TERM", 143);

        private final String signal;
        private final int status;

        Kind(String signal, int status) {
            this.signal = signal;
            this.status = status;
        }
    }

    private final BlockingQueue<Kind> received = new LinkedBlockingQueue<>();
    private final AtomicBoolean asked = new AtomicBoolean();

    private StopSignals() {}

    /** Listens from now on. */
    static StopSignals install() {
        StopSignals signals = new StopSignals();
        for (Kind kind : Kind.values()) {
            Signal.handle(new Signal(kind.signal), signal -> signals.hear(kind));
        }
        return signals;
    }

    private void hear(Kind kind) {
        if (asked.getAndSet(true)) {
            Runtime.getRuntime().halt(kind.status);
        }
        received.add(kind);
    }

    /** Waits for the first signal. */
    Kind await() throws InterruptedException {
        return received.take();
    }
}
