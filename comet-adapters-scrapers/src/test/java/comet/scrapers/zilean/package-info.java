@NullMarked
package comet.scrapers.zilean;

import org.jspecify.annotations.NullMarked;
