@NullMarked
package comet.scrapers.peerflix;

import org.jspecify.annotations.NullMarked;
