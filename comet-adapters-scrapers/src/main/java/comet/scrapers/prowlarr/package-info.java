/** Prowlarr, which searches the indexers that its operator set up (PRW-01 to PRW-D5, IDX-12, IDX-13). */
@NullMarked
package comet.scrapers.prowlarr;

import org.jspecify.annotations.NullMarked;
