package comet.http.connection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The bodies of requests that this server holds, of all connections together: how many are waited for, how many of them
 * for one address (HTTP-098), and how many bytes there are. Thread-safe.
 *
 * <p>Whoever sends half a request costs one of a few places and no more; nobody else's request needs one, unless it
 * too is unfinished.
 */
public final class UnfinishedBodies {

    /** So many requests at a time may keep the server waiting for the rest of them. */
    static final int WAITING = 64;

    /** So many of them may be of one address. */
    static final int WAITING_OF_ADDRESS = 8;

    /** So many bytes of bodies are held at a time, until their requests are answered: those of 64 of the largest. */
    static final long BYTES = 8L << 20;

    private final Map<String, Integer> waiting = new HashMap<>();
    private int allWaiting;
    private long bytes;

    /** Nothing held yet of one more body. */
    Held begin() {
        return new Held();
    }

    private synchronized Optional<Refusal> wait(String address) {
        int ofAddress = waiting.getOrDefault(address, 0);
        if (ofAddress >= WAITING_OF_ADDRESS) {
            return Optional.of(Refusal.TOO_MANY_OF_ADDRESS);
        }
        if (allWaiting >= WAITING) {
            return Optional.of(Refusal.TOO_MANY);
        }
        waiting.put(address, ofAddress + 1);
        allWaiting++;
        return Optional.empty();
    }

    private synchronized void stopWaiting(String address) {
        waiting.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        allWaiting--;
    }

    private synchronized boolean take(int more) {
        if (bytes + more > BYTES) {
            return false;
        }
        bytes += more;
        return true;
    }

    private synchronized void give(long back) {
        bytes -= back;
    }

    /** What one body takes of it all. Used by the connection's own thread. */
    final class Held {
        private Optional<String> waitingAs = Optional.empty();
        private long held;

        private Held() {}

        /** The rest of the body is not here yet. Refused when too many wait; waiting already is no second time. */
        Optional<Refusal> await(String address) {
            if (waitingAs.isPresent()) {
                return Optional.empty();
            }
            Optional<Refusal> refusal = UnfinishedBodies.this.wait(address);
            if (refusal.isEmpty()) {
                waitingAs = Optional.of(address);
            }
            return refusal;
        }

        /** More of the body has come; false when that is too much. */
        boolean add(int more) {
            boolean fits = take(more);
            held += fits ? more : 0;
            return fits;
        }

        /** The body is complete: its bytes stay, its place becomes free. */
        void complete() {
            waitingAs.ifPresent(UnfinishedBodies.this::stopWaiting);
            waitingAs = Optional.empty();
        }

        /** The body is no longer needed. Once more does no harm. */
        void release() {
            complete();
            give(held);
            held = 0;
        }
    }
}
