/**
 * Zilean, which holds the shared hash lists of Debrid Media Manager (ZIL-01 to ZIL-D3).
 */
@NullMarked
package comet.scrapers.zilean;

import org.jspecify.annotations.NullMarked;
