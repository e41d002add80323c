@NullMarked
package comet.scrapers.nyaa;

import org.jspecify.annotations.NullMarked;
