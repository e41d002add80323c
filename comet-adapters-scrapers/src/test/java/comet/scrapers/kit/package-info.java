@NullMarked
package comet.scrapers.kit;

import org.jspecify.annotations.NullMarked;
