/**
 * The server: sockets, Micronaut and Netty on one side, {@link comet.http.message.Call} and
 * {@link comet.http.message.Answer} on the other.
 *
 * <p>Micronaut holds the parts together and carries the bytes. All requests enter by one filter; before that, a Netty handler keeps
 * the request target to itself and shows Micronaut {@code /} in its place. So a target that is no valid URI is
 * answered as the specification says rather than refused (HTTP-024), and no part of the framework can log a
 * configuration, because none has ever seen one (LOG-16). What a path means, which method it takes, which headers an
 * answer gets, is decided by plain classes; each request runs on a virtual thread of its own and may block.
 */
@NullMarked
package comet.http.server;

import org.jspecify.annotations.NullMarked;
