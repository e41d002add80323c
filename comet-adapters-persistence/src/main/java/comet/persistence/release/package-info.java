/** Releases, torrents, and the dictionaries that keep them small. */
@NullMarked
package comet.persistence.release;

import org.jspecify.annotations.NullMarked;
