@NullMarked
package comet.scrapers.prowlarr;

import org.jspecify.annotations.NullMarked;
