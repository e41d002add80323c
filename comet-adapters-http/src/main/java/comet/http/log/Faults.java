package comet.http.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Where faults of ours go (HTTP-044): the log gets types and stacks, never messages, because a message may quote what
 * it could not read, and that may be a key (LOG-16). The client gets nothing of it.
 */
public final class Faults {

    private static final Logger LOG = System.getLogger(Faults.class.getName());
    private static final int MAX_CAUSES = 8;

    /** Reports a fault. {@code where} is a route label or another fixed text. */
    public void report(String where, Throwable fault) {
        LOG.log(Level.ERROR, "unexpected failure while answering " + where, withoutMessages(fault));
    }

    /** Reports something that was given up because it took too long. {@code what} is a fixed text. */
    public void overdue(String what, Duration limit) {
        LOG.log(Level.ERROR, "{0} did not end in {1} s and was given up", what, limit.toSeconds());
    }

    /** The same types and frames without the messages. */
    static Throwable withoutMessages(Throwable fault) {
        return copy(fault, MAX_CAUSES);
    }

    private static Throwable copy(Throwable fault, int causes) {
        Throwable cause = fault.getCause();
        // Counted, because causes can form a circle.
        return cause != null && causes > 0 ? new Silent(fault, copy(cause, causes - 1)) : new Silent(fault);
    }

    /** Stands in the log for a throwable: its type is the message. */
    private static final class Silent extends Throwable {
        private static final long serialVersionUID = 1L;

        Silent(Throwable fault) {
            super(fault.getClass().getName());
            setStackTrace(fault.getStackTrace());
        }

        Silent(Throwable fault, Throwable cause) {
            super(fault.getClass().getName(), cause);
            setStackTrace(fault.getStackTrace());
        }
    }
}
