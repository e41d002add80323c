@NullMarked
package comet.scrapers.bitmagnet;

import org.jspecify.annotations.NullMarked;
