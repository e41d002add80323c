/**
 * One HTTP exchange as plain values: what came in ({@link comet.http.message.Call}) and what goes out
 * ({@link comet.http.message.Answer}). No type here knows the server that carries them, so every handler can be tested
 * without a socket.
 */
@NullMarked
package comet.http.message;

import org.jspecify.annotations.NullMarked;
