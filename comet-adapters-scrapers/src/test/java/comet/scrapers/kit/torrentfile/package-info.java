@NullMarked
package comet.scrapers.kit.torrentfile;

import org.jspecify.annotations.NullMarked;
