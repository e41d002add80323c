@NullMarked
package comet.scrapers.egg;

import org.jspecify.annotations.NullMarked;
