/**
 * What is remembered of torrents at debrid services, and what that says of one torrent for one account and one request at
 * one moment (DBC-03, DBC-04, DBC-06, DBC-10, DBC-12, RD-51). All of it is pure: records of what was learned, how a
 * lesson changes them, how long each lasts, and which of them counts. Storing and sharing them is
 * {@link comet.core.knowledge}'s part.
 */
@NullMarked
package comet.core.evidence;

import org.jspecify.annotations.NullMarked;
