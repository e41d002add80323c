/**
 * Everything the core asks of the outside. Unless a type says otherwise, an implementation blocks and is called on a
 * virtual thread; is safe for concurrent use; ends by the deadline it is given, and at once when interrupted; lets no
 * credential into a log line, an exception or a stored row (DBP-06). Times are UTC, sizes are bytes.
 */
@NullMarked
package comet.core.port;

import org.jspecify.annotations.NullMarked;
