@NullMarked
package comet.core.torrent;

import org.jspecify.annotations.NullMarked;
