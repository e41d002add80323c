/**
 * What a client sees of this server, found out by looking at a request as it came in: at that of the person who asks, and
 * at one that this server sends to its own public address (ASK-25, ASK-38).
 */
@NullMarked
package comet.http.selfcheck;

import org.jspecify.annotations.NullMarked;
