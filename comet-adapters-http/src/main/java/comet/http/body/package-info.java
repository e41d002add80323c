/**
 * The body of an answer: nothing, bytes, or a stream that is opened late, asked for more only while there is room, and
 * closed exactly once. Knows no server and no client: {@link comet.http.body.BodySource} is the one port between them,
 * {@link comet.http.body.ReaderSource} makes one of whatever can be read by a thread that waits.
 */
@NullMarked
package comet.http.body;

import org.jspecify.annotations.NullMarked;
