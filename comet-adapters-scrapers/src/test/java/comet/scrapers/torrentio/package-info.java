@NullMarked
package comet.scrapers.torrentio;

import org.jspecify.annotations.NullMarked;
