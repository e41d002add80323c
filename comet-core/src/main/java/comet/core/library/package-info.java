/** What is kept of the torrent library of a debrid account: the snapshot of one account, for that account alone (SYNC-41). */
@NullMarked
package comet.core.library;

import org.jspecify.annotations.NullMarked;
