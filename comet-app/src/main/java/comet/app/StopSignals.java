package comet.app;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The signals that end the server: the first asks it to stop and lets it exit with status 0, a second one ends it at once
 * (HLT-08). The JVM's own shutdown hooks can do neither: they run for status 130 and 143, and ignore a second signal.
 */
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
    private final Object turn = new Object();
    private @Nullable Thread waiting;

    /** Hears nothing by itself. */
    StopSignals() {}

    /** Listens from now on. Where signals cannot be listened to, the JVM's own way of ending stays in force. */
    static StopSignals install() {
        StopSignals signals = new StopSignals();
        for (Kind kind : Kind.values()) {
            signals.listen(kind);
        }
        return signals;
    }

    /**
     * Through reflection, because {@code sun.misc.Signal} is all the JDK has for this and the compiler warns about it
     * without letting the warning be answered.
     */
    private void listen(Kind kind) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler hearing = (proxy, method, arguments) -> switch (method.getName()) {
                case "handle" -> {
                    hear(kind);
                    yield null;
                }
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> System.identityHashCode(proxy) == System.identityHashCode(arguments[0]);
                default -> kind.signal;
            };
            signal.getMethod("handle", signal, handler)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance(kind.signal),
                            Proxy.newProxyInstance(
                                    StopSignals.class.getClassLoader(), new Class<?>[] {handler}, hearing));
        } catch (ReflectiveOperationException e) {
            System.getLogger("comet.app.StopSignals")
                    .log(System.Logger.Level.DEBUG, "cannot listen to SIG" + kind.signal);
        }
    }

    /** What a signal does. */
    void hear(Kind kind) {
        if (asked.getAndSet(true)) {
            Runtime.getRuntime().halt(kind.status);
        }
        received.add(kind);
        synchronized (turn) {
            if (waiting != null) {
                waiting.interrupt();
            }
        }
    }

    /**
     * Waits on this thread, which the first signal interrupts, also one that has come already: a start may take as long as
     * a database is waited for, and who stops it does not wait for that.
     */
    <T> T whileWaiting(Wait<T> wait) throws StartException, InterruptedException {
        setWaiting(Thread.currentThread());
        try {
            return wait.end();
        } finally {
            setWaiting(null);
            // A signal that came too late for this is the next thing that await() tells.
            var unused = Thread.interrupted();
        }
    }

    /** Something that is waited for. */
    @FunctionalInterface
    interface Wait<T> {
        T end() throws StartException, InterruptedException;
    }

    private void setWaiting(@Nullable Thread thread) {
        synchronized (turn) {
            waiting = thread;
            if (thread != null && isAsked()) {
                thread.interrupt();
            }
        }
    }

    /** Whether a signal has come. */
    boolean isAsked() {
        return asked.get();
    }

    /** Waits for the first signal. */
    Kind await() throws InterruptedException {
        return received.take();
    }
}
