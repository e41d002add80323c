@NullMarked
package comet.scrapers.mediafusion;

import org.jspecify.annotations.NullMarked;
