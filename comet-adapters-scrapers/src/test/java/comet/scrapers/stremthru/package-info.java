@NullMarked
package comet.scrapers.stremthru;

import org.jspecify.annotations.NullMarked;
