/** Use case: reading the torrent libraries of the viewer's debrid accounts. */
@NullMarked
package comet.core.account;

import org.jspecify.annotations.NullMarked;
