package comet.http.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.time.Duration;

/**
 * How long one connection may take for what it is about. What is late ends the connection, except for a body, whose
 * sender is told. Used by the connection's own thread.
 */
final class Patience {

    /** From the first byte of a header to its end. */
    static final Duration HEADER = Duration.ofSeconds(30);

    /** Between an answer and the next request. */
    static final Duration IDLE = Duration.ofSeconds(75);

    /** A body that is not there by then will not come. */
    static final Duration BODY = Duration.ofSeconds(10);

    /** A client that takes no byte for so long is gone; a player may pause almost as long as that. */
    static final Duration STALL = Duration.ofMinutes(5);

    /** How often that is looked at. */
    static final Duration LOOK = Duration.ofMinutes(1);

    /** For a client that is still sending what was refused, to read why. */
    static final Duration LINGER = Duration.ofSeconds(2);

    private final Channel channel;
    private final Alarm alarm;
    private boolean idle;
    private boolean early;

    Patience(Channel channel) {
        this.channel = channel;
        this.alarm = new Alarm(channel.eventLoop());
    }

    /** Nothing is going on. */
    void idle() {
        idle = true;
        alarm.set(IDLE, this::hangUp);
        if (early) {
            bytesArrived();
        }
    }

    /** Bytes came that are no request yet. */
    void bytesArrived() {
        early = !idle;
        if (idle) {
            idle = false;
            alarm.set(HEADER, this::hangUp);
        }
    }

    /** The header is complete; what comes next may take its time. */
    void headerComplete() {
        idle = false;
        early = false;
        alarm.clear();
    }

    /** The rest of a body is waited for. */
    void body(Runnable late) {
        alarm.set(BODY, late);
    }

    /** The request is complete, and its answer is being made. */
    void bodyComplete() {
        alarm.clear();
    }

    /** The answer is on its way, and somebody has to read it. */
    void reading(Answering answering) {
        alarm.set(LOOK, () -> look(answering, STALL));
    }

    private void look(Answering answering, Duration left) {
        Duration next = answering.isAlive() ? STALL : left.minus(LOOK);
        if (next.isPositive()) {
            alarm.set(LOOK, () -> look(answering, next));
        } else {
            answering.hangUp();
        }
    }

    /** The connection is at its end, as soon as the client has read why. */
    void linger(Runnable over) {
        idle = false;
        alarm.set(LINGER, over);
    }

    /** The connection has gone. */
    void end() {
        idle = false;
        alarm.clear();
    }

    private void hangUp() {
        ChannelFuture unused = channel.close();
    }
}
