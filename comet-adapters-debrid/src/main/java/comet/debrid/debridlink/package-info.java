/**
 * Debrid-Link (rules DL-01 to DL-63). It cannot be asked what it has cached, but adding the bare hash of a torrent
 * succeeds only if it has: so a playback begins with that. Adding twice gives the same entry. Files come with the torrent
 * and carry their links. Too many calls lock the key for an hour, so none is made on speculation unless the operator
 * wants it.
 */
@NullMarked
package comet.debrid.debridlink;

import org.jspecify.annotations.NullMarked;
