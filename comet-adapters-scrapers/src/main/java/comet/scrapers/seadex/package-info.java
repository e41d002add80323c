/** SeaDex: which release of an anime is the best, compared by people. Specification: SDX-01 to SDX-D4. */
@NullMarked
package comet.scrapers.seadex;

import org.jspecify.annotations.NullMarked;
