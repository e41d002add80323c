@NullMarked
package comet.scrapers.nekobt;

import org.jspecify.annotations.NullMarked;
