/**
 * One connection and the requests on it: which are let in, how long they may take to arrive, and when their answers are
 * over. Everything here happens before and after the framework, on the connection's own thread.
 *
 * <p>The way of a request: {@link comet.http.connection.FirstByte} → HTTP decoder →
 * {@link comet.http.connection.RequestIntake}, which lets one request at a time through, complete with its body →
 * framework. The way back ends in the intake too: it sends a streamed body itself ({@link
 * comet.http.connection.AnswerStream}), and so knows when the last byte is out, which nobody behind it can. That moment
 * ends the {@link comet.http.connection.Exchange}.
 */
@NullMarked
package comet.http.connection;

import org.jspecify.annotations.NullMarked;
