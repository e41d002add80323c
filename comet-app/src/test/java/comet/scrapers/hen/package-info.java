@NullMarked
package comet.scrapers.hen;

import org.jspecify.annotations.NullMarked;
