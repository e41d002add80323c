package comet.app.task;

/** The time in which a thread may be interrupted by others: an interrupt meant for one piece of work never hits the next. */
final class InterruptibleTurn implements AutoCloseable {

    private final Thread worker = Thread.currentThread();
    private boolean ended;
    private boolean interrupted;

    /** Interrupts the work, if it still goes on. */
    synchronized void interrupt() {
        if (!ended) {
            interrupted = true;
            worker.interrupt();
        }
    }

    /** Whether the work was interrupted. */
    synchronized boolean isInterrupted() {
        return interrupted;
    }

    /** Ends the turn; called by the worker. */
    @Override
    public synchronized void close() {
        ended = true;
        if (interrupted) {
            // The work may have ended without noticing.
            var unused = Thread.interrupted();
        }
    }
}
